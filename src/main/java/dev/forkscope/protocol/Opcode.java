package dev.forkscope.protocol;

/**
 * The instructions of the machine. An instruction is one {@code int}: the opcode in bits 0 to 7, a signed operand
 * {@code a} in bits 8 to 31 ({@link #operand}). Stack effects are written {@code ( before -- after )}, top at the right.
 *
 * <p>The machine has one memory of cells, each a Java {@code long}. C keeps plain numbers in them: an {@code int} is
 * sign-extended, an {@code unsigned} zero-extended, and a pointer is the index of a cell (every element of an array, every {@code char}
 * too, takes one cell; cell 0 is never valid, so {@code NULL} is 0; cell 1 is {@code errno}). Python keeps tagged
 * {@linkplain PyValue values} in them. Globals lie at the bottom of memory, frames grow upwards above them: locals at
 * {@code fp + slot}, the operand stack above the locals.
 */
public final class Opcode {
    // The stack and the memory, both languages.
    /** {@code ( -- a )}. */
    public static final int PUSH = 1;
    /** {@code ( -- numbers[a] )}. */
    public static final int CONST = 2;
    /** {@code ( x -- )}. */
    public static final int POP = 3;
    /** {@code ( x -- x x )}. */
    public static final int DUP = 4;
    /** {@code ( x y -- y x )}. */
    public static final int SWAP = 5;
    /** {@code ( x y -- x y x )}. */
    public static final int OVER = 6;
    /** {@code ( -- memory[fp + a] )}. */
    public static final int LOAD_LOCAL = 7;
    /** {@code ( x -- )}, {@code memory[fp + a] = x}. */
    public static final int STORE_LOCAL = 8;
    /** {@code ( -- memory[a] )}. */
    public static final int LOAD_GLOBAL = 9;
    /** {@code ( x -- )}, {@code memory[a] = x}. */
    public static final int STORE_GLOBAL = 10;
    /** {@code ( -- fp + a )}: the address of a local. The address of a global is a {@link #PUSH}. */
    public static final int LOCAL_ADDRESS = 11;
    /** {@code ( address -- memory[address] )}; an address outside memory, or in cell 0, is a SIGSEGV. */
    public static final int LOAD = 12;
    /** {@code ( address x -- )}, {@code memory[address] = x}; a bad address is a SIGSEGV. */
    public static final int STORE = 13;
    /** {@code ( -- )}: variable {@code a} of {@link Program#variables()} was assigned just now; tells the student. */
    public static final int TRACE = 14;
    /** {@code ( index -- )}: element {@code index} of array variable {@code a} was assigned just now. */
    public static final int TRACE_ELEMENT = 15;

    // Control, both languages.
    /** {@code ( -- )}, continue at instruction {@code a}. */
    public static final int JUMP = 16;
    /** {@code ( x -- )}, continue at {@code a} if {@code x == 0}. C truth. */
    public static final int JUMP_IF_ZERO = 17;
    /** {@code ( x -- )}, continue at {@code a} if {@code x != 0}. C truth. */
    public static final int JUMP_IF_NOT_ZERO = 18;
    /** {@code ( arguments -- result )}: function {@code a} of {@link Program#functions()}; arguments pushed first to last. */
    public static final int CALL = 19;
    /** {@code ( result -- )}, and in the caller {@code ( -- result )}. Every function returns one value; drop it if void. */
    public static final int RETURN = 20;
    /** {@code ( arguments -- result )}: system call or library function {@code a} of {@link Syscall}, C conventions. */
    public static final int SYS = 21;

    /**
     * {@code ( address arguments -- result )}: the function at the address, {@code a} arguments. A function's address is its number and
     * {@link SignalCall#FIRST_FUNCTION}; any other is a SIGSEGV, and what it does not take of the arguments is dropped. C only.
     */
    public static final int CALL_ADDRESS = 22;

    // C arithmetic. Operand a: 0 wraps the result to int, 1 keeps 64 bits (long), 2 wraps to unsigned int.
    /** {@code ( x y -- x + y )}. */
    public static final int ADD = 24;
    /** {@code ( x y -- x - y )}. */
    public static final int SUB = 25;
    /** {@code ( x y -- x * y )}. */
    public static final int MUL = 26;
    /** {@code ( x y -- x / y )}, towards zero; by zero, or the least int by -1, is a SIGFPE as on x86. */
    public static final int DIV = 27;
    /** {@code ( x y -- x % y )}, sign of {@code x}; SIGFPE as {@link #DIV}. */
    public static final int MOD = 28;
    /** {@code ( x y -- x & y )}. */
    public static final int AND = 29;
    /** {@code ( x y -- x | y )}. */
    public static final int OR = 30;
    /** {@code ( x y -- x ^ y )}. */
    public static final int XOR = 31;
    /** {@code ( x y -- x << y )}, the count taken modulo 32 (64 where a is 1). */
    public static final int SHL = 32;
    /** {@code ( x y -- x >> y )}, arithmetic on the cell's value, the count modulo 32 (64 where a is 1). */
    public static final int SHR = 33;
    /** {@code ( x -- -x )}. */
    public static final int NEG = 34;
    /** {@code ( x -- ~x )}. */
    public static final int INVERT = 35;
    /** {@code ( x -- x == 0 ? 1 : 0 )}. */
    public static final int NOT = 36;
    /** {@code ( x y -- x == y ? 1 : 0 )}. */
    public static final int EQ = 37;
    /** {@code ( x y -- x != y ? 1 : 0 )}. */
    public static final int NE = 38;
    /** {@code ( x y -- x < y ? 1 : 0 )}. */
    public static final int LT = 39;
    /** {@code ( x y -- x <= y ? 1 : 0 )}. */
    public static final int LE = 40;
    /** {@code ( x y -- x > y ? 1 : 0 )}. */
    public static final int GT = 41;
    /** {@code ( x y -- x >= y ? 1 : 0 )}. */
    public static final int GE = 42;
    /** {@code ( x -- converted )}: a = 0 int, 2 unsigned int, 3 signed char, 4 unsigned char, 5 short, 6 unsigned short. */
    public static final int NARROW = 43;
    /** {@code ( x -- result )} or {@code ( x y -- result )}: operation {@code a} of {@link Floating}. */
    public static final int FLOATING = 44;

    // C formatted output: FORMAT_BEGIN, then text and arguments in the order they are printed, then FORMAT_WRITE.
    /** {@code ( -- )}: empties the format buffer. */
    public static final int FORMAT_BEGIN = 48;
    /** {@code ( -- )}: appends string {@code a} of {@link Program#strings()}. */
    public static final int FORMAT_TEXT = 49;
    /** {@code ( x -- )}: appends {@code x} by the conversion in {@code numbers[a]}, packed as {@link Conversion} says. */
    public static final int FORMAT_ARGUMENT = 50;
    /** {@code ( -- )}: appends the message of the current {@code errno}, as {@code strerror(3)} words it. */
    public static final int FORMAT_ERRNO = 51;
    /** {@code ( -- bytes )}: gives the buffer to a stdio stream; which and how, {@link StreamCall} says. */
    public static final int FORMAT_WRITE = 52;
    /** {@code ( -- 0 )}: fflush(3) of stream {@code a}; 0 flushes all. */
    public static final int FLUSH = 53;

    // Python. Values are tagged as PyValue says; an error raises an exception.
    /** {@code ( x y -- x op y )}, {@code a} one of {@link PyOperator}'s binary operators, with IN_PLACE where = follows it. */
    public static final int PY_BINARY = 64;
    /** {@code ( x y -- bool )}, {@code a} one of {@link PyOperator}'s comparisons. */
    public static final int PY_COMPARE = 65;
    /** {@code ( x -- op x )}, {@code a} one of {@link PyOperator}'s unary operators. */
    public static final int PY_UNARY = 66;
    /** {@code ( x -- )}, continue at {@code a} if {@code x} is false by Python's truth. */
    public static final int PY_JUMP_IF_FALSE = 67;
    /** {@code ( x -- )}, continue at {@code a} if {@code x} is true by Python's truth. */
    public static final int PY_JUMP_IF_TRUE = 68;
    /** {@code ( x -- x )}: raises NameError for the name at string {@code a} if {@code x} is {@link PyValue#UNBOUND}. */
    public static final int PY_BOUND_GLOBAL = 69;
    /** {@code ( x -- x )}: the same with UnboundLocalError. */
    public static final int PY_BOUND_LOCAL = 70;
    /** {@code ( items -- list )}, {@code a} items. */
    public static final int PY_LIST = 71;
    /** {@code ( items -- tuple )}, {@code a} items. */
    public static final int PY_TUPLE = 72;
    /** {@code ( arguments -- range )}, {@code a} (1 to 3) arguments of range(). */
    public static final int PY_RANGE = 73;
    /** {@code ( sequence -- items )}: exactly {@code a} items, the first on top; else ValueError. */
    public static final int PY_UNPACK = 74;
    /** {@code ( sequence index -- item )}. */
    public static final int PY_INDEX = 75;
    /** {@code ( sequence index x -- )}. */
    public static final int PY_STORE_INDEX = 76;
    /** {@code ( list x -- None )}: list.append. */
    public static final int PY_APPEND = 77;
    /** {@code ( iterable -- iterable 0 )}: makes ready for {@link #PY_NEXT}; TypeError if it is none. */
    public static final int PY_ITERATE = 78;
    /** {@code ( iterable i -- iterable i+1 item )}, or when exhausted {@code ( iterable i -- )} and continue at {@code a}. */
    public static final int PY_NEXT = 79;
    /** {@code ( arguments -- result )}: built-in {@code a} of {@link PyBuiltin}. */
    public static final int PY_CALL = 80;
    /** {@code ( x -- str )}: an f-string's replacement field, format spec at string {@code a}; -1 is none, -2 one that is pushed after x. */
    public static final int PY_FORMAT = 81;
    /** {@code ( strs -- str )}: joins {@code a} strings, for f-strings. */
    public static final int PY_CONCAT = 82;
    /**
     * {@code ( arguments sep end -- None )}: print(). Operand: number of arguments in bits 0 to 15, bit 16 set for
     * stderr, bit 17 set to flush afterwards, bit 18 set where a file lies on top of it all. {@code sep} and {@code end} are str or None.
     */
    public static final int PY_PRINT = 83;
    /** {@code ( str -- count )}: sys.stdout.write, or sys.stderr.write where {@code a} is 2. */
    public static final int PY_WRITE = 84;
    /** {@code ( -- None )}: flush of stream {@code a}, 1 or 2. */
    public static final int PY_FLUSH = 85;
    /** {@code ( arguments -- result )}: system call {@code a} of {@link Syscall}, Python conventions (os, time). */
    public static final int PY_SYS = 86;
    /** {@code ( -- )}: enters a try block whose handler is at {@code a}. */
    public static final int PY_TRY = 87;
    /** {@code ( -- )}: leaves the innermost try block of this function. */
    public static final int PY_END_TRY = 88;
    /** {@code ( message -- exception )}: class {@code a} of {@link PyException}; message is a value, or unbound for none, or a tuple as it says. */
    public static final int PY_EXCEPTION = 89;
    /** {@code ( exception -- )}: raises it. A handler starts with the stack of its try block and the exception on top. */
    public static final int PY_RAISE = 90;
    /** {@code ( exception -- exception bool )}: whether it is of class {@code a} or of one derived from it. */
    public static final int PY_MATCH = 91;
    /** {@code ( x -- value )}: attribute {@code a} of {@link PyAttribute}. */
    public static final int PY_ATTRIBUTE = 92;
    /** {@code ( sequence from to step -- part )}: a slice; an absent bound is None. */
    public static final int PY_SLICE = 93;

    /** {@code ( x -- x )}: the same as {@link #PY_BOUND_GLOBAL} for a variable of the def around a comprehension. */
    public static final int PY_BOUND_FREE = 94;

    /** {@code ( arguments -- result )}: {@code a} of {@link PyFile}. */
    public static final int PY_FILE = 95;
    /** {@code ( x -- x )}: raises AttributeError if {@code x} has no method {@code a} of {@link PyMethod}. */
    public static final int PY_RECEIVER = 96;
    /** {@code ( object arguments -- result )}: method {@code a} of {@link PyMethod}, all its arguments given. */
    public static final int PY_METHOD = 97;
    /** {@code ( x -- x bool )}: whether {@code x} is an instance of what {@code a} says, as {@link PyType} has it. */
    public static final int PY_INSTANCE = 98;
    /** {@code ( function arguments -- result )}: calls the {@link PyFunction} with {@code a} arguments; TypeError if it is none. */
    public static final int PY_CALL_VALUE = 120;
    /** {@code ( function list -- result )}: the same with the items of a list as arguments. */
    public static final int PY_CALL_SPREAD = 121;
    /** {@code ( function list dict -- function )}: atexit.register, with a {@link #PY_EXIT_NEXT} at {@code a}. */
    public static final int PY_ATEXIT = 122;
    /** {@code ( ... -- )}: calls the function registered last that was not yet called, to return here; without one, ends. */
    public static final int PY_EXIT_NEXT = 123;

    /**
     * Puts the value of a variable into a new cell of the heap, and that cell's index in its place. Operand, here and in the next two: twice
     * the slot, and 1 more for a local.
     */
    public static final int PY_MAKE_CELL = 140;
    /** {@code ( -- x )}: of a variable whose value lies in a cell of the heap. */
    public static final int PY_LOAD_CELL = 141;
    /** {@code ( x -- )}: into such a variable. */
    public static final int PY_STORE_CELL = 142;
    /** {@code ( defaults cells -- function )}: what a def or lambda makes; its {@link PyFunction} signature starts at {@code a}. */
    public static final int PY_FUNCTION = 143;
    /** Puts the cells that the function just called was made with into locals, from {@code a} on. */
    public static final int PY_FREE = 144;
    /**
     * {@code ( function arguments -- result )}: a call with names. At cell {@code a} lies how many arguments have none, how many have one, and
     * the strings with the names of these, which come last.
     */
    public static final int PY_CALL_NAMED = 145;
    /** {@code ( function list dict -- result )}: a call with the items of the list, and those of the dict as arguments with names. */
    public static final int PY_CALL_MAPPED = 146;
    /** As {@link #TRACE} for a variable whose value lies in a cell of the heap. */
    public static final int PY_TRACE_CELL = 147;
    /** {@code ( function dict mapping -- function dict )}: {@code **mapping} in a call, whose names so far are in the dict. */
    public static final int PY_CALL_MERGE = 148;
    /**
     * {@code ( function items -- function items )}: {@code *items}; TypeError if it cannot be gone through. Operand: 0 if it is the only
     * argument of the function, 2 of print(); 1 if it is one of several, or in a list or tuple. No function is needed for the last two.
     */
    public static final int PY_CALL_STAR = 149;

    /** {@code ( keys and values -- dict )}, {@code a} keys, each with its value above it; a later value of a key wins. */
    public static final int PY_DICT = 100;
    /** {@code ( object index -- )}: del. */
    public static final int PY_DELETE = 101;
    /** {@code ( items -- set )}, {@code a} items. */
    public static final int PY_SET = 102;

    /** {@code ( int -- str )}: what a number means, {@code a} of {@link PyMeaning}. */
    public static final int PY_MEANING = 110;
    /**
     * {@code ( sequence -- items )}: as {@link #PY_UNPACK}, with a list of those left over in one place. Operand: how many items come
     * before it, and from bit 11 on how many after it.
     */
    public static final int PY_UNPACK_REST = 111;
    /** {@code ( object arguments -- result )}: {@code a} of {@link PyTextMethod}, or its check of the object. */
    public static final int PY_TEXT = 112;
    /** {@code ( arguments -- result )}: {@code a} of {@link PyDigits}, or its check of the object. */
    public static final int PY_DIGITS = 113;
    /** {@code ( iterable -- list )}: all tuples of zip(*iterable). */
    public static final int PY_ZIP_ALL = 114;

    /** {@code ( address -- address + a )}: a member of the C structure that lies there; a bad address is a SIGSEGV. */
    public static final int MEMBER = 130;
    /**
     * {@code ( index cells -- )}: element {@code index} of an array of structures was assigned a member just now, variable {@code a}
     * being that member of the first one, its name with {@code []} in it, and {@code cells} how far apart the structures are.
     */
    public static final int TRACE_MEMBER = 131;

    /** {@code ( exception -- )}: an except clause that gave it no name is over. */
    public static final int PY_FORGET = 124;

    /** {@code ( arguments -- result )}: call {@code a} of {@link SignalCall}. C only. */
    public static final int SIGNAL = 135;
    /** {@code ( arguments -- result )}: the same with Python's conventions. */
    public static final int PY_SIGNAL = 136;
    /** {@code ( state result -- )}: goes back to where a signal came. The machine puts it behind every program. */
    public static final int SIGNAL_RETURN = 137;

    /** {@code ( arguments -- result )}: {@code a} of {@link PyReal}. */
    public static final int PY_REAL = 150;
    /** {@code ( -- file )}: sys.stdin; {@code ( -- str )} if {@code a} is 1: a line of it, without its end, or EOFError. */
    public static final int PY_STDIN = 151;

    /** {@code ( base -- class )}: makes the class that {@link PyOwnClass} describes at cell {@code a}; base is a class or None. */
    public static final int PY_CLASS = 160;
    /** {@code ( class value -- class )}: gives the class an attribute, its name the string {@code a}. */
    public static final int PY_MEMBER = 161;
    /** {@code ( object -- value )}: the attribute with its name in string {@code a}. */
    public static final int PY_GET_ATTRIBUTE = 162;
    /** {@code ( value object -- )}: assigns to it. */
    public static final int PY_SET_ATTRIBUTE = 163;
    /** {@code ( object -- function self )}: what a call of method {@code a}, a string, calls; self is unbound where none is passed. */
    public static final int PY_LOAD_METHOD = 164;
    /** {@code ( function self arguments -- result )}: with {@code a} arguments. */
    public static final int PY_CALL_METHOD = 165;
    /**
     * {@code ( function self arguments -- result )}: the same with keywords. Cells of data at {@code a}: how many arguments have no
     * name, how many have one, the strings with those.
     */
    public static final int PY_CALL_KEYWORDS = 166;
    /** {@code ( number self -- function self )}: super().name of own class {@code number}, an int; the name is string {@code a}. */
    public static final int PY_SUPER = 167;
    /** {@code ( x -- x )}: continue at {@code a} unless {@code x} may have methods of the program: an instance or a class of its own. */
    public static final int PY_UNLESS_OWN = 168;
    /**
     * {@code ( function -- property )}: property(); where {@code a} is 1, {@code ( property setter -- property )}; where it is 2,
     * {@code ( function self -- method )}, both as {@link #PY_LOAD_METHOD} gives them.
     */
    public static final int PY_WRAP = 169;

    /** One more than the largest opcode. */
    public static final int COUNT = 170;

    /** Largest operand; the smallest is {@code -MAX_OPERAND - 1}. */
    public static final int MAX_OPERAND = (1 << 23) - 1;

    private Opcode() {}

    /** The instruction of {@code opcode} with {@code operand}, which must lie within {@link #MAX_OPERAND}. */
    public static int instruction(int opcode, int operand) {
        if (operand > MAX_OPERAND || operand < -MAX_OPERAND - 1) {
            throw new IllegalArgumentException("operand out of range: " + operand);
        }
        return operand << 8 | opcode;
    }

    /** The opcode of an instruction. */
    public static int opcode(int instruction) {
        return instruction & 0xff;
    }

    /** The signed operand of an instruction. */
    public static int operand(int instruction) {
        return instruction >> 8;
    }
}

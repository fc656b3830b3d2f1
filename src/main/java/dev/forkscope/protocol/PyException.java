package dev.forkscope.protocol;

/**
 * Exception classes by number, as {@link Opcode#PY_EXCEPTION} and {@link Opcode#PY_MATCH} name them, and who derives
 * from whom (Python's library reference, "Exception hierarchy").
 */
public final class PyException {
    /** The root. */
    public static final int BASE_EXCEPTION = 0;
    /** Base of all but the system-exiting ones. */
    public static final int EXCEPTION = 1;
    /** A system call failed. */
    public static final int OS_ERROR = 2;
    /** EAGAIN. */
    public static final int BLOCKING_IO_ERROR = 3;
    /** ECHILD. */
    public static final int CHILD_PROCESS_ERROR = 4;
    /** ESRCH. */
    public static final int PROCESS_LOOKUP_ERROR = 5;
    /** EPERM, EACCES. */
    public static final int PERMISSION_ERROR = 6;
    /** EPIPE, a ConnectionError. */
    public static final int BROKEN_PIPE_ERROR = 7;
    /** EINTR. */
    public static final int INTERRUPTED_ERROR = 8;
    /** Right type, wrong value. */
    public static final int VALUE_ERROR = 9;
    /** Wrong type. */
    public static final int TYPE_ERROR = 10;
    /** An unknown name. */
    public static final int NAME_ERROR = 11;
    /** A local read before it was assigned. */
    public static final int UNBOUND_LOCAL_ERROR = 12;
    /** An index outside a sequence. */
    public static final int INDEX_ERROR = 13;
    /** Division by zero. */
    public static final int ZERO_DIVISION_ERROR = 14;
    /** More than 1,000 calls deep. */
    public static final int RECURSION_ERROR = 15;
    /** The object memory is used up. */
    public static final int MEMORY_ERROR = 16;
    /** An int outside 61 bits. */
    public static final int OVERFLOW_ERROR = 17;
    /** sys.exit(). */
    public static final int SYSTEM_EXIT = 18;
    /** Base of NotImplementedError and RecursionError. */
    public static final int RUNTIME_ERROR = 19;
    /** Base of IndexError and KeyError. */
    public static final int LOOKUP_ERROR = 20;
    /** Base of OverflowError and ZeroDivisionError. */
    public static final int ARITHMETIC_ERROR = 21;
    /** A failed assert. */
    public static final int ASSERTION_ERROR = 22;
    /** Ctrl-C; never raised here, but may be named in an except clause. */
    public static final int KEYBOARD_INTERRUPT = 23;

    /** An attribute that is not there. */
    public static final int ATTRIBUTE_ERROR = 24;
    /** io.UnsupportedOperation, an OSError; it is a ValueError too. */
    public static final int UNSUPPORTED_OPERATION = 25;

    /** A key that is not in a dict. */
    public static final int KEY_ERROR = 26;

    /** Something left to be written. */
    public static final int NOT_IMPLEMENTED_ERROR = 30;
    /** The end of what was to be read; never raised by itself here. */
    public static final int EOF_ERROR = 31;
    /** ETIMEDOUT. */
    public static final int TIMEOUT_ERROR = 32;
    /** ENOENT. */
    public static final int FILE_NOT_FOUND_ERROR = 33;
    /** EEXIST. */
    public static final int FILE_EXISTS_ERROR = 34;
    /** EISDIR. */
    public static final int IS_A_DIRECTORY_ERROR = 35;
    /** ENOTDIR. */
    public static final int NOT_A_DIRECTORY_ERROR = 36;
    /** Base of BrokenPipeError and its like. */
    public static final int CONNECTION_ERROR = 37;
    /** ECONNABORTED. */
    public static final int CONNECTION_ABORTED_ERROR = 38;
    /** ECONNREFUSED. */
    public static final int CONNECTION_REFUSED_ERROR = 39;
    /** ECONNRESET. */
    public static final int CONNECTION_RESET_ERROR = 40;

    /** For {@link Opcode#PY_MATCH}: from here on come the program's own classes, in the order of {@link PyOwnClass#NUMBER}. */
    public static final int FIRST_OWN = 128;

    /** Added to the number where several arguments lie in a tuple. */
    public static final int SEVERAL = 1 << 8;

    private static final String[] NAMES = {
        "BaseException",
        "Exception",
        "OSError",
        "BlockingIOError",
        "ChildProcessError",
        "ProcessLookupError",
        "PermissionError",
        "BrokenPipeError",
        "InterruptedError",
        "ValueError",
        "TypeError",
        "NameError",
        "UnboundLocalError",
        "IndexError",
        "ZeroDivisionError",
        "RecursionError",
        "MemoryError",
        "OverflowError",
        "SystemExit",
        "RuntimeError",
        "LookupError",
        "ArithmeticError",
        "AssertionError",
        "KeyboardInterrupt",
        "AttributeError",
        "UnsupportedOperation",
        "KeyError",
        "",
        "",
        "",
        "NotImplementedError",
        "EOFError",
        "TimeoutError",
        "FileNotFoundError",
        "FileExistsError",
        "IsADirectoryError",
        "NotADirectoryError",
        "ConnectionError",
        "ConnectionAbortedError",
        "ConnectionRefusedError",
        "ConnectionResetError"
    };

    private static final int[] PARENTS = {
        -1,
        BASE_EXCEPTION,
        EXCEPTION,
        OS_ERROR,
        OS_ERROR,
        OS_ERROR,
        OS_ERROR,
        CONNECTION_ERROR,
        OS_ERROR,
        EXCEPTION,
        EXCEPTION,
        EXCEPTION,
        NAME_ERROR,
        LOOKUP_ERROR,
        ARITHMETIC_ERROR,
        RUNTIME_ERROR,
        EXCEPTION,
        ARITHMETIC_ERROR,
        BASE_EXCEPTION,
        EXCEPTION,
        EXCEPTION,
        EXCEPTION,
        EXCEPTION,
        BASE_EXCEPTION,
        EXCEPTION,
        OS_ERROR,
        LOOKUP_ERROR,
        -1,
        -1,
        -1,
        RUNTIME_ERROR,
        EXCEPTION,
        OS_ERROR,
        OS_ERROR,
        OS_ERROR,
        OS_ERROR,
        OS_ERROR,
        OS_ERROR,
        CONNECTION_ERROR,
        CONNECTION_ERROR,
        CONNECTION_ERROR
    };

    private PyException() {}

    /** How many classes there are; their numbers are 0 to one less. */
    public static int count() {
        return NAMES.length;
    }

    /** The class's name in Python. */
    public static String name(int type) {
        return NAMES[type];
    }

    /** The class it derives from, or -1 for the root. */
    public static int parent(int type) {
        return PARENTS[type];
    }
}

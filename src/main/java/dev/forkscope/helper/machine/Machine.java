package dev.forkscope.helper.machine;

import dev.forkscope.protocol.Addresses;
import dev.forkscope.protocol.Floating;
import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.Program;
import dev.forkscope.protocol.PyValue;
import dev.forkscope.protocol.SignalCall;
import dev.forkscope.protocol.Verdict;

/**
 * Executes a {@link LoadedProgram}, one instruction after the other, in the process that calls {@link #run}. When a
 * program forks, both processes come back from the same Java call and each goes on with its own copy of everything
 * here.
 */
public final class Machine {
    /** Cells of memory: data, frames and operands together. */
    static final int MEMORY_CELLS = 131_072;

    static final int SIGFPE = 8;
    static final int SIGSEGV = 11;

    private static final int C_DEPTH = 24_576;
    private static final int PYTHON_DEPTH = 999;
    private static final int SPARE_CELLS = 64;
    /** No frame waits in Java. */
    private static final int NOWHERE = -1;

    /** After as many a process stands back behind others. */
    private static final int STEPS_AT_A_TIME = 50_000;

    private static final int STEPS_BETWEEN_LOOKS = 1_000;

    final LoadedProgram program = new LoadedProgram();
    final long[] memory = new long[MEMORY_CELLS];
    final Footprint footprint;
    final PyHeap heap;
    final Signals signals;
    final SignalDelivery delivery;
    final ProcessCalls processes;
    final DescriptorCalls descriptors;
    final CStream stdout;
    final Stdio stdio;
    final Tracer tracer;
    int sp;
    int fp;
    int pc;
    int depth;
    boolean running;
    /** The depth of the frame that waits in Java for what is being executed. */
    int stop = NOWHERE;
    /** Whether an exception has gone beyond that frame. */
    boolean unwound;

    private final int[] returnPc = new int[C_DEPTH];
    private final int[] savedFp = new int[C_DEPTH];
    private final CFormat format;
    private final CFloating floating;
    private final CCalls calls;
    private final PyMachine python;
    private final CSignalCalls signalCalls;
    private int stepsLeft;
    private int stepsLater;
    private int stepsSinceRest;
    private int stackLimit;
    private int stackEnd;
    private int stackMost;
    private int firstWritable;
    private int heapEnd;
    private int heapLimit;
    private int depthLimit;

    /** A machine that makes its system calls through {@code kernel} and tells of them through {@code events}. */
    public Machine(Kernel kernel, EventWriter events, RunBudget budget) {
        footprint = new Footprint(budget);
        heap = new PyHeap(footprint);
        signals = new Signals(kernel, events, budget);
        processes = new ProcessCalls(kernel, events, budget, footprint, signals);
        descriptors = new DescriptorCalls(kernel, events, budget, signals);
        stdout = new CStream(descriptors, events, memory);
        stdio = new Stdio(descriptors, events);
        tracer = new Tracer(this, events);
        format = new CFormat(this);
        floating = new CFloating(memory, kernel.libm(), format);
        calls = new CCalls(this, kernel);
        python = new PyMachine(this, kernel);
        delivery = new SignalDelivery(this, python.signalDelivery);
        signalCalls = new CSignalCalls(this, delivery);
    }

    /** Where a request is loaded. */
    public LoadedProgram program() {
        return program;
    }

    /** The memory a request's data is loaded into. */
    public long[] memory() {
        return memory;
    }

    /** The bytes a request's strings are loaded into. */
    public byte[] strings() {
        return heap.bytes;
    }

    /** Forgets everything an earlier program left. Takes a while; a fresh fork need not do it. */
    public void reset() {
        java.util.Arrays.fill(memory, 0);
        heap.reset(0);
        calls.reset();
    }

    /** Runs the loaded program as the first process of its run; does not come back but in a rehearsal. */
    public void run() {
        sp = program.dataLength;
        fp = sp;
        pc = 0;
        depth = 0;
        running = true;
        stop = NOWHERE;
        unwound = false;
        stepsSinceRest = 0;
        allowSteps(program.maxSteps);
        footprint.clear();
        stackMost = MEMORY_CELLS;
        firstWritable = 0;
        heapEnd = 0;
        heapLimit = Addresses.FIRST_HEAP_CELL;
        limitStack(Footprint.BLOCK / Long.BYTES);
        if (sp > stackLimit && !growStack(sp)) {
            dieOf(SIGSEGV);
        }
        depthLimit = program.python ? PYTHON_DEPTH : C_DEPTH;
        heap.reset(program.stringsLength);
        stdout.begin(program.stdoutIsPipe);
        stdio.configure(program.stdoutIsPipe);
        signals.begin();
        python.begin();
        delivery.begin();
        processes.begin(program);
        execute();
    }

    /** A new process has a full allowance of steps. */
    void forked() {
        stepsSinceRest = 0;
        allowSteps(program.maxSteps);
        python.forked();
        tracer.forget();
    }

    /** The source line of the instruction being executed; in one of Python's own functions, which have none, that of its call. */
    int line() {
        int at = program.lines[pc - 1];
        return at == 0 && depth > 0 ? program.lines[returnPc[depth - 1] - 1] : at;
    }

    void push(long value) {
        memory[sp++] = value;
    }

    long pop() {
        return memory[--sp];
    }

    /** Calls a function whose arguments are on the stack, to return to {@code returnTo}. */
    void call(int function, int returnTo) {
        int locals = program.functionLocals[function];
        int parameters = program.functionParameters[function];
        if (depth >= depthLimit || sp + locals > stackLimit && !growStack(sp + locals)) {
            overflow();
            return;
        }
        returnPc[depth] = returnTo;
        savedFp[depth] = fp;
        depth++;
        fp = sp - parameters;
        int top = fp + locals;
        long empty = program.python ? PyValue.UNBOUND : 0;
        while (sp < top) {
            memory[sp++] = empty;
        }
        pc = program.functionEntry[function];
    }

    /** Makes room for {@code cells} more on the stack; false, having raised, if there is none. */
    boolean reserve(int cells) {
        if (sp + cells <= stackLimit || growStack(sp + cells)) {
            return true;
        }
        overflow();
        return false;
    }

    /** Whether a function lies at {@code address} and takes no more than so many arguments. */
    boolean isFunction(long address, int arguments) {
        long function = address - SignalCall.FIRST_FUNCTION;
        return function >= 0
                && function < program.functionCount
                && program.functionParameters[(int) function] <= arguments;
    }

    /** Calls the function whose address lies below so many arguments, of which it may leave some. */
    private void callAddress(int arguments) {
        int first = sp - arguments;
        int function = (int) memory[first - 1] - SignalCall.FIRST_FUNCTION;
        int taken = program.functionParameters[function];
        System.arraycopy(memory, first, memory, first - 1, taken);
        sp = first - 1 + taken;
        call(function, pc);
    }

    /** A frame that only waits for what is called in it; its result goes to {@code base}. False, having raised, if it is one too many. */
    boolean await(int base, int returnTo) {
        if (depth >= depthLimit) {
            overflow();
            return false;
        }
        returnPc[depth] = returnTo;
        savedFp[depth] = fp;
        depth++;
        fp = base;
        return true;
    }

    /** Goes on until the frame at depth {@code floor} would, or a handler in it or below takes over. */
    void executeAbove(int floor) {
        stop = floor;
        execute();
    }

    /** Goes back to the frame at {@code targetDepth}, whose frame pointer is {@code targetFp}. */
    void unwind(int targetDepth, int targetFp) {
        if (targetDepth <= stop) {
            running = false;
            unwound = true;
        }
        depth = targetDepth;
        fp = targetFp;
    }

    /** Ends a Python program, after the functions it wants called then. */
    void end(int status, int via, int atLine) {
        stop = NOWHERE;
        python.end(status, via, atLine);
    }

    /** Whether the exception nobody caught ends only one of those functions, which has then been told. */
    boolean isIgnored() {
        return python.isIgnored();
    }

    /** What Python does with its streams and files when the program is over. */
    void finish(int atLine) {
        python.finish(atLine);
    }

    /** Has this process get a signal that it brought upon itself: it ends, unless there is a handler. */
    void dieOf(int signal) {
        if (!delivery.catches(signal)) {
            end(signal);
        }
    }

    /** Ends this process by a signal. */
    void end(int signal) {
        processes.dieOf(signal);
        running = false;
    }

    /** Ends the run. */
    void stop(Verdict verdict) {
        processes.stop(verdict);
        running = false;
    }

    /** Has the stack reach {@code top}, and a block beyond what one frame's operands need. */
    private boolean growStack(int top) {
        int most = stackMost - SPARE_CELLS - program.codeLength;
        if (top > most) {
            return false;
        }
        int wanted = Math.min(most, Footprint.blocks((top + 1) * Long.BYTES) / Long.BYTES);
        if (!footprint.grow((wanted - stackLimit) * Long.BYTES)) {
            return false;
        }
        limitStack(wanted);
        return true;
    }

    private void limitStack(int limit) {
        stackLimit = limit;
        stackEnd = limit + SPARE_CELLS + program.codeLength;
    }

    private void overflow() {
        if (program.python) {
            python.recursionError();
        } else {
            end(SIGSEGV);
        }
    }

    private void execute() {
        long[] m = memory;
        int[] code = program.code;
        while (running) {
            if (--stepsLeft < 0 && !mayGoOn()) {
                return;
            }
            int instruction = code[pc++];
            int a = instruction >> 8;
            switch (instruction & 0xff) {
                case Opcode.PUSH:
                    m[sp++] = a;
                    break;
                case Opcode.CONST:
                    m[sp++] = program.numbers[a];
                    break;
                case Opcode.POP:
                    sp--;
                    break;
                case Opcode.DUP:
                    m[sp] = m[sp - 1];
                    sp++;
                    break;
                case Opcode.SWAP:
                    long top = m[sp - 1];
                    m[sp - 1] = m[sp - 2];
                    m[sp - 2] = top;
                    break;
                case Opcode.OVER:
                    m[sp] = m[sp - 2];
                    sp++;
                    break;
                case Opcode.LOAD_LOCAL:
                    m[sp++] = m[fp + a];
                    break;
                case Opcode.STORE_LOCAL:
                    m[fp + a] = m[--sp];
                    break;
                case Opcode.LOAD_GLOBAL:
                    m[sp++] = m[a];
                    break;
                case Opcode.STORE_GLOBAL:
                    m[a] = m[--sp];
                    break;
                case Opcode.LOCAL_ADDRESS:
                    m[sp++] = fp + a;
                    break;
                case Opcode.LOAD:
                    if (valid(m[sp - 1])) {
                        m[sp - 1] = m[(int) m[sp - 1]];
                    }
                    break;
                case Opcode.STORE:
                    sp -= 2;
                    if (valid(m[sp]) && (m[sp] < stackEnd && m[sp] >= firstWritable || within(m[sp]))) {
                        m[(int) m[sp]] = m[sp + 1];
                    }
                    break;
                case Opcode.TRACE:
                    tracer.assigned(a, line());
                    break;
                case Opcode.TRACE_ELEMENT:
                    tracer.elementAssigned(a, (int) m[--sp], line());
                    break;
                case Opcode.MEMBER:
                    if (valid(m[sp - 1])) {
                        m[sp - 1] += a;
                    }
                    break;
                case Opcode.TRACE_MEMBER:
                    sp -= 2;
                    tracer.memberAssigned(a, (int) m[sp], (int) m[sp + 1], line());
                    break;
                case Opcode.JUMP:
                    pc = a;
                    break;
                case Opcode.JUMP_IF_ZERO:
                    if (m[--sp] == 0) {
                        pc = a;
                    }
                    break;
                case Opcode.JUMP_IF_NOT_ZERO:
                    if (m[--sp] != 0) {
                        pc = a;
                    }
                    break;
                case Opcode.CALL:
                    call(a, pc);
                    break;
                case Opcode.CALL_ADDRESS:
                    if (isFunction(m[sp - a - 1], a)) {
                        callAddress(a);
                    } else {
                        dieOf(SIGSEGV);
                    }
                    break;
                case Opcode.RETURN:
                    long result = m[sp - 1];
                    sp = fp;
                    depth--;
                    fp = savedFp[depth];
                    pc = returnPc[depth];
                    m[sp++] = result;
                    if (depth == stop) {
                        return;
                    }
                    break;
                case Opcode.SYS:
                    delivery.beforeCall();
                    calls.call(a);
                    delivery.afterCall(a);
                    break;
                case Opcode.SIGNAL:
                    delivery.beforeCall();
                    signalCalls.call(a);
                    delivery.afterSignalCall(a);
                    break;
                case Opcode.SIGNAL_RETURN:
                    delivery.returned();
                    break;
                case Opcode.ADD:
                    sp--;
                    m[sp - 1] = CArithmetic.wrap(m[sp - 1] + m[sp], a);
                    break;
                case Opcode.SUB:
                    sp--;
                    m[sp - 1] = CArithmetic.wrap(m[sp - 1] - m[sp], a);
                    break;
                case Opcode.EQ:
                    sp--;
                    m[sp - 1] = m[sp - 1] == m[sp] ? 1 : 0;
                    break;
                case Opcode.NE:
                    sp--;
                    m[sp - 1] = m[sp - 1] != m[sp] ? 1 : 0;
                    break;
                case Opcode.LT:
                    sp--;
                    m[sp - 1] = m[sp - 1] < m[sp] ? 1 : 0;
                    break;
                case Opcode.LE:
                    sp--;
                    m[sp - 1] = m[sp - 1] <= m[sp] ? 1 : 0;
                    break;
                case Opcode.GT:
                    sp--;
                    m[sp - 1] = m[sp - 1] > m[sp] ? 1 : 0;
                    break;
                case Opcode.GE:
                    sp--;
                    m[sp - 1] = m[sp - 1] >= m[sp] ? 1 : 0;
                    break;
                case Opcode.NOT:
                    m[sp - 1] = m[sp - 1] == 0 ? 1 : 0;
                    break;
                case Opcode.MUL:
                case Opcode.DIV:
                case Opcode.MOD:
                case Opcode.AND:
                case Opcode.OR:
                case Opcode.XOR:
                case Opcode.SHL:
                case Opcode.SHR:
                    binary(instruction & 0xff, a);
                    break;
                case Opcode.NEG:
                    m[sp - 1] = CArithmetic.wrap(-m[sp - 1], a);
                    break;
                case Opcode.INVERT:
                    m[sp - 1] = CArithmetic.wrap(~m[sp - 1], a);
                    break;
                case Opcode.NARROW:
                    m[sp - 1] = CArithmetic.narrow(m[sp - 1], a);
                    break;
                case Opcode.FLOATING:
                    sp -= Floating.operands(a) - 1;
                    m[sp - 1] = floating.call(a, m[sp - 1], m[sp], m[sp + 1]);
                    break;
                case Opcode.FORMAT_BEGIN:
                    format.begin();
                    break;
                case Opcode.FORMAT_TEXT:
                    format.text(a);
                    break;
                case Opcode.FORMAT_ARGUMENT:
                    format.argument(program.numbers[a], m[--sp]);
                    break;
                case Opcode.FORMAT_ERRNO:
                    format.errno((int) m[CCalls.ERRNO_CELL]);
                    break;
                case Opcode.FORMAT_WRITE:
                    m[sp++] = format.write(a);
                    break;
                case Opcode.FLUSH:
                    if (a != 2) {
                        stdout.flush(line());
                    }
                    m[sp++] = 0;
                    break;
                default:
                    python.execute(instruction & 0xff, a);
                    break;
            }
        }
    }

    private void allowSteps(int steps) {
        stepsLeft = Math.min(steps, signals.active ? STEPS_BETWEEN_LOOKS : STEPS_AT_A_TIME);
        stepsLater = steps - stepsLeft;
        stepsSinceRest += stepsLeft;
    }

    /** From now on this process has to look for signals more often than it stands back. */
    void lookOften() {
        stepsSinceRest -= stepsLeft;
        allowSteps(stepsLeft + stepsLater);
    }

    private boolean mayGoOn() {
        if (stepsLater == 0) {
            stop(Verdict.STEP_LIMIT);
            return false;
        }
        if (stepsSinceRest >= STEPS_AT_A_TIME) {
            stepsSinceRest = 0;
            processes.computed();
        }
        if (signals.active && !SignalDelivery.isBetween(program.code[pc], program.python)) {
            stepsLater--;
            stepsLeft = 0;
            return true;
        }
        allowSteps(stepsLater);
        stepsLeft--;
        if (signals.active) {
            delivery.look();
        }
        return running;
    }

    private boolean valid(long address) {
        if (address > 0 && address < MEMORY_CELLS) {
            return true;
        }
        dieOf(SIGSEGV);
        return false;
    }

    /** Adds {@code cells} to the end of the heap, which from its first cell on leaves the stack only what is below; 0 where there are none left. */
    int growHeap(long cells) {
        int start = heapEnd == 0 ? Addresses.FIRST_HEAP_CELL : heapEnd;
        if (cells < 0 || cells > MEMORY_CELLS - start || stackEnd > Addresses.FIRST_HEAP_CELL) {
            return 0;
        }
        int end = start + (int) cells;
        if (end > heapLimit) {
            int more = Footprint.blocks((end - heapLimit) * Long.BYTES);
            if (!footprint.grow(more)) {
                return 0;
            }
            heapLimit += more / Long.BYTES;
        }
        heapEnd = end;
        stackMost = Addresses.FIRST_HEAP_CELL;
        return start;
    }

    /** Makes all below {@code address} read-only, but for {@code errno}. */
    void protect(int address) {
        firstWritable = address;
    }

    /** Whether a program may not write there: a string literal. */
    boolean isReadOnly(long address) {
        return address < firstWritable && address != CCalls.ERRNO_CELL;
    }

    /** {@code errno}, a place in the heap, or one that the stack has not reached yet, but may. */
    private boolean within(long address) {
        if (address >= stackMost && address < heapLimit
                || address == CCalls.ERRNO_CELL
                || address < stackMost
                        && address >= firstWritable
                        && growStack((int) Math.min(address, stackMost - SPARE_CELLS - program.codeLength))) {
            return true;
        }
        dieOf(SIGSEGV);
        return false;
    }

    private void binary(int opcode, int type) {
        long y = memory[--sp];
        long x = memory[sp - 1];
        if ((opcode == Opcode.DIV || opcode == Opcode.MOD) && CArithmetic.traps(x, y, type)) {
            dieOf(SIGFPE);
            return;
        }
        memory[sp - 1] = CArithmetic.binary(opcode, x, y, type);
    }

    static {
        assert Program.MAX_DATA + Program.MAX_CODE < MEMORY_CELLS + SPARE_CELLS;
    }
}

package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyClass;
import dev.forkscope.protocol.PyException;
import dev.forkscope.protocol.PyValue;

/** Raises Python's exceptions: unwinds to the innermost handler, or ends the process as CPython does. */
final class PyErrors {
    /** What a function returns that has raised instead of giving a value. */
    static final long RAISED = 7L << 3 | PyValue.SINGLETON;

    private static final int MAX_HANDLERS = 4_096;
    private static final byte[] COLON = PyText.ascii(": ");
    private static final byte[] MODULE = PyText.ascii("io.");
    private static final byte[] NOT_AN_EXCEPTION = PyText.ascii("exceptions must derive from BaseException");
    private static final byte[] DID_YOU_MEAN = PyText.ascii(". Did you mean: '");
    private static final byte[] CLASS_RAISED =
            PyText.ascii("raise takes a class here only by its name: call the class to make an exception of it");
    private static final byte[] NO_MESSAGE = PyText.ascii("<exception str() failed>");
    private static final byte[] QUESTION = PyText.ascii("'?");
    private static final byte[] TOO_DEEP = PyText.ascii("maximum recursion depth exceeded");

    private final Machine machine;
    private final PyText text;
    private final ByteBuilder line = new ByteBuilder(8_192);
    private final int[] handlerPc = new int[MAX_HANDLERS];
    private final int[] handlerSp = new int[MAX_HANDLERS];
    private final int[] handlerFp = new int[MAX_HANDLERS];
    private final int[] handlerDepth = new int[MAX_HANDLERS];
    private int handlers;
    private boolean within;
    private long fresh;
    /** There is one for all recursions that go too deep: who catches them may do so without end. */
    private long recursion;

    private int freshText;
    private int sp;
    private int pc;
    private long caught;

    PyErrors(Machine machine, PyText text) {
        this.machine = machine;
        this.text = text;
    }

    void begin() {
        handlers = 0;
        fresh = PyValue.UNBOUND;
        recursion = PyValue.UNBOUND;
        within = false;
    }

    /**
     * A method that was called in the middle of an instruction has raised, and its handler is where execution goes on. What the
     * instruction still does is of no effect: it may not have been made to stop there.
     */
    void raisedWithin() {
        within = true;
        sp = machine.sp;
        pc = machine.pc;
        caught = machine.memory[sp - 1];
    }

    /** Whether that is the case now. */
    boolean isWithin() {
        return within;
    }

    /** The instruction itself has dealt with it. */
    void handled() {
        within = false;
    }

    /** The instruction is over. */
    void settle() {
        if (within) {
            within = false;
            machine.sp = sp;
            machine.pc = pc;
            machine.memory[sp - 1] = caught;
        }
    }

    void enter(int handler) {
        if (handlers == MAX_HANDLERS) {
            raise(PyException.RECURSION_ERROR, TOO_DEEP);
            return;
        }
        handlerPc[handlers] = handler;
        handlerSp[handlers] = machine.sp;
        handlerFp[handlers] = machine.fp;
        handlerDepth[handlers] = machine.depth;
        handlers++;
    }

    void leave() {
        handlers--;
    }

    /** Raises an exception object that the program has. */
    void raiseKnown(long exception) {
        raise(exception);
        fresh = PyValue.UNBOUND;
    }

    /**
     * An except clause that gave it no name is over: an exception that the machine itself has made is gone then, and a loop that catches one
     * after the other needs no more room than for one.
     */
    void forget(long exception) {
        if (exception == fresh && exception != PyValue.of(PyValue.EXCEPTION, PyHeap.LAST_RESORT)) {
            machine.heap.free((int) PyValue.payload(exception), PyHeap.EXCEPTION_CELLS);
            if (freshText >= 0) {
                machine.heap.freeString(freshText);
            }
        }
        fresh = PyValue.UNBOUND;
    }

    /** Raises an exception object. */
    void raise(long exception) {
        if (within) {
            return;
        }
        fresh = exception;
        freshText = -1;
        int type = PyClass.is(exception) ? PyClass.asException(PyClass.number(exception)) : -1;
        if (type >= 0 && type < PyException.FIRST_OWN) {
            raiseOf(type, PyValue.UNBOUND);
            return;
        }
        if (PyClass.own(exception) >= 0 && machine.heap.classes.exception(PyClass.own(exception)) >= 0) {
            raise(PyException.RUNTIME_ERROR, CLASS_RAISED);
            return;
        }
        if (!machine.heap.isException(exception)) {
            raise(PyException.TYPE_ERROR, NOT_AN_EXCEPTION);
            return;
        }
        if (handlers == 0) {
            uncaught((int) PyValue.payload(exception));
            return;
        }
        handlers--;
        machine.unwind(handlerDepth[handlers], handlerFp[handlers]);
        machine.sp = handlerSp[handlers];
        machine.pc = handlerPc[handlers];
        machine.push(exception);
    }

    /** Raises class {@code type} with a message; returns {@link #RAISED}. */
    long raise(int type, byte[] message) {
        return raise(type, message, message.length);
    }

    /** Raises class {@code type} with the message put together in {@code message}. */
    long raise(int type, ByteBuilder message) {
        return raise(type, message.bytes, message.length);
    }

    /** Raises the OSError of {@code errno}, of the class Python gives it. */
    long osError(int errno) {
        line.clear();
        Errno.describe(errno, line);
        int offset = machine.heap.string(line.bytes, 0, line.length);
        long exception = offset < 0 ? RAISED : create(PyOsErrors.classOf(errno), PyValue.of(PyValue.STR, offset));
        if (exception == RAISED) {
            return memoryError();
        }
        machine.heap.cells[(int) PyValue.payload(exception) + PyHeap.EXCEPTION_ERRNO] = errno;
        raise(exception);
        freshText = offset;
        return RAISED;
    }

    /** Raises AttributeError with this message, and what an uncaught one asks for; empty if nothing. */
    long attributeError(ByteBuilder message, byte[] meant) {
        int asked = meant.length == 0 ? -1 : machine.heap.string(meant, 0, meant.length);
        return attributeError(message, asked);
    }

    /** The same with a string, or -1. */
    long attributeError(ByteBuilder message, int meant) {
        int offset = machine.heap.string(message.bytes, 0, message.length);
        int asked = meant < 0 ? offset : meant;
        long exception = offset < 0 ? RAISED : create(PyException.ATTRIBUTE_ERROR, PyValue.of(PyValue.STR, offset));
        if (exception == RAISED) {
            return memoryError();
        }
        machine.heap.cells[(int) PyValue.payload(exception) + PyHeap.EXCEPTION_CODE] = PyValue.of(PyValue.STR, asked);
        raise(exception);
        return RAISED;
    }

    /** Raises class {@code type} with a value that need not be text; returns {@link #RAISED}. */
    long raiseOf(int type, long value) {
        long exception = create(type, value);
        if (exception == RAISED) {
            return memoryError();
        }
        raise(exception);
        return RAISED;
    }

    /** Raises MemoryError, for which there is always room. */
    long memoryError() {
        long[] cells = machine.heap.cells;
        cells[PyHeap.LAST_RESORT] = PyException.MEMORY_ERROR;
        cells[PyHeap.LAST_RESORT + PyHeap.EXCEPTION_ERRNO] = 0;
        cells[PyHeap.LAST_RESORT + PyHeap.EXCEPTION_MESSAGE] = PyValue.UNBOUND;
        cells[PyHeap.LAST_RESORT + PyHeap.EXCEPTION_CLASS] = 0;
        cells[PyHeap.LAST_RESORT + PyHeap.EXCEPTION_ATTRIBUTES] = 0;
        raise(PyValue.of(PyValue.EXCEPTION, PyHeap.LAST_RESORT));
        return RAISED;
    }

    void recursionError() {
        if (recursion == PyValue.UNBOUND) {
            int offset = machine.heap.string(TOO_DEEP, 0, TOO_DEEP.length);
            long made = offset < 0 ? RAISED : create(PyException.RECURSION_ERROR, PyValue.of(PyValue.STR, offset));
            if (made == RAISED) {
                memoryError();
                return;
            }
            recursion = made;
        }
        raiseKnown(recursion);
    }

    /** A new exception object, or {@link #RAISED} without having raised if there is no room. */
    long create(int type, long message) {
        int at = machine.heap.allocate(PyHeap.EXCEPTION_CELLS);
        if (at < 0) {
            return RAISED;
        }
        machine.heap.cells[at] = type;
        machine.heap.cells[at + PyHeap.EXCEPTION_ERRNO] = 0;
        machine.heap.cells[at + PyHeap.EXCEPTION_MESSAGE] = message;
        machine.heap.cells[at + PyHeap.EXCEPTION_CODE] = message == PyValue.UNBOUND ? PyValue.NONE : message;
        machine.heap.cells[at + PyHeap.EXCEPTION_CLASS] = 0;
        machine.heap.cells[at + PyHeap.EXCEPTION_ATTRIBUTES] = 0;
        return PyValue.of(PyValue.EXCEPTION, at);
    }

    /** The same for an operand of PY_EXCEPTION: with one argument, none, or several in a tuple. */
    long createOf(int operand, long arguments) {
        int type = operand & ~PyException.SEVERAL;
        if (type == operand) {
            return create(type, arguments);
        }
        long first = machine.heap.cells[(int) PyValue.payload(arguments) + 1];
        boolean chosen = type == PyException.OS_ERROR && PyCompare.numeric(first);
        long exception = create(chosen ? PyOsErrors.classOf(PyValue.payload(first)) : type, arguments);
        if (exception != RAISED) {
            machine.heap.cells[(int) PyValue.payload(exception) + PyHeap.EXCEPTION_ERRNO] = PyHeap.SEVERAL_ARGUMENTS;
        }
        return exception;
    }

    private long raise(int type, byte[] message, int length) {
        int offset = machine.heap.string(message, 0, length);
        long exception = offset < 0 ? RAISED : create(type, PyValue.of(PyValue.STR, offset));
        if (exception == RAISED) {
            return memoryError();
        }
        raise(exception);
        freshText = offset;
        return RAISED;
    }

    private void uncaught(int at) {
        long[] cells = machine.heap.cells;
        int type = (int) cells[at];
        int status = 1;
        if (machine.isIgnored()) {
            describe(type, at);
        } else if (type == PyException.SYSTEM_EXIT) {
            long code = cells[at + PyHeap.EXCEPTION_CODE];
            boolean number = code == PyValue.NONE || PyCompare.numeric(code);
            status = code == PyValue.NONE ? 0 : number ? (int) PyValue.payload(code) : 1;
            if (!number) {
                line.clear();
                text.str(code, line);
                line.append('\n');
                machine.stdio.put(2, line.bytes, 0, line.length, machine.line());
            }
        } else {
            describe(type, at);
        }
        machine.end(type == PyException.KEYBOARD_INTERRUPT ? PyExits.KILLED_BY_INTERRUPT : status, 1, machine.line());
    }

    /** What a method of the program makes of it, which may raise itself. */
    private void ownMessage(int at) {
        int before = line.length;
        int handler = handlers;
        enter(machine.pc);
        text.str(PyValue.of(PyValue.EXCEPTION, at), line);
        handlers = handler;
        if (within) {
            within = false;
            line.length = before;
            line.append(NO_MESSAGE);
        }
    }

    private void describe(int type, int at) {
        line.clear();
        int own = (int) machine.heap.cells[at + PyHeap.EXCEPTION_CLASS] - 1;
        if (type == PyException.UNSUPPORTED_OPERATION) {
            line.append(MODULE);
        }
        line.append(own >= 0 ? machine.heap.classes.shownName(own) : PyText.exceptionName(type));
        int name = line.length;
        line.append(COLON);
        if (own < 0) {
            text.exceptionMessage(at, line);
        } else {
            ownMessage(at);
        }
        if (line.length == name + COLON.length) {
            line.length = name;
        }
        long asked = machine.heap.cells[at + PyHeap.EXCEPTION_CODE];
        long message = machine.heap.cells[at + PyHeap.EXCEPTION_MESSAGE];
        if (type == PyException.ATTRIBUTE_ERROR && asked != message && message != PyValue.UNBOUND) {
            line.append(DID_YOU_MEAN);
            text.str(asked, line);
            line.append(QUESTION);
        }
        line.append('\n');
        machine.stdio.put(2, line.bytes, 0, line.length, machine.line());
    }
}

package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyClass;
import dev.forkscope.protocol.PyException;
import dev.forkscope.protocol.PyOwnClass;
import dev.forkscope.protocol.PyValue;

/** Calls of the program's classes: a new instance, and __init__. */
final class PyConstruction {
    private static final byte[] NO_ARGUMENTS = PyText.ascii("() takes no arguments");
    private static final byte[] NO_KEYWORDS = PyText.ascii("() takes no keyword arguments");
    private static final byte[] NOT_NONE = PyText.ascii("__init__() should return None, not '");

    private final Machine machine;
    private final PyHeap heap;
    private final PySequences sequences;
    private final PyErrors errors;
    private final PyText text;
    private final PyObjects objects;
    private final ByteBuilder message = new ByteBuilder(256);

    PyConstruction(Machine machine, PySequences sequences, PyErrors errors, PyText text, PyObjects objects) {
        this.machine = machine;
        heap = machine.heap;
        this.sequences = sequences;
        this.errors = errors;
        this.text = text;
        this.objects = objects;
    }

    /**
     * Makes the instance and, if there is an __init__, all ready to call it above {@code base}, where then the instance waits in a frame of
     * its own; false if nothing is left to be done.
     */
    boolean begin(int base, int number, int count, int names, int returnTo) {
        long[] m = machine.memory;
        int named = names < 0 ? 1 : machine.sp - base - 1 - count;
        long init = heap.classes.special(number, PyOwnClass.INIT);
        boolean exception = heap.classes.exception(number) >= 0;
        if (init == PyValue.UNBOUND && (exception ? named : named + count) > 0) {
            return refuse(number, exception ? NO_KEYWORDS : NO_ARGUMENTS);
        }
        long instance = exception ? exception(number, base + 1, count) : objects.create(number);
        if (instance == PyErrors.RAISED) {
            return false;
        }
        if (init == PyValue.UNBOUND) {
            machine.sp = base;
            machine.push(instance);
            return false;
        }
        System.arraycopy(m, base + 1, m, base + 3, machine.sp - base - 1);
        m[base] = instance;
        m[base + 1] = init;
        m[base + 2] = instance;
        machine.sp += 2;
        return machine.await(base, returnTo);
    }

    /** The same for {@code ( class items dict -- )}, where there is something in the dict: leaves __init__, items and dict above {@code base}. */
    boolean begin(int base, int number, long items, int returnTo) {
        long[] m = machine.memory;
        long init = heap.classes.special(number, PyOwnClass.INIT);
        boolean exception = heap.classes.exception(number) >= 0;
        if (init == PyValue.UNBOUND) {
            return refuse(number, exception ? NO_KEYWORDS : NO_ARGUMENTS);
        }
        long instance = objects.create(number);
        if (exception && instance != PyErrors.RAISED) {
            instance = exceptionOf(number, items);
        }
        long all = instance == PyErrors.RAISED ? instance : prepend(instance, items);
        if (all == PyErrors.RAISED) {
            return false;
        }
        m[base + 3] = m[base + 2];
        m[base] = instance;
        m[base + 1] = init;
        m[base + 2] = all;
        machine.sp = base + 4;
        return machine.await(base, returnTo);
    }

    /** Its arguments lie on the stack for a moment. */
    private long exceptionOf(int number, long items) {
        int count = sequences.length(items);
        int sp = machine.sp;
        if (!machine.reserve(count)) {
            return PyErrors.RAISED;
        }
        for (int i = 0; i < count; i++) {
            machine.push(sequences.item(items, i));
        }
        machine.sp = sp;
        return exception(number, sp, count);
    }

    /** A list of {@code first} and then the items of a list or tuple, or RAISED. */
    long prepend(long first, long items) {
        int count = sequences.length(items);
        long list = sequences.list(count + 1);
        boolean room = list != PyErrors.RAISED && sequences.append(list, first);
        for (int i = 0; i < count && room; i++) {
            room = sequences.append(list, sequences.item(items, i));
        }
        return room ? list : PyErrors.RAISED;
    }

    /** Whether a value is an exception class of Python's own. */
    boolean makes(long function) {
        int type = PyClass.is(function) ? PyClass.asException(PyClass.number(function)) : -1;
        return type >= 0 && type < PyException.FIRST_OWN;
    }

    /** {@code ( class arguments -- exception )} for one of those. */
    void exception(int base, int count, boolean named) {
        int type = PyClass.asException(PyClass.number(machine.memory[base]));
        if (named) {
            message.clear();
            message.append(PyText.exceptionName(type));
            message.append(NO_KEYWORDS);
            errors.raise(PyException.TYPE_ERROR, message);
            return;
        }
        long arguments = count == 0
                ? PyValue.UNBOUND
                : count == 1 ? machine.memory[base + 1] : sequences.tuple(machine.memory, base + 1, count);
        if (arguments == PyErrors.RAISED) {
            return;
        }
        long exception = errors.createOf(count > 1 ? type | PyException.SEVERAL : type, arguments);
        if (exception == PyErrors.RAISED) {
            errors.memoryError();
            return;
        }
        machine.sp = base;
        machine.push(exception);
    }

    private boolean refuse(int number, byte[] why) {
        message.clear();
        message.append(heap.classes.shownName(number));
        message.append(why);
        errors.raise(PyException.TYPE_ERROR, message);
        return false;
    }

    private long exception(int number, int from, int count) {
        long exception = errors.create(heap.classes.exception(number), PyValue.UNBOUND);
        if (exception == PyErrors.RAISED) {
            return errors.memoryError();
        }
        heap.cells[(int) PyValue.payload(exception) + PyHeap.EXCEPTION_CLASS] = number + 1L;
        return setArguments(exception, from, count) ? exception : PyErrors.RAISED;
    }

    /** Makes {@code count} cells of memory the args of an exception; false if it raised. */
    boolean setArguments(long exception, int from, int count) {
        int at = (int) PyValue.payload(exception);
        long message = count == 0 ? PyValue.UNBOUND : machine.memory[from];
        if (count > 1) {
            message = sequences.tuple(machine.memory, from, count);
            if (message == PyErrors.RAISED) {
                return false;
            }
        }
        heap.cells[at + PyHeap.EXCEPTION_ERRNO] = count > 1 ? PyHeap.SEVERAL_ARGUMENTS : 0;
        heap.cells[at + PyHeap.EXCEPTION_MESSAGE] = message;
        heap.cells[at + PyHeap.EXCEPTION_CODE] = count == 0 ? PyValue.NONE : message;
        return true;
    }

    /** What the call of a class gives once __init__ has given {@code result}; or RAISED. */
    long constructed(long instance, long result) {
        if (result == PyValue.NONE) {
            return instance;
        }
        message.clear();
        message.append(NOT_NONE);
        message.append(text.typeName(result));
        message.append('\'');
        return errors.raise(PyException.TYPE_ERROR, message);
    }
}

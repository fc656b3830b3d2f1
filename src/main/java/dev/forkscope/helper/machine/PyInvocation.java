package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyClass;
import dev.forkscope.protocol.PyException;
import dev.forkscope.protocol.PyFunction;
import dev.forkscope.protocol.PyValue;

/** Calls of what lies in variables: a function, or a class of Python's own that is called as one. */
final class PyInvocation {
    private static final int CLASSES = 256;
    private static final byte[] QUOTE = PyText.ascii("'");
    private static final byte[] NOT_CALLABLE = PyText.ascii("' object is not callable");
    private static final byte[] NO_CONSTRUCTOR =
            PyText.ascii("this class can be called by its name only, not as a value");

    private final Machine machine;
    private final PySequences sequences;
    private final PyErrors errors;
    private final PyBinding binding;
    private final long[] constructors = new long[CLASSES];
    private long callee;

    PyInvocation(Machine machine, PyDicts dicts, PySequences sequences, PyErrors errors) {
        this.machine = machine;
        this.sequences = sequences;
        this.errors = errors;
        binding = new PyBinding(machine, dicts, sequences, errors, new PyCallErrors(machine, errors));
    }

    void begin() {
        for (int i = 0; i < CLASSES; i++) {
            constructors[i] = 0;
        }
    }

    /** What makes an instance of a class. */
    void construct(int number, long function) {
        constructors[number] = function;
    }

    /** The function called last. */
    long callee() {
        return callee;
    }

    /** {@code ( function arguments -- result )}: a call with {@code count} arguments, to return to {@code returnTo}. */
    void call(int count, int returnTo) {
        int base = machine.sp - count - 1;
        long function = callable(machine.memory[base]);
        if (function != PyErrors.RAISED) {
            binding.begin();
            enter(function, base, machine.memory, base + 1, count, returnTo);
        }
    }

    /** {@code ( function arguments -- result )}: the same with names, as PY_CALL_NAMED has them at cell {@code description}, after {@code count} without. */
    void named(int description, int count, int returnTo) {
        long[] m = machine.memory;
        int names = (int) m[description + 1];
        int base = machine.sp - count - names - 1;
        long function = callable(m[base]);
        if (function == PyErrors.RAISED) {
            return;
        }
        binding.begin();
        boolean room = true;
        for (int i = 0; i < names && room; i++) {
            room = binding.name(PyValue.of(PyValue.STR, m[description + 2 + i]), m[base + 1 + count + i]);
        }
        if (room) {
            enter(function, base, m, base + 1, count, returnTo);
        }
    }

    /** {@code ( function items dict -- result )}: with the items of a list or tuple, and those of a dict or of None with names. */
    void mapped(int returnTo) {
        long dict = machine.pop();
        long items = machine.pop();
        int base = machine.sp - 1;
        long function = callable(machine.memory[base]);
        if (function == PyErrors.RAISED) {
            return;
        }
        binding.begin();
        if (dict == PyValue.NONE || binding.names(dict)) {
            spread(function, base, items, returnTo);
        }
    }

    private void spread(long function, int base, long items, int returnTo) {
        int at = (int) PyValue.payload(items);
        boolean list = PyValue.tag(items) == PyValue.LIST;
        long[] cells = machine.heap.cells;
        enter(function, base, cells, list ? (int) cells[at + 2] : at + 1, sequences.length(items), returnTo);
    }

    /** What the parameters are bound to takes the place of the function and its arguments. */
    private void enter(long function, int base, long[] source, int from, int count, int returnTo) {
        if (!binding.bind(function, source, from, count)) {
            return;
        }
        machine.sp = base;
        for (int i = 0; i < binding.size; i++) {
            machine.push(binding.bound[i]);
        }
        callee = function;
        int signature = (int) machine.heap.cells[PyFunction.object(function)];
        machine.call((int) machine.memory[signature + PyFunction.INDEX], returnTo);
    }

    private long callable(long value) {
        if (PyFunction.is(value)) {
            return value;
        }
        if (PyClass.is(value)) {
            int number = PyClass.number(value);
            long constructor = number < CLASSES ? constructors[number] : 0;
            return constructor == 0 ? errors.raise(PyException.RUNTIME_ERROR, NO_CONSTRUCTOR) : constructor;
        }
        return sequences.typeError(QUOTE, value, NOT_CALLABLE);
    }
}

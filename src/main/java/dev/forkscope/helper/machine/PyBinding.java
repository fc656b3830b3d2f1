package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyException;
import dev.forkscope.protocol.PyFunction;
import dev.forkscope.protocol.PyValue;

/** Binds arguments to parameters, in the order in which CPython does it and finds mistakes (Python/ceval.c, initialize_locals). */
final class PyBinding {
    private static final int MOST_NAMES = 1_024;
    private static final byte[] NOT_STRINGS = PyText.ascii("keywords must be strings");

    /** What the parameters are bound to, in the order of their locals. */
    final long[] bound = new long[PyFunction.MAX_PARAMETERS + 2];

    int size;

    private final Machine machine;
    private final PyDicts dicts;
    private final PySequences sequences;
    private final PyErrors errors;
    private final PyCallErrors complaints;
    private final long[] names = new long[MOST_NAMES];
    private final long[] values = new long[MOST_NAMES];
    private int named;
    private long function;
    private int signature;
    private int places;
    private int rest;

    PyBinding(Machine machine, PyDicts dicts, PySequences sequences, PyErrors errors, PyCallErrors complaints) {
        this.machine = machine;
        this.dicts = dicts;
        this.sequences = sequences;
        this.errors = errors;
        this.complaints = complaints;
    }

    /** The next call has no arguments with names so far. */
    void begin() {
        named = 0;
    }

    /** It has one more, a str; false if it raised. */
    boolean name(long name, long value) {
        if (named == MOST_NAMES) {
            errors.memoryError();
            return false;
        }
        names[named] = name;
        values[named++] = value;
        return true;
    }

    /** It has those of a dict; false if it raised. */
    boolean names(long dict) {
        int at = (int) PyValue.payload(dict);
        for (int i = dicts.table.next(at, 0); i >= 0; i = dicts.table.next(at, i + 1)) {
            int entry = dicts.table.entry(at, i);
            if (PyValue.tag(machine.heap.cells[entry]) != PyValue.STR) {
                errors.raise(PyException.TYPE_ERROR, NOT_STRINGS);
                return false;
            }
            if (!name(machine.heap.cells[entry], machine.heap.cells[entry + 1])) {
                return false;
            }
        }
        return true;
    }

    /** Binds the {@code count} arguments in {@code source} and those with names; false if it raised. */
    boolean bind(long called, long[] source, int from, int count) {
        function = called;
        signature = (int) machine.heap.cells[PyFunction.object(called)];
        places = cell(PyFunction.POSITIONAL);
        rest = cell(PyFunction.REST);
        int only = cell(PyFunction.KEYWORD_ONLY);
        int others = cell(PyFunction.OTHER_NAMES);
        if (PyFunction.isLibrary(called) && (complaints.isWrong(called, count, named) || lacksRequired(count))) {
            return false;
        }
        size = places + rest + only + others;
        for (int i = 0; i < size; i++) {
            bound[i] = PyValue.UNBOUND;
        }
        int placed = Math.min(count, places);
        System.arraycopy(source, from, bound, 0, placed);
        if (rest != 0) {
            bound[places] = sequences.tuple(source, from + placed, count - placed);
        }
        if (others != 0) {
            bound[size - 1] = dicts.create();
        }
        if (rest != 0 && bound[places] == PyErrors.RAISED || others != 0 && bound[size - 1] == PyErrors.RAISED) {
            return false;
        }
        for (int i = 0; i < named; i++) {
            if (!bindName(names[i], values[i], others != 0)) {
                return false;
            }
        }
        if (count > places && rest == 0) {
            complaints.tooMany(function, count, boundOf(places, places + only));
            return false;
        }
        return complete(0, places) && complete(places, places + only);
    }

    /** CPython looks for what is missing first, and then at names that are not known. */
    private boolean lacksRequired(int count) {
        for (int i = count; i < places; i++) {
            if (parameter(i, PyFunction.DEFAULT) < 0 && !isNamed(i)) {
                complaints.required(function, i);
                return true;
            }
        }
        return false;
    }

    private boolean isNamed(int parameter) {
        boolean found = false;
        for (int i = 0; i < named && !found; i++) {
            found = isSame((int) PyValue.payload(names[i]), parameter(parameter, PyFunction.NAME));
        }
        return found;
    }

    private boolean bindName(long name, long value, boolean others) {
        int parameter = find(name, cell(PyFunction.POSITIONAL_ONLY), places + cell(PyFunction.KEYWORD_ONLY));
        if (parameter >= 0) {
            if (bound[local(parameter)] != PyValue.UNBOUND) {
                complaints.twice(function, name);
                return false;
            }
            bound[local(parameter)] = value;
            return true;
        }
        if (others) {
            return dicts.put(bound[size - 1], name, value);
        }
        complaints.unexpected(function, name, find(name, 0, cell(PyFunction.POSITIONAL_ONLY)) >= 0);
        return false;
    }

    /** Gives these parameters their defaults; false if some have none and it raised. */
    private boolean complete(int first, int end) {
        int defaults = PyFunction.object(function) + PyFunction.OBJECT_DEFAULTS;
        int missing = 0;
        for (int i = first; i < end; i++) {
            int own = parameter(i, PyFunction.DEFAULT);
            if (bound[local(i)] == PyValue.UNBOUND && own < 0) {
                missing++;
            } else if (bound[local(i)] == PyValue.UNBOUND) {
                bound[local(i)] = machine.heap.cells[defaults + own];
            }
        }
        if (missing > 0) {
            complaints.missing(function, missing, first > 0 || places == 0, bound, first, end, rest);
        }
        return missing == 0;
    }

    private int boundOf(int first, int end) {
        int count = 0;
        for (int i = first; i < end; i++) {
            count += bound[local(i)] == PyValue.UNBOUND ? 0 : 1;
        }
        return count;
    }

    private int find(long name, int first, int end) {
        for (int i = first; i < end; i++) {
            if (isSame((int) PyValue.payload(name), parameter(i, PyFunction.NAME))) {
                return i;
            }
        }
        return -1;
    }

    private boolean isSame(int name, int other) {
        byte[] bytes = machine.heap.bytes;
        int end = 4 + machine.heap.length(name);
        boolean same = true;
        for (int i = 0; i < end && same; i++) {
            same = bytes[name + i] == bytes[other + i];
        }
        return same;
    }

    private int cell(int which) {
        return (int) machine.memory[signature + which];
    }

    private int parameter(int index, int cell) {
        return (int) machine.memory[signature + PyFunction.PARAMETERS + index * PyFunction.PARAMETER_CELLS + cell];
    }

    private int local(int parameter) {
        return parameter < places ? parameter : parameter + rest;
    }
}

package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyException;
import dev.forkscope.protocol.PyFunction;
import dev.forkscope.protocol.PyValue;

/** Calls of what a value holds: binds the arguments to the def's parameters, as Python's language reference says under "Calls". */
final class PyInvocation {
    private static final long[] NONE_GIVEN = {};
    private static final byte[] QUOTE = PyText.ascii("'");
    private static final byte[] NOT_CALLABLE = PyText.ascii("' object is not callable");
    private static final byte[] TAKES = PyText.ascii("() takes ");
    private static final byte[] FROM = PyText.ascii("from ");
    private static final byte[] TO = PyText.ascii(" to ");
    private static final byte[] POSITIONAL = PyText.ascii(" positional argument");
    private static final byte[] BUT = PyText.ascii(" but ");
    private static final byte[] WERE = PyText.ascii(" were given");
    private static final byte[] WAS = PyText.ascii(" was given");
    private static final byte[] MISSING = PyText.ascii("() missing ");
    private static final byte[] REQUIRED = PyText.ascii(" required positional argument");
    private static final byte[] REQUIRED_KEYWORD = PyText.ascii(" required keyword-only argument");
    private static final byte[] COLON = PyText.ascii(": ");
    private static final byte[] COMMA = PyText.ascii(", ");
    private static final byte[] AND = PyText.ascii(" and ");
    private static final byte[] COMMA_AND = PyText.ascii(", and ");

    private final Machine machine;
    private final PySequences sequences;
    private final PyErrors errors;
    private final ByteBuilder message = new ByteBuilder(4_096);
    private long[] given = NONE_GIVEN;

    PyInvocation(Machine machine, PySequences sequences, PyErrors errors) {
        this.machine = machine;
        this.sequences = sequences;
        this.errors = errors;
    }

    /** {@code ( function arguments -- result )}: a call with {@code count} arguments. */
    void call(int count) {
        call(count, machine.pc);
    }

    /** The same, to return to {@code returnTo}. */
    void call(int count, int returnTo) {
        long[] m = machine.memory;
        int base = machine.sp - count - 1;
        long function = m[base];
        if (!isCallable(function)) {
            return;
        }
        int signature = PyFunction.signature(function);
        int places = (int) m[signature + PyFunction.POSITIONAL];
        long rest = PyValue.NONE;
        if (m[signature + PyFunction.REST] != 0) {
            int more = Math.max(0, count - places);
            machine.sp -= more;
            rest = sequences.tuple(m, machine.sp, more);
            if (rest == PyErrors.RAISED) {
                return;
            }
        } else if (count > places) {
            tooMany(function, count);
            return;
        }
        enter(function, base, Math.min(count, places), rest, returnTo);
    }

    /** {@code ( function list -- result )}: a call with the items of the list as arguments, to return to {@code returnTo}. */
    void spread(int returnTo) {
        long[] m = machine.memory;
        long list = machine.pop();
        int base = machine.sp - 1;
        long function = m[base];
        if (!isCallable(function)) {
            return;
        }
        int signature = PyFunction.signature(function);
        int places = (int) m[signature + PyFunction.POSITIONAL];
        int count = sequences.length(list);
        int placed = Math.min(count, places);
        long rest = PyValue.NONE;
        if (m[signature + PyFunction.REST] != 0) {
            int items = (int) machine.heap.cells[(int) PyValue.payload(list) + 2];
            rest = sequences.tuple(machine.heap.cells, items + placed, count - placed);
            if (rest == PyErrors.RAISED) {
                return;
            }
        } else if (count > places) {
            tooMany(function, count);
            return;
        }
        for (int i = 0; i < placed; i++) {
            machine.push(sequences.item(list, i));
        }
        enter(function, base, placed, rest, returnTo);
    }

    /** The first {@code placed} arguments lie above {@code base}; the defaults are added, and all of them take the function's place. */
    private void enter(long function, int base, int placed, long rest, int returnTo) {
        long[] m = machine.memory;
        int signature = PyFunction.signature(function);
        int places = (int) m[signature + PyFunction.POSITIONAL];
        int named = (int) m[signature + PyFunction.KEYWORD_ONLY];
        if (isMissing(function, placed, places, REQUIRED)
                || isMissing(function, places, places + named, REQUIRED_KEYWORD)) {
            return;
        }
        for (int i = placed; i < places; i++) {
            machine.push(m[(int) m[parameter(signature, i) + PyFunction.DEFAULT]]);
        }
        if (m[signature + PyFunction.REST] != 0) {
            machine.push(rest);
        }
        for (int i = places; i < places + named; i++) {
            machine.push(m[(int) m[parameter(signature, i) + PyFunction.DEFAULT]]);
        }
        System.arraycopy(m, base + 1, m, base, machine.sp - base - 1);
        machine.sp--;
        machine.call((int) m[signature + PyFunction.INDEX], returnTo);
    }

    private boolean isCallable(long function) {
        if (PyFunction.is(function)) {
            return true;
        }
        sequences.typeError(QUOTE, function, NOT_CALLABLE);
        return false;
    }

    private static int parameter(int signature, int index) {
        return signature + PyFunction.PARAMETERS + index * PyFunction.PARAMETER_CELLS;
    }

    private boolean hasDefault(int signature, int index) {
        return machine.memory[parameter(signature, index) + PyFunction.DEFAULT] >= 0;
    }

    /** The same for those between {@code from} and {@code to} that are UNBOUND in {@code places}. */
    boolean isMissing(long function, long[] places, int from, int to) {
        given = places;
        boolean missing = isMissing(function, from, to, from == 0 ? REQUIRED : REQUIRED_KEYWORD);
        given = NONE_GIVEN;
        return missing;
    }

    /** The default of parameter {@code index}. */
    long defaultOf(int signature, int index) {
        return machine.memory[(int) machine.memory[parameter(signature, index) + PyFunction.DEFAULT]];
    }

    private boolean has(int signature, int index) {
        return hasDefault(signature, index) || index < given.length && given[index] != PyValue.UNBOUND;
    }

    private boolean isMissing(long function, int from, int to, byte[] what) {
        int signature = PyFunction.signature(function);
        int missing = 0;
        for (int i = from; i < to; i++) {
            missing += has(signature, i) ? 0 : 1;
        }
        if (missing == 0) {
            return false;
        }
        begin(function, MISSING);
        message.appendDecimal(missing);
        message.append(what);
        plural(missing);
        message.append(COLON);
        int told = 0;
        for (int i = from; i < to; i++) {
            if (!has(signature, i)) {
                message.append(told == 0 ? PyText.EMPTY : told < missing - 1 ? COMMA : missing == 2 ? AND : COMMA_AND);
                message.append(QUOTE);
                append((int) machine.memory[parameter(signature, i) + PyFunction.NAME]);
                message.append(QUOTE);
                told++;
            }
        }
        errors.raise(PyException.TYPE_ERROR, message);
        return true;
    }

    void tooMany(long function, int count) {
        int signature = PyFunction.signature(function);
        int places = (int) machine.memory[signature + PyFunction.POSITIONAL];
        int least = 0;
        while (least < places && !hasDefault(signature, least)) {
            least++;
        }
        begin(function, TAKES);
        if (least < places) {
            message.append(FROM);
            message.appendDecimal(least);
            message.append(TO);
        }
        message.appendDecimal(places);
        message.append(POSITIONAL);
        plural(least < places ? 2 : places);
        message.append(BUT);
        message.appendDecimal(count);
        message.append(count == 1 ? WAS : WERE);
        errors.raise(PyException.TYPE_ERROR, message);
    }

    private void begin(long function, byte[] what) {
        message.clear();
        append(PyFunction.name(function));
        message.append(what);
    }

    private void plural(int count) {
        if (count != 1) {
            message.append('s');
        }
    }

    private void append(int string) {
        message.append(machine.heap.bytes, string + 4, machine.heap.length(string));
    }
}

package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyException;
import dev.forkscope.protocol.PyFunction;
import dev.forkscope.protocol.PyValue;

/** TypeErrors of calls whose arguments do not fit the parameters, in CPython's words. */
final class PyCallErrors {
    private static final byte[] QUOTE = PyText.ascii("'");
    private static final byte[] TAKES = PyText.ascii("() takes ");
    private static final byte[] FROM = PyText.ascii("from ");
    private static final byte[] TO = PyText.ascii(" to ");
    private static final byte[] POSITIONAL = PyText.ascii(" positional argument");
    private static final byte[] BUT = PyText.ascii(" but ");
    private static final byte[] AND_NAMED = PyText.ascii(" (and ");
    private static final byte[] KEYWORD_ONLY = PyText.ascii(" keyword-only argument");
    private static final byte[] WERE = PyText.ascii(" were given");
    private static final byte[] WAS = PyText.ascii(" was given");
    private static final byte[] MISSING = PyText.ascii("() missing ");
    private static final byte[] REQUIRED = PyText.ascii(" required positional argument");
    private static final byte[] REQUIRED_KEYWORD = PyText.ascii(" required keyword-only argument");
    private static final byte[] COLON = PyText.ascii(": ");
    private static final byte[] COMMA = PyText.ascii(", ");
    private static final byte[] AND = PyText.ascii(" and ");
    private static final byte[] COMMA_AND = PyText.ascii(", and ");
    private static final byte[] TWICE = PyText.ascii("() got multiple values for argument '");
    private static final byte[] UNEXPECTED = PyText.ascii("() got an unexpected keyword argument '");
    private static final byte[] PLACE_ONLY =
            PyText.ascii("() got some positional-only arguments passed as keyword arguments: '");
    private static final byte[] INVALID = PyText.ascii("' is an invalid keyword argument for ");
    private static final byte[] CALL = PyText.ascii("()");

    private final Machine machine;
    private final PyErrors errors;
    private final PyLibraryErrors library;
    private final ByteBuilder message = new ByteBuilder(4_096);

    PyCallErrors(Machine machine, PyErrors errors) {
        this.machine = machine;
        this.errors = errors;
        library = new PyLibraryErrors(machine, errors);
    }

    /** Whether one of Python's own functions is called with a number of arguments that it does not take; has then raised. */
    boolean isWrong(long function, int count, int named) {
        return library.isWrong(function, count, named);
    }

    /** One of Python's own functions lacks an argument that it needs. */
    void required(long function, int index) {
        library.missing(function, index);
    }

    void tooMany(long function, int count, int named) {
        int places = cell(function, PyFunction.POSITIONAL);
        int least = 0;
        while (least < places && parameter(function, least, PyFunction.DEFAULT) < 0) {
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
        if (named > 0) {
            message.append(POSITIONAL);
            plural(count);
            message.append(AND_NAMED);
            message.appendDecimal(named);
            message.append(KEYWORD_ONLY);
            plural(named);
            message.append(')');
        }
        message.append(count == 1 && named == 0 ? WAS : WERE);
        raise();
    }

    /** {@code missing} of these parameters, which have no default and are UNBOUND. */
    void missing(long function, int missing, boolean keywordOnly, long[] bound, int first, int end, int rest) {
        begin(function, MISSING);
        message.appendDecimal(missing);
        message.append(keywordOnly ? REQUIRED_KEYWORD : REQUIRED);
        plural(missing);
        message.append(COLON);
        int told = 0;
        for (int i = first; i < end; i++) {
            int local = i < cell(function, PyFunction.POSITIONAL) ? i : i + rest;
            if (bound[local] == PyValue.UNBOUND && parameter(function, i, PyFunction.DEFAULT) < 0) {
                message.append(told == 0 ? PyText.EMPTY : told < missing - 1 ? COMMA : missing == 2 ? AND : COMMA_AND);
                message.append(QUOTE);
                append(parameter(function, i, PyFunction.NAME));
                message.append(QUOTE);
                told++;
            }
        }
        raise();
    }

    void twice(long function, long name) {
        begin(function, TWICE);
        named(name);
    }

    void unexpected(long function, long name, boolean placeOnly) {
        if (PyFunction.isLibrary(function)) {
            message.clear();
            message.append(QUOTE);
            append((int) PyValue.payload(name));
            message.append(INVALID);
            append(name(function));
            message.append(CALL);
            raise();
            return;
        }
        begin(function, placeOnly ? PLACE_ONLY : UNEXPECTED);
        named(name);
    }

    private void named(long name) {
        append((int) PyValue.payload(name));
        message.append(QUOTE);
        raise();
    }

    private void begin(long function, byte[] what) {
        message.clear();
        append(name(function));
        message.append(what);
    }

    private void raise() {
        errors.raise(PyException.TYPE_ERROR, message);
    }

    private void plural(int count) {
        if (count != 1) {
            message.append('s');
        }
    }

    private void append(int string) {
        message.append(machine.heap.bytes, string + 4, machine.heap.length(string));
    }

    private int name(long function) {
        return (int) machine.heap.cells[PyFunction.object(function) + PyFunction.OBJECT_NAME];
    }

    private int cell(long function, int which) {
        return (int) machine.memory[(int) machine.heap.cells[PyFunction.object(function)] + which];
    }

    private int parameter(long function, int index, int cell) {
        return cell(function, PyFunction.PARAMETERS + index * PyFunction.PARAMETER_CELLS + cell);
    }
}

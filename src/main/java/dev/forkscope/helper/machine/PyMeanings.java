package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyException;
import dev.forkscope.protocol.PyMeaning;
import dev.forkscope.protocol.PyValue;

/** What numbers mean: errno.errorcode, os.strerror() and signal.strsignal(). */
final class PyMeanings {
    private static final String[] NAMES = PyMeaning.ERRORS.split(" ");
    private static final byte[][] ERRORS = new byte[NAMES.length][];
    private static final byte[] TOO_LARGE = PyText.ascii("Python int too large to convert to C int");
    private static final byte[] NO_SIGNAL = PyText.ascii("signal number out of range");
    private static final byte[] UNHASHABLE = PyText.ascii("unhashable type: '");

    static {
        for (int i = 0; i < NAMES.length; i++) {
            ERRORS[i] = NAMES[i].equals("-") ? PyText.EMPTY : PyText.ascii(NAMES[i]);
        }
    }

    private final PySequences sequences;
    private final PyErrors errors;
    private final PyKeys keys;
    private final PyArguments arguments;
    private final ByteBuilder out = new ByteBuilder(512);

    PyMeanings(PySequences sequences, PyErrors errors, PyText text, PyKeys keys) {
        this.sequences = sequences;
        this.errors = errors;
        this.keys = keys;
        arguments = new PyArguments(sequences, errors, text);
    }

    /** The result, or RAISED. */
    long of(int which, long x) {
        out.clear();
        if (which == PyMeaning.ERRORCODE) {
            return errorCode(x);
        }
        if (!arguments.isNumber(x)) {
            return PyErrors.RAISED;
        }
        long number = PyValue.payload(x);
        if (number != (int) number) {
            return errors.raise(PyException.OVERFLOW_ERROR, TOO_LARGE);
        }
        if (which == PyMeaning.STRERROR) {
            Errno.describe((int) number, out);
        } else if (!PySignals.describe(number, out)) {
            boolean reserved = number == 32 || number == 33;
            return reserved ? PyValue.NONE : errors.raise(PyException.VALUE_ERROR, NO_SIGNAL);
        }
        return sequences.string(out);
    }

    private long errorCode(long x) {
        long obstacle = keys.obstacle(x);
        if (obstacle != PyValue.UNBOUND) {
            return sequences.typeError(UNHASHABLE, obstacle, PyArguments.QUOTE);
        }
        long number = PyCompare.numeric(x) ? PyValue.payload(x) : 0;
        if (number < 1 || number > ERRORS.length || ERRORS[(int) number - 1].length == 0) {
            return errors.raiseOf(PyException.KEY_ERROR, x);
        }
        out.append(ERRORS[(int) number - 1]);
        return sequences.string(out);
    }
}

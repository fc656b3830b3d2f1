package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyException;
import dev.forkscope.protocol.PyFunction;

/** TypeErrors of Python's own functions that are called with a number of arguments they do not take. Each kind has words of its own. */
final class PyLibraryErrors {
    private static final byte[] NO_KEYWORDS = PyText.ascii("() takes no keyword arguments");
    private static final byte[] NO_ARGUMENTS = PyText.ascii("() takes no arguments (");
    private static final byte[] ONE_ARGUMENT = PyText.ascii("() takes exactly one argument (");
    private static final byte[] EXACTLY = PyText.ascii("() takes exactly ");
    private static final byte[] AT_MOST = PyText.ascii("() takes at most ");
    private static final byte[] GIVEN = PyText.ascii(" given)");
    private static final byte[] ARGUMENTS_GIVEN = PyText.ascii(" arguments (");
    private static final byte[] ARGUMENT_GIVEN = PyText.ascii(" argument (");
    private static final byte[] EXPECTED = PyText.ascii(" expected ");
    private static final byte[] MOST = PyText.ascii("at most ");
    private static final byte[] LEAST = PyText.ascii("at least ");
    private static final byte[] ARGUMENT = PyText.ascii(" argument");
    private static final byte[] GOT = PyText.ascii(", got ");
    private static final byte[] REQUIRED = PyText.ascii("() missing required argument '");
    private static final byte[] POSITION = PyText.ascii("' (pos ");

    private static final byte[] OTHERWISE =
            PyText.ascii("with these arguments this function can be called by its name only, not as a value");

    private final Machine machine;
    private final PyErrors errors;
    private final ByteBuilder message = new ByteBuilder(512);

    PyLibraryErrors(Machine machine, PyErrors errors) {
        this.machine = machine;
        this.errors = errors;
    }

    boolean isWrong(long function, int count, int named) {
        int object = PyFunction.object(function);
        int signature = (int) machine.heap.cells[object];
        int kind = (int) machine.memory[signature + PyFunction.KIND];
        int most = (int) machine.memory[signature + PyFunction.POSITIONAL];
        int least = most - (int) machine.memory[signature + PyFunction.DEFAULTS];
        boolean rest = machine.memory[signature + PyFunction.REST] != 0;
        if (kind == PyFunction.ANY || kind == PyFunction.PARTIAL_OBJECT) {
            return false;
        }
        message.clear();
        if (named > 0 && kind != PyFunction.UNKNOWN && kind != PyFunction.REQUIRED) {
            append((int) machine.memory[signature + PyFunction.MODULE]);
            append((int) machine.heap.cells[object + PyFunction.OBJECT_NAME]);
            message.append(NO_KEYWORDS);
            errors.raise(PyException.TYPE_ERROR, message);
            return true;
        }
        if (kind == PyFunction.UNKNOWN) {
            boolean known = named == 0 && count >= least && (count <= most || rest);
            if (!known) {
                errors.raise(PyException.RUNTIME_ERROR, OTHERWISE);
            }
            return !known;
        }
        boolean wrong = count + named > most || kind != PyFunction.REQUIRED && count < least;
        if (wrong) {
            tell(object, signature, kind, count + named, least, most);
        }
        return wrong;
    }

    private void tell(int object, int signature, int kind, int count, int least, int most) {
        if (kind == PyFunction.TAKES) {
            append((int) machine.memory[signature + PyFunction.MODULE]);
        }
        append((int) machine.heap.cells[object + PyFunction.OBJECT_NAME]);
        if (kind == PyFunction.EXPECTED) {
            int wanted = count < least ? least : most;
            message.append(EXPECTED);
            message.append(least == most ? PyText.EMPTY : count < least ? LEAST : MOST);
            message.appendDecimal(wanted);
            message.append(ARGUMENT);
            if (wanted != 1) {
                message.append('s');
            }
            message.append(GOT);
            message.appendDecimal(count);
        } else {
            if (kind == PyFunction.TAKES) {
                message.append(most == 0 ? NO_ARGUMENTS : ONE_ARGUMENT);
            } else {
                message.append(kind == PyFunction.EXACTLY ? EXACTLY : AT_MOST);
                message.appendDecimal(most);
                message.append(most == 1 ? ARGUMENT_GIVEN : ARGUMENTS_GIVEN);
            }
            message.appendDecimal(count);
            message.append(GIVEN);
        }
        errors.raise(PyException.TYPE_ERROR, message);
    }

    /** Parameter {@code index} has no default, and no argument is for it. */
    void missing(long function, int index) {
        int object = PyFunction.object(function);
        int signature = (int) machine.heap.cells[object];
        message.clear();
        append((int) machine.heap.cells[object + PyFunction.OBJECT_NAME]);
        message.append(REQUIRED);
        append((int) machine.memory[
                signature + PyFunction.PARAMETERS + index * PyFunction.PARAMETER_CELLS + PyFunction.NAME]);
        message.append(POSITION);
        message.appendDecimal(index + 1L);
        message.append(')');
        errors.raise(PyException.TYPE_ERROR, message);
    }

    private void append(int string) {
        message.append(machine.heap.bytes, string + 4, machine.heap.length(string));
    }
}

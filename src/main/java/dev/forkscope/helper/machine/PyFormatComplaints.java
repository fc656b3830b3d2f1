package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyException;

/** What format() says of a specification that does not fit the value. Every method here raises, and returns false. */
final class PyFormatComplaints {
    private static final byte[] INVALID = PyText.ascii("Invalid format specifier '");
    private static final byte[] UNKNOWN = PyText.ascii("Unknown format code '");
    private static final byte[] OF_TYPE = PyText.ascii("' for object of type '");
    private static final byte[] QUOTE = PyText.ascii("'");
    private static final byte[] UNSUPPORTED = PyText.ascii("unsupported format string passed to ");
    private static final byte[] FORMAT = PyText.ascii(".__format__");
    private static final byte[] NO_GROUPS = PyText.ascii("Cannot specify '");
    private static final byte[] WITH = PyText.ascii("' with '");
    private static final byte[] END = PyText.ascii("'.");

    private final PyHeap heap;
    private final PyErrors errors;
    private final PyText text;
    private final ByteBuilder message = new ByteBuilder(512);

    PyFormatComplaints(PyHeap heap, PyErrors errors, PyText text) {
        this.heap = heap;
        this.errors = errors;
        this.text = text;
    }

    boolean unsupported(long value) {
        message.clear();
        message.append(UNSUPPORTED);
        message.append(text.typeName(value));
        message.append(FORMAT);
        errors.raise(PyException.TYPE_ERROR, message);
        return false;
    }

    boolean invalid(int spec, long value) {
        message.clear();
        message.append(INVALID);
        message.append(heap.bytes, spec + 4, heap.length(spec));
        return ofType(value);
    }

    boolean unknown(int type, long value) {
        message.clear();
        message.append(UNKNOWN);
        appendType(type);
        return ofType(value);
    }

    boolean noGroups(int separator, int type) {
        message.clear();
        message.append(NO_GROUPS);
        message.append(separator);
        message.append(WITH);
        appendType(type);
        message.append(END);
        errors.raise(PyException.VALUE_ERROR, message);
        return false;
    }

    private boolean ofType(long value) {
        message.append(OF_TYPE);
        message.append(text.typeName(value));
        message.append(QUOTE);
        errors.raise(PyException.VALUE_ERROR, message);
        return false;
    }

    private void appendType(int letter) {
        if (letter > ' ' && letter < 0x80) {
            message.append(letter);
            return;
        }
        message.append('\\');
        message.append('x');
        message.appendHex(letter);
    }
}

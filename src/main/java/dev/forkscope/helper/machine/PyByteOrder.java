package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyDigits;
import dev.forkscope.protocol.PyException;
import dev.forkscope.protocol.PyValue;

/** The argument that says which byte of a number comes first. */
final class PyByteOrder {
    private static final byte[] TO_BYTES = PyText.ascii("to_bytes() argument 'byteorder' must be str, not ");
    private static final byte[] FROM_BYTES = PyText.ascii("from_bytes() argument 'byteorder' must be str, not ");
    private static final byte[] EITHER = PyText.ascii("byteorder must be either 'little' or 'big'");
    private static final byte[] LITTLE = PyText.ascii("little");
    private static final byte[] BIG = PyText.ascii("big");

    private final PyHeap heap;
    private final PyErrors errors;
    private final PyArguments arguments;
    private final ByteBuilder out = new ByteBuilder(512);
    /** Whether the last one read was "little". */
    boolean little;

    PyByteOrder(PyHeap heap, PyErrors errors, PyArguments arguments) {
        this.heap = heap;
        this.errors = errors;
        this.arguments = arguments;
    }

    /** Reads the argument of {@code which}; false, having raised, if it is none. */
    boolean read(int which, long order) {
        if (PyValue.tag(order) != PyValue.STR) {
            out.clear();
            out.append(which == PyDigits.TO_BYTES ? TO_BYTES : FROM_BYTES);
            out.append(arguments.typeName(order));
            errors.raise(PyException.TYPE_ERROR, out);
            return false;
        }
        int at = (int) PyValue.payload(order);
        little = is(LITTLE, at);
        if (!little && !is(BIG, at)) {
            errors.raise(PyException.VALUE_ERROR, EITHER);
            return false;
        }
        return true;
    }

    private boolean is(byte[] word, int at) {
        boolean same = heap.length(at) == word.length;
        for (int i = 0; i < word.length && same; i++) {
            same = heap.bytes[at + 4 + i] == word[i];
        }
        return same;
    }
}

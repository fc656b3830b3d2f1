package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyException;
import dev.forkscope.protocol.PyMethod;
import dev.forkscope.protocol.PyValue;

/** What stands at the edges of a text: startswith() and endswith(), and padding. */
final class PyEdges {
    private static final byte[] FIRST_STR = PyText.ascii(" first arg must be str or a tuple of str, not ");
    private static final byte[] FIRST_BYTES = PyText.ascii(" first arg must be bytes or a tuple of bytes, not ");
    private static final byte[] TUPLE_FOR = PyText.ascii("tuple for ");
    private static final byte[] ONLY_STR = PyText.ascii(" must only contain str, not ");
    private static final byte[] ONE_CHARACTER = PyText.ascii("The fill character must be exactly one character long");
    private static final byte[] UNICODE = PyText.ascii("The fill character must be a unicode character, not ");
    private static final byte[] ONE_BYTE = PyText.ascii("() argument 2 must be a byte string of length 1, not ");

    private final PyHeap heap;
    private final PySequences sequences;
    private final PyErrors errors;
    private final PyText names;
    private final PyArguments arguments;
    private final PySearch search;
    private final ByteBuilder out;

    PyEdges(
            PyHeap heap,
            PySequences sequences,
            PyErrors errors,
            PyText names,
            PyArguments arguments,
            PySearch search,
            ByteBuilder out) {
        this.heap = heap;
        this.sequences = sequences;
        this.errors = errors;
        this.names = names;
        this.arguments = arguments;
        this.search = search;
        this.out = out;
    }

    /** startswith or endswith, of one part or any of a tuple; or RAISED. */
    long has(int method, long text, long wanted, long start, long end) {
        if (!arguments.areBounds(start, end, true)) {
            return PyErrors.RAISED;
        }
        int tag = PyValue.tag(text);
        boolean several = PyValue.tag(wanted) == PyValue.TUPLE;
        int count = several ? sequences.length(wanted) : 1;
        for (int i = 0; i < count; i++) {
            long part = several ? sequences.item(wanted, i) : wanted;
            if (PyValue.tag(part) != tag) {
                return wrong(method, tag, part, several);
            }
            if (search.atEdge(method == PyMethod.STARTSWITH, text, start, end, (int) PyValue.payload(part))) {
                return PyValue.TRUE;
            }
        }
        return PyValue.FALSE;
    }

    private long wrong(int method, int tag, long part, boolean several) {
        if (several && tag == PyValue.BYTES) {
            return arguments.needsBytes(part);
        }
        out.clear();
        if (several) {
            out.append(TUPLE_FOR);
        }
        out.append(PyMethods.name(method));
        out.append(several ? ONLY_STR : tag == PyValue.STR ? FIRST_STR : FIRST_BYTES);
        out.append(names.typeName(part));
        return errors.raise(PyException.TYPE_ERROR, out);
    }

    /** ljust, rjust or center; or RAISED. */
    long pad(int method, long text, long width, long fill) {
        int tag = PyValue.tag(text);
        if (!arguments.isNumber(width)) {
            return PyErrors.RAISED;
        }
        boolean blank = fill == PyValue.UNBOUND;
        if (!blank && (PyValue.tag(fill) != tag || sequences.length(fill) != 1)) {
            return noFill(method, tag, fill);
        }
        long missing = Math.max(0, PyValue.payload(width) - sequences.length(text));
        long before = method == PyMethod.LJUST ? 0 : missing;
        if (method == PyMethod.CENTER) {
            before = missing / 2 + (missing & PyValue.payload(width) & 1);
        }
        int at = (int) PyValue.payload(text);
        int filler = (int) PyValue.payload(fill);
        out.clear();
        fill(filler, blank, before);
        out.append(heap.bytes, at + 4, heap.length(at));
        fill(filler, blank, missing - before);
        return out.overflowed() ? errors.memoryError() : sequences.string(tag, out.bytes, 0, out.length);
    }

    private void fill(int filler, boolean blank, long count) {
        if (blank) {
            out.fill(' ', count);
            return;
        }
        for (long i = 0; i < count && !out.overflowed(); i++) {
            out.append(heap.bytes, filler + 4, heap.length(filler));
        }
    }

    private long noFill(int method, int tag, long fill) {
        if (tag == PyValue.STR) {
            return PyValue.tag(fill) == PyValue.STR
                    ? errors.raise(PyException.TYPE_ERROR, ONE_CHARACTER)
                    : sequences.typeError(UNICODE, fill, PyText.EMPTY);
        }
        out.clear();
        out.append(PyMethods.name(method));
        out.append(ONE_BYTE);
        out.append(arguments.typeName(fill));
        return errors.raise(PyException.TYPE_ERROR, out);
    }

    /** text.zfill(width): zeros, behind a sign; or RAISED. */
    long zeros(long text, long width) {
        if (!arguments.isNumber(width)) {
            return PyErrors.RAISED;
        }
        int at = (int) PyValue.payload(text);
        int length = heap.length(at);
        boolean signed = length > 0 && (heap.bytes[at + 4] == '-' || heap.bytes[at + 4] == '+');
        int sign = signed ? 1 : 0;
        long missing = PyValue.payload(width) - sequences.length(text);
        out.clear();
        out.append(heap.bytes, at + 4, sign);
        out.fill('0', missing);
        out.append(heap.bytes, at + 4 + sign, length - sign);
        return out.overflowed() ? errors.memoryError() : sequences.string(PyValue.tag(text), out.bytes, 0, out.length);
    }
}

package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyException;
import dev.forkscope.protocol.PyMethod;
import dev.forkscope.protocol.PyValue;

/** split(), splitlines() and strip(). */
final class PySplitting {
    private static final byte[] STR_OR_NONE = PyText.ascii("must be str or None, not ");
    private static final byte[] EMPTY_SEPARATOR = PyText.ascii("empty separator");
    private static final byte[] STRIP_ARGUMENT = PyText.ascii(" arg must be None or str");

    private final PyHeap heap;
    private final PySequences sequences;
    private final PyErrors errors;
    private final PyArguments arguments;
    private final PySearch search;
    private final ByteBuilder out;

    PySplitting(
            PyHeap heap,
            PySequences sequences,
            PyErrors errors,
            PyArguments arguments,
            PySearch search,
            ByteBuilder out) {
        this.heap = heap;
        this.sequences = sequences;
        this.errors = errors;
        this.arguments = arguments;
        this.search = search;
        this.out = out;
    }

    /** text.split(separator, most), or RAISED. */
    long split(long text, long separator, long most) {
        int tag = PyValue.tag(text);
        if (!arguments.isNumber(most)) {
            return PyErrors.RAISED;
        }
        if (separator == PyValue.NONE) {
            return words(text, PyValue.payload(most));
        }
        if (PyValue.tag(separator) != tag) {
            return tag == PyValue.STR
                    ? sequences.typeError(STR_OR_NONE, separator, PyText.EMPTY)
                    : arguments.needsBytes(separator);
        }
        int part = (int) PyValue.payload(separator);
        if (heap.length(part) == 0) {
            return errors.raise(PyException.VALUE_ERROR, EMPTY_SEPARATOR);
        }
        int from = start(text);
        int to = end(text);
        long list = sequences.list(0);
        long left = PyValue.payload(most);
        int found = left == 0 ? -1 : search.forward(part, from, to);
        while (found >= 0 && list != PyErrors.RAISED) {
            list = add(list, tag, from, found);
            from = found + heap.length(part);
            left--;
            found = left == 0 ? -1 : search.forward(part, from, to);
        }
        return add(list, tag, from, to);
    }

    private long words(long text, long most) {
        int tag = PyValue.tag(text);
        int to = end(text);
        int from = past(start(text), to, tag, true);
        long list = sequences.list(0);
        for (long left = most; from < to && list != PyErrors.RAISED; left--) {
            int end = left == 0 ? to : past(from, to, tag, false);
            list = add(list, tag, from, end);
            from = past(end, to, tag, true);
        }
        return list;
    }

    /** text.splitlines(keep), or RAISED. */
    long lines(long text, long keep) {
        int tag = PyValue.tag(text);
        if (!arguments.isNumber(keep)) {
            return PyErrors.RAISED;
        }
        boolean keeps = PyValue.payload(keep) != 0;
        int to = end(text);
        int from = start(text);
        long list = sequences.list(0);
        while (from < to && list != PyErrors.RAISED) {
            int end = from;
            while (end < to && !PyCharacters.lineEnd(character(end, tag), tag == PyValue.BYTES)) {
                end += width(end, tag);
            }
            int next = end;
            if (end < to) {
                boolean pair = heap.bytes[end] == '\r' && end + 1 < to && heap.bytes[end + 1] == '\n';
                next += pair ? 2 : width(end, tag);
            }
            list = add(list, tag, from, keeps ? next : end);
            from = next;
        }
        return list;
    }

    /** strip, lstrip or rstrip of these characters, None for spaces; or RAISED. */
    long strip(int method, long text, long characters) {
        int tag = PyValue.tag(text);
        if (characters != PyValue.NONE && PyValue.tag(characters) != tag) {
            if (tag == PyValue.BYTES) {
                return arguments.needsBytes(characters);
            }
            out.clear();
            out.append(PyMethods.name(method));
            out.append(STRIP_ARGUMENT);
            return errors.raise(PyException.TYPE_ERROR, out);
        }
        int from = start(text);
        int to = end(text);
        while (method != PyMethod.RSTRIP && from < to && goes(from, tag, characters)) {
            from += width(from, tag);
        }
        while (method != PyMethod.LSTRIP && from < to) {
            int last = to - 1;
            while (tag == PyValue.STR && (heap.bytes[last] & 0xc0) == 0x80) {
                last--;
            }
            if (!goes(last, tag, characters)) {
                break;
            }
            to = last;
        }
        return sequences.string(tag, heap.bytes, from, to - from);
    }

    private boolean goes(int at, int tag, long characters) {
        if (characters == PyValue.NONE) {
            return PyCharacters.space(character(at, tag), tag == PyValue.BYTES);
        }
        return search.forward(at, width(at, tag), start(characters), end(characters)) >= 0;
    }

    /** Where the spaces, or all but spaces, that start at {@code from} are over. */
    private int past(int from, int to, int tag, boolean spaces) {
        int at = from;
        while (at < to && PyCharacters.space(character(at, tag), tag == PyValue.BYTES) == spaces) {
            at += width(at, tag);
        }
        return at;
    }

    private long add(long list, int tag, int from, int to) {
        if (list == PyErrors.RAISED) {
            return list;
        }
        long part = sequences.string(tag, heap.bytes, from, to - from);
        return part != PyErrors.RAISED && sequences.append(list, part) ? list : PyErrors.RAISED;
    }

    private int start(long text) {
        return (int) PyValue.payload(text) + 4;
    }

    private int end(long text) {
        return start(text) + heap.length((int) PyValue.payload(text));
    }

    private int character(int at, int tag) {
        return tag == PyValue.BYTES ? heap.bytes[at] : PyCharacters.at(heap.bytes, at);
    }

    private int width(int at, int tag) {
        return tag == PyValue.BYTES ? 1 : PySequences.width(heap.bytes[at]);
    }
}

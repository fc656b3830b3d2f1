package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyValue;

/** repr() of dicts and their views, and the names of their types. */
final class PyDictText {
    private static final byte[][] NAMES = {
        PyText.ascii("dict"), PyText.ascii("dict_keys"), PyText.ascii("dict_values"), PyText.ascii("dict_items")
    };
    private static final byte[] COMMA = PyText.ascii(", ");
    private static final byte[] COLON = PyText.ascii(": ");
    private static final byte[] DICT_ITSELF = PyText.ascii("{...}");
    private static final byte[] ITSELF = PyText.ascii("...");

    private final PyHeap heap;
    private final PyDictTable table;
    private final PyText text;

    PyDictText(PyHeap heap, PyText text) {
        this.heap = heap;
        this.text = text;
        table = new PyDictTable(heap, new PyKeys(heap));
    }

    /** The type's name for a kind of {@link PyHeap#dictKind}. */
    static byte[] typeName(int kind) {
        return NAMES[PyHeap.DICT - kind];
    }

    /** Appends repr(value). */
    void repr(long value, ByteBuilder out, int nesting) {
        int at = (int) PyValue.payload(value);
        int kind = heap.dictKind(value);
        boolean dict = kind == PyHeap.DICT;
        if (text.isInside(at, nesting)) {
            out.append(dict ? DICT_ITSELF : ITSELF);
            return;
        }
        if (!text.enter(at, nesting, out)) {
            return;
        }
        if (!dict) {
            out.append(typeName(kind));
            out.append('(');
        }
        out.append(dict ? '{' : '[');
        entries(heap.dictAt(value), kind, out, nesting + 1);
        out.append(dict ? '}' : ']');
        if (!dict) {
            out.append(')');
        }
    }

    private void entries(int dict, int kind, ByteBuilder out, int nesting) {
        boolean first = true;
        for (int i = table.next(dict, 0); i >= 0 && !out.overflowed(); i = table.next(dict, i + 1)) {
            if (!first) {
                out.append(COMMA);
            }
            first = false;
            int entry = table.entry(dict, i);
            if (kind == PyHeap.ITEMS) {
                out.append('(');
            }
            if (kind != PyHeap.VALUES) {
                text.repr(heap.cells[entry], out, nesting);
            }
            if (kind == PyHeap.DICT || kind == PyHeap.ITEMS) {
                out.append(kind == PyHeap.DICT ? COLON : COMMA);
            }
            if (kind != PyHeap.KEYS) {
                text.repr(heap.cells[entry + 1], out, nesting);
            }
            if (kind == PyHeap.ITEMS) {
                out.append(')');
            }
        }
    }
}

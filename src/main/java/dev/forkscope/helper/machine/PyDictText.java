package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyValue;

/** repr() of dicts, their views and sets, and the names of their types. */
final class PyDictText {
    private static final byte[][] NAMES = {
        PyText.ascii("dict"),
        PyText.ascii("dict_keys"),
        PyText.ascii("dict_values"),
        PyText.ascii("dict_items"),
        PyText.ascii("set")
    };
    private static final byte[] EMPTY_SET = PyText.ascii("set()");
    private static final byte[] COMMA = PyText.ascii(", ");
    private static final byte[] COLON = PyText.ascii(": ");
    private static final byte[] DICT_ITSELF = PyText.ascii("{...}");
    private static final byte[] ITSELF = PyText.ascii("...");

    private final PyHeap heap;
    private final PyDictTable table;
    private final PySetTable sets;
    private final PyText text;

    PyDictText(PyHeap heap, PyText text) {
        this.heap = heap;
        this.text = text;
        PyKeys keys = new PyKeys(heap);
        table = new PyDictTable(heap, keys);
        sets = new PySetTable(heap, keys);
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
        if (kind == PyHeap.SET) {
            set(at, out, nesting + 1);
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

    private void set(int set, ByteBuilder out, int nesting) {
        if (sets.size(set) == 0) {
            out.append(EMPTY_SET);
            return;
        }
        int first = sets.next(set, 0);
        for (int i = first; i >= 0 && !out.overflowed(); i = sets.next(set, i + 1)) {
            if (i == first) {
                out.append('{');
            } else {
                out.append(COMMA);
            }
            text.repr(heap.cells[sets.cell(set, i)], out, nesting);
        }
        out.append('}');
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

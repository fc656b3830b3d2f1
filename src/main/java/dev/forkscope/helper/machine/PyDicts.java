package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyException;
import dev.forkscope.protocol.PyValue;

/** Dicts as programs see them: looking up, storing, and making them of other things. */
final class PyDicts {
    private static final byte[] UNHASHABLE = PyText.ascii("unhashable type: '");
    private static final byte[] QUOTE = PyText.ascii("'");
    private static final byte[] NOT_ITERABLE = PyText.ascii("' object is not iterable");
    private static final byte[] NO_PAIR = PyText.ascii("cannot convert dictionary update sequence element #");
    private static final byte[] TO_SEQUENCE = PyText.ascii(" to a sequence");
    private static final byte[] ELEMENT = PyText.ascii("dictionary update sequence element #");
    private static final byte[] HAS_LENGTH = PyText.ascii(" has length ");
    private static final byte[] TWO_REQUIRED = PyText.ascii("; 2 is required");

    final PyDictTable table;
    final PyDictViews views;
    private final PyHeap heap;
    private final PyKeys keys;
    private final PySequences sequences;
    private final PyErrors errors;
    private final ByteBuilder message = new ByteBuilder(512);

    PyDicts(PyHeap heap, PyKeys keys, PySequences sequences, PyErrors errors) {
        this.heap = heap;
        this.keys = keys;
        this.sequences = sequences;
        this.errors = errors;
        table = new PyDictTable(heap, keys);
        views = new PyDictViews(heap, table, new PySetTable(heap, keys), sequences, errors);
    }

    /** An empty one, or RAISED. */
    long create() {
        return made(table.create());
    }

    private long made(int at) {
        return at < 0 ? errors.memoryError() : PyValue.of(PyValue.EXCEPTION, at);
    }

    /** One of {@code pairs} keys, each followed by its value, or RAISED. */
    long create(long[] source, int from, int pairs) {
        boolean texts = true;
        for (int i = from; i < from + 2 * pairs; i += 2) {
            texts &= PyValue.tag(source[i]) == PyValue.STR;
        }
        long dict = made(table.create(pairs, texts));
        for (int i = from; i < from + 2 * pairs && dict != PyErrors.RAISED; i += 2) {
            if (!put(dict, source[i], source[i + 1])) {
                return PyErrors.RAISED;
            }
        }
        return dict;
    }

    /** dict(x), or RAISED. */
    long of(long x) {
        long dict = create();
        return dict == PyErrors.RAISED || !update(dict, x) ? PyErrors.RAISED : dict;
    }

    /** Whether it can be a key; raises if not. */
    boolean isKey(long value) {
        long obstacle = keys.obstacle(value);
        if (PyValue.tag(obstacle) == PyValue.TUPLE) {
            errors.recursionError();
        } else if (obstacle != PyValue.UNBOUND) {
            sequences.typeError(UNHASHABLE, obstacle, QUOTE);
        }
        return obstacle == PyValue.UNBOUND;
    }

    /** dict[key], or RAISED. */
    long get(long dict, long key) {
        long value = get(dict, key, PyValue.UNBOUND);
        return value == PyValue.UNBOUND ? keyError(key) : value;
    }

    /** dict.get(key, otherwise), or RAISED. */
    long get(long dict, long key, long otherwise) {
        if (!isKey(key)) {
            return PyErrors.RAISED;
        }
        int entry = table.find((int) PyValue.payload(dict), key);
        return entry < 0 ? otherwise : heap.cells[entry + 1];
    }

    /** dict[key] = value; false if it raised. */
    boolean put(long dict, long key, long value) {
        if (!isKey(key)) {
            return false;
        }
        if (!table.put((int) PyValue.payload(dict), key, value)) {
            errors.memoryError();
            return false;
        }
        return true;
    }

    /** Takes the key out; its value, or {@code otherwise} if it is not there and that is not UNBOUND, or RAISED. */
    long take(long dict, long key, long otherwise) {
        if (!isKey(key)) {
            return PyErrors.RAISED;
        }
        int at = (int) PyValue.payload(dict);
        int entry = table.find(at, key);
        if (entry < 0) {
            return otherwise == PyValue.UNBOUND ? keyError(key) : otherwise;
        }
        long value = heap.cells[entry + 1];
        table.remove(at, entry);
        return value;
    }

    /** A copy, or RAISED. */
    long copy(long dict) {
        return made(table.copy((int) PyValue.payload(dict)));
    }

    /** x | y, or RAISED. */
    long union(long x, long y) {
        long dict = copy(x);
        return dict == PyErrors.RAISED || !update(dict, y) ? PyErrors.RAISED : dict;
    }

    /** dict.update(other); false if it raised. */
    boolean update(long dict, long other) {
        if (heap.dictKind(other) != PyHeap.DICT) {
            return pairs(dict, other);
        }
        boolean room = table.addAll((int) PyValue.payload(dict), (int) PyValue.payload(other));
        if (!room) {
            errors.memoryError();
        }
        return room;
    }

    private boolean pairs(long dict, long other) {
        long all = views.asSequence(other);
        if (all == PyErrors.RAISED) {
            return false;
        }
        if (!sequences.isSequence(all)) {
            sequences.typeError(QUOTE, other, NOT_ITERABLE);
            return false;
        }
        int n = sequences.length(all);
        for (int i = 0; i < n; i++) {
            long item = sequences.item(all, i);
            long pair = item == PyErrors.RAISED ? item : views.asSequence(item);
            if (pair == PyErrors.RAISED || !isPair(pair, i)) {
                return false;
            }
            long key = sequences.item(pair, 0);
            long value = key == PyErrors.RAISED ? key : sequences.item(pair, 1);
            if (value == PyErrors.RAISED || !put(dict, key, value)) {
                return false;
            }
        }
        return true;
    }

    private boolean isPair(long item, int index) {
        boolean sequence = sequences.isSequence(item);
        int length = sequence ? sequences.length(item) : 0;
        if (length == 2) {
            return true;
        }
        message.clear();
        message.append(sequence ? ELEMENT : NO_PAIR);
        message.appendDecimal(index);
        message.append(sequence ? HAS_LENGTH : TO_SEQUENCE);
        if (sequence) {
            message.appendDecimal(length);
            message.append(TWO_REQUIRED);
        }
        errors.raise(sequence ? PyException.VALUE_ERROR : PyException.TYPE_ERROR, message);
        return false;
    }

    long keyError(long key) {
        long exception = errors.create(PyException.KEY_ERROR, key);
        if (exception == PyErrors.RAISED) {
            return errors.memoryError();
        }
        errors.raise(exception);
        return PyErrors.RAISED;
    }
}

package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyException;
import dev.forkscope.protocol.PyMethod;
import dev.forkscope.protocol.PyValue;

/** The methods of dicts. */
final class PyDictMethods {
    private static final byte[] TOO_FEW = PyText.ascii("pop expected at least 1 argument, got 0");
    private static final byte[] EMPTY = PyText.ascii("popitem(): dictionary is empty");

    private final PyHeap heap;
    private final PyDicts dicts;
    private final PySequences sequences;
    private final PyErrors errors;

    PyDictMethods(PyHeap heap, PyDicts dicts, PySequences sequences, PyErrors errors) {
        this.heap = heap;
        this.dicts = dicts;
        this.sequences = sequences;
        this.errors = errors;
    }

    /** The result, or RAISED; {@code key} and {@code otherwise} are the arguments, as far as the method takes any. */
    long call(int method, long dict, long key, long otherwise) {
        switch (method) {
            case PyMethod.POP:
                return pop(dict, key, otherwise);
            case PyMethod.GET:
                return dicts.get(dict, key, otherwise);
            case PyMethod.SETDEFAULT:
                return setDefault(dict, key, otherwise);
            case PyMethod.UPDATE:
                return dicts.update(dict, key) ? PyValue.NONE : PyErrors.RAISED;
            case PyMethod.CLEAR:
                dicts.table.clear((int) PyValue.payload(dict));
                return PyValue.NONE;
            case PyMethod.COPY:
                return dicts.copy(dict);
            case PyMethod.KEYS:
                return dicts.views.create(PyHeap.KEYS, dict);
            case PyMethod.VALUES:
                return dicts.views.create(PyHeap.VALUES, dict);
            case PyMethod.ITEMS:
                return dicts.views.create(PyHeap.ITEMS, dict);
            default:
                return popItem(dict);
        }
    }

    private long pop(long dict, long key, long otherwise) {
        if (key == PyValue.UNBOUND) {
            return errors.raise(PyException.TYPE_ERROR, TOO_FEW);
        }
        if (dicts.table.size((int) PyValue.payload(dict)) == 0) {
            // An empty dict does not ask whether it could be a key.
            return otherwise == PyValue.UNBOUND ? dicts.keyError(key) : otherwise;
        }
        return dicts.take(dict, key, otherwise);
    }

    private long setDefault(long dict, long key, long otherwise) {
        long value = dicts.get(dict, key, PyValue.UNBOUND);
        if (value != PyValue.UNBOUND) {
            return value;
        }
        return dicts.put(dict, key, otherwise) ? otherwise : PyErrors.RAISED;
    }

    private long popItem(long dict) {
        int at = (int) PyValue.payload(dict);
        if (dicts.table.size(at) == 0) {
            long message = sequences.string(PyValue.STR, EMPTY, 0, EMPTY.length);
            return message == PyErrors.RAISED ? message : dicts.keyError(message);
        }
        int entry = dicts.table.last(at);
        long pair = sequences.pair(heap.cells[entry], heap.cells[entry + 1]);
        if (pair != PyErrors.RAISED) {
            dicts.table.remove(at, entry);
        }
        return pair;
    }
}

package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyValue;

/**
 * How dicts lie in the cells of the heap, and what can be done with them that cannot fail but for want of room. Entries, a key and a
 * value, stay in the order of insertion; a deleted one has UNBOUND for its key. Before them lie slots, at least half as many again, that
 * find an entry by its key's hash: a slot is 0 or the hash with the entry's number plus 1 in its low bits.
 *
 * <p>Entries close up when CPython's do (Objects/dictobject.c of 3.11): what a loop sees of a dict that changes depends on it.
 */
final class PyDictTable {
    /** The cell with the number of keys; of a set, with that of its items. */
    static final int SIZE = 1;

    private static final int SLOTS = 2;
    private static final int USED = 3;
    private static final int ROOM = 4;
    private static final int BLOCK = 5;
    private static final int TEXTS = 6;
    private static final int CELLS = 7;
    private static final int[] COPIED = {SIZE, USED, ROOM, TEXTS};
    private static final int LEAST_SLOTS = 8;
    /** A literal with more keys is put together one by one. */
    private static final int MOST_AT_ONCE = 15;

    private static final int NUMBER_BITS = 20;
    private static final long NUMBER = (1 << NUMBER_BITS) - 1;

    private final PyHeap heap;
    private final PyKeys keys;

    PyDictTable(PyHeap heap, PyKeys keys) {
        this.heap = heap;
        this.keys = keys;
    }

    /** An empty dict; its index, or -1 if there is no room. */
    int create() {
        return create(LEAST_SLOTS);
    }

    /** The same with the room that CPython gives a dict with {@code keys} keys written out; {@code texts}: all of them are str. */
    int create(int keys, boolean texts) {
        boolean usual = keys <= usable(LEAST_SLOTS) || keys > MOST_AT_ONCE;
        int at = create(usual ? LEAST_SLOTS : slots((keys * 3 + 1) / 2));
        if (at >= 0 && !usual && !texts) {
            heap.cells[at + TEXTS] = PyValue.FALSE;
        }
        return at;
    }

    private int create(int slots) {
        int at = heap.allocate(CELLS + slots + 2 * usable(slots));
        if (at >= 0) {
            heap.cells[at] = PyHeap.DICT;
            begin(at, at + CELLS, slots);
            forget(at);
        }
        return at;
    }

    /** A copy, gaps and all if they are few; its index, or -1 if there is no room. */
    int copy(int at) {
        long[] cells = heap.cells;
        boolean full = size(at) > 0 && size(at) >= cells[at + USED] * 2 / 3;
        int slots = full ? (int) cells[at + SLOTS] : LEAST_SLOTS;
        int to = create(slots);
        if (to >= 0 && full) {
            System.arraycopy(cells, (int) cells[at + BLOCK], cells, to + CELLS, slots + 2 * usable(slots));
            for (int cell : COPIED) {
                cells[to + cell] = cells[at + cell];
            }
            return to;
        }
        return to < 0 || addAll(to, at) ? to : -1;
    }

    /** Puts all entries of another dict into this one; false if there is no room. */
    boolean addAll(int at, int other) {
        boolean room = at == other || reserve(at, other);
        for (int i = next(other, 0); i >= 0 && room && at != other; i = next(other, i + 1)) {
            int entry = entry(other, i);
            room = put(at, heap.cells[entry], heap.cells[entry + 1]);
        }
        return room;
    }

    void clear(int at) {
        begin(at, (int) heap.cells[at + BLOCK], LEAST_SLOTS);
        forget(at);
    }

    private void forget(int at) {
        heap.cells[at + SIZE] = 0;
        // None yet of which it could be said that all were str.
        heap.cells[at + TEXTS] = PyValue.NONE;
    }

    private void begin(int at, int block, int slots) {
        long[] cells = heap.cells;
        cells[at + BLOCK] = block;
        cells[at + SLOTS] = slots;
        cells[at + USED] = 0;
        cells[at + ROOM] = usable(slots);
        for (int i = 0; i < slots; i++) {
            cells[block + i] = 0;
        }
    }

    /** How many keys are in it. */
    int size(int at) {
        return (int) heap.cells[at + SIZE];
    }

    /** Makes ready for all entries of another dict, as CPython does; false if there is no room. */
    private boolean reserve(int at, int other) {
        if (size(at) == 0 && size(other) > 0 && size(other) == heap.cells[other + USED]) {
            clear(at);
        }
        boolean untouched = heap.cells[at + TEXTS] == PyValue.NONE;
        if (!untouched && usable((int) heap.cells[at + SLOTS]) >= size(other) || size(other) == 0) {
            return true;
        }
        if (heap.cells[other + TEXTS] == PyValue.FALSE) {
            heap.cells[at + TEXTS] = PyValue.FALSE;
        }
        int slots = slots(((size(at) + size(other)) * 3 + 1) / 2);
        return untouched && slots == LEAST_SLOTS || rebuild(at, slots);
    }

    /** The cell of the key's entry, where the value follows; -1 if there is none. */
    int find(int at, long key) {
        long[] cells = heap.cells;
        int block = (int) cells[at + BLOCK];
        int mask = (int) cells[at + SLOTS] - 1;
        long hash = keys.hash(key);
        for (int i = (int) hash & mask; cells[block + i] != 0; i = i + 1 & mask) {
            if ((cells[block + i] ^ hash << NUMBER_BITS) >>> NUMBER_BITS == 0) {
                int entry = block + mask + 1 + 2 * (int) ((cells[block + i] & NUMBER) - 1);
                if (keys.same(cells[entry], key)) {
                    return entry;
                }
            }
        }
        return -1;
    }

    /** dict[key] = value; false if there is no room. */
    boolean put(int at, long key, long value) {
        long[] cells = heap.cells;
        long text = PyCompare.bool(PyValue.tag(key) == PyValue.STR);
        if (cells[at + TEXTS] == PyValue.TRUE && text == PyValue.FALSE && !grow(at)) {
            return false;
        }
        if (cells[at + TEXTS] != PyValue.FALSE) {
            cells[at + TEXTS] = text;
        }
        int entry = find(at, key);
        if (entry >= 0) {
            cells[entry + 1] = value;
            return true;
        }
        if (cells[at + ROOM] == 0 && !grow(at)) {
            return false;
        }
        add(at, key, value);
        cells[at + SIZE]++;
        return true;
    }

    private void add(int at, long key, long value) {
        long[] cells = heap.cells;
        int block = (int) cells[at + BLOCK];
        int mask = (int) cells[at + SLOTS] - 1;
        long hash = keys.hash(key);
        int i = (int) hash & mask;
        while (cells[block + i] != 0) {
            i = i + 1 & mask;
        }
        int entry = block + mask + 1 + 2 * (int) cells[at + USED];
        cells[at + USED]++;
        cells[at + ROOM]--;
        cells[block + i] = hash << NUMBER_BITS | cells[at + USED];
        cells[entry] = key;
        cells[entry + 1] = value;
    }

    /** Takes an entry out. */
    void remove(int at, int entry) {
        heap.cells[entry] = PyValue.UNBOUND;
        heap.cells[entry + 1] = PyValue.NONE;
        heap.cells[at + SIZE]--;
    }

    /** The last entry, for popitem(): what comes next takes its place. The dict is not empty. */
    int last(int at) {
        long[] cells = heap.cells;
        int from = (int) (cells[at + BLOCK] + cells[at + SLOTS]);
        do {
            cells[at + USED]--;
        } while (cells[from + 2 * (int) cells[at + USED]] == PyValue.UNBOUND);
        return from + 2 * (int) cells[at + USED];
    }

    /** The number of the first entry that is there from number {@code from} on; -1 if there is none. */
    int next(int at, int from) {
        for (int i = from; i < heap.cells[at + USED]; i++) {
            if (heap.cells[entry(at, i)] != PyValue.UNBOUND) {
                return i;
            }
        }
        return -1;
    }

    /** The cell of entry {@code number}. */
    int entry(int at, int number) {
        return (int) (heap.cells[at + BLOCK] + heap.cells[at + SLOTS]) + 2 * number;
    }

    private boolean grow(int at) {
        return rebuild(at, slots(size(at) * 3));
    }

    private boolean rebuild(int at, int slots) {
        long[] cells = heap.cells;
        int block = heap.allocate(slots + 2 * usable(slots));
        if (block < 0) {
            return false;
        }
        int from = entry(at, 0);
        int to = from + 2 * (int) cells[at + USED];
        begin(at, block, slots);
        for (int entry = from; entry < to; entry += 2) {
            if (cells[entry] != PyValue.UNBOUND) {
                add(at, cells[entry], cells[entry + 1]);
            }
        }
        return true;
    }

    /** The power of two for {@code least} or more. */
    private static int slots(int least) {
        return 1 << 32 - Integer.numberOfLeadingZeros((least | LEAST_SLOTS) - 1 | LEAST_SLOTS - 1);
    }

    private static int usable(int slots) {
        return slots * 2 / 3;
    }
}

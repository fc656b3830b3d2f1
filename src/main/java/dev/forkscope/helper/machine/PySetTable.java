package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyValue;

/**
 * How sets lie in the cells of the heap, and what can be done with them that cannot fail but for want of room. The order in which a set
 * gives its items is that of CPython (Objects/setobject.c of 3.11): the same places are tried, and the table grows when and as it does there.
 */
final class PySetTable {
    private static final int MASK = 2;
    /** The cell with how many places are not empty, those of items taken out among them. */
    private static final int FILL = 3;
    /** Where pop() goes on. */
    private static final int FINGER = 4;

    private static final int BLOCK = 5;
    private static final int CELLS = 6;
    private static final int LEAST_PLACES = 8;
    private static final int NEIGHBOURS = 9;
    private static final int SHIFT = 5;
    private static final int MANY = 50_000;

    private static final long EMPTY = PyValue.UNBOUND;
    /** Stands where an item was taken out. */
    private static final long DUMMY = PyValue.of(PyValue.SINGLETON, 6);

    private final PyHeap heap;
    private final PyKeys keys;
    private final PyHash hash;
    /** The last place of an item taken out that {@link #place} came by; -1 for none. */
    private int free;

    PySetTable(PyHeap heap, PyKeys keys) {
        this.heap = heap;
        this.keys = keys;
        hash = new PyHash(heap, keys);
    }

    /** An empty set; its index, or -1 if there is no room. */
    int create() {
        int at = heap.allocate(CELLS + LEAST_PLACES);
        if (at >= 0) {
            heap.cells[at] = PyHeap.SET;
            heap.cells[at + FINGER] = 0;
            begin(at, at + CELLS, LEAST_PLACES);
        }
        return at;
    }

    private void begin(int at, int block, int places) {
        long[] cells = heap.cells;
        cells[at + PyDictTable.SIZE] = 0;
        cells[at + MASK] = places - 1L;
        cells[at + FILL] = 0;
        cells[at + BLOCK] = block;
        for (int i = 0; i < places; i++) {
            cells[block + i] = EMPTY;
        }
    }

    void clear(int at) {
        begin(at, (int) heap.cells[at + BLOCK], LEAST_PLACES);
    }

    /** How many items are in it. */
    int size(int at) {
        return (int) heap.cells[at + PyDictTable.SIZE];
    }

    boolean has(int at, long item) {
        return heap.cells[place(at, item)] != EMPTY;
    }

    /** set.add(item); false if there is no room. */
    boolean add(int at, long item) {
        long[] cells = heap.cells;
        int place = place(at, item);
        if (cells[place] != EMPTY) {
            return true;
        }
        cells[at + PyDictTable.SIZE]++;
        if (free >= 0) {
            cells[free] = item;
            return true;
        }
        cells[place] = item;
        cells[at + FILL]++;
        return cells[at + FILL] * 5 < cells[at + MASK] * 3 || resize(at, grown(at));
    }

    private int grown(int at) {
        return size(at) > MANY ? size(at) * 2 : size(at) * 4;
    }

    /** Takes an item out; false if it is not in the set. */
    boolean discard(int at, long item) {
        int place = place(at, item);
        boolean found = heap.cells[place] != EMPTY;
        if (found) {
            take(at, place);
        }
        return found;
    }

    private void take(int at, int place) {
        heap.cells[place] = DUMMY;
        heap.cells[at + PyDictTable.SIZE]--;
    }

    /** Takes out the item that is CPython's turn. The set is not empty. */
    long pop(int at) {
        long[] cells = heap.cells;
        int mask = (int) cells[at + MASK];
        int number = (int) cells[at + FINGER] & mask;
        while (!isItem(cells[cell(at, number)])) {
            number = number + 1 & mask;
        }
        long item = cells[cell(at, number)];
        take(at, cell(at, number));
        cells[at + FINGER] = number + 1L;
        return item;
    }

    /** Puts all items of another set into this one; false if there is no room. */
    boolean addAll(int at, int other) {
        if (at == other || size(other) == 0) {
            return true;
        }
        if (!reserve(at, size(other))) {
            return false;
        }
        long[] cells = heap.cells;
        boolean empty = cells[at + FILL] == 0;
        if (empty && cells[at + MASK] == cells[other + MASK] && cells[other + FILL] == size(other)) {
            int places = (int) cells[at + MASK] + 1;
            System.arraycopy(cells, (int) cells[other + BLOCK], cells, (int) cells[at + BLOCK], places);
            cells[at + FILL] = cells[other + FILL];
            cells[at + PyDictTable.SIZE] = size(other);
            return true;
        }
        boolean room = true;
        for (int i = next(other, 0); i >= 0 && room; i = next(other, i + 1)) {
            long item = cells[cell(other, i)];
            if (empty) {
                addNew(at, item);
            } else {
                room = add(at, item);
            }
        }
        return room;
    }

    /** Makes ready for so many more items, as CPython does where it knows how many will come; false if there is no room. */
    boolean reserve(int at, int more) {
        return (heap.cells[at + FILL] + more) * 5 < heap.cells[at + MASK] * 3 || resize(at, (size(at) + more) * 2);
    }

    /** After items were taken out, as CPython does after difference_update(): closes up if there are many gaps. */
    boolean tidy(int at) {
        return heap.cells[at + FILL] - size(at) <= heap.cells[at + MASK] / 4 || resize(at, grown(at));
    }

    /** Gives this set the items of another, which is needed no longer. */
    void become(int at, int other) {
        for (int i = PyDictTable.SIZE; i <= BLOCK; i++) {
            if (i != FINGER) {
                heap.cells[at + i] = heap.cells[other + i];
            }
        }
    }

    /** The number of the first place with an item from {@code from} on; -1 if there is none. */
    int next(int at, int from) {
        for (int i = from; i <= heap.cells[at + MASK]; i++) {
            if (isItem(heap.cells[cell(at, i)])) {
                return i;
            }
        }
        return -1;
    }

    /** The cell of place {@code number}. */
    int cell(int at, int number) {
        return (int) heap.cells[at + BLOCK] + number;
    }

    private static boolean isItem(long value) {
        return value != EMPTY && value != DUMMY;
    }

    /** The cell where the item is, or else the empty one where the search for it ended. */
    private int place(int at, long item) {
        long[] cells = heap.cells;
        int block = (int) cells[at + BLOCK];
        int mask = (int) cells[at + MASK];
        long perturb = hash.of(item);
        int i = (int) perturb & mask;
        free = -1;
        while (true) {
            int last = i + NEIGHBOURS <= mask ? i + NEIGHBOURS : i;
            for (int place = block + i; place <= block + last; place++) {
                if (cells[place] == DUMMY) {
                    free = place;
                } else if (cells[place] == EMPTY || keys.same(cells[place], item)) {
                    return place;
                }
            }
            perturb >>>= SHIFT;
            i = (int) (i * 5L + 1 + perturb) & mask;
        }
    }

    /** Adds an item that is not in the set, which has room for it and no gaps. */
    private void addNew(int at, long item) {
        heap.cells[place(at, item)] = item;
        heap.cells[at + FILL]++;
        heap.cells[at + PyDictTable.SIZE]++;
    }

    private boolean resize(int at, int least) {
        long[] cells = heap.cells;
        int places = LEAST_PLACES;
        while (places <= least) {
            places *= 2;
        }
        int old = (int) cells[at + BLOCK];
        int oldPlaces = (int) cells[at + MASK] + 1;
        if (places == LEAST_PLACES && oldPlaces == places && cells[at + FILL] == size(at)) {
            return true;
        }
        int block = heap.allocate(places);
        if (block < 0) {
            return false;
        }
        begin(at, block, places);
        for (int i = 0; i < oldPlaces; i++) {
            if (isItem(cells[old + i])) {
                addNew(at, cells[old + i]);
            }
        }
        return true;
    }
}

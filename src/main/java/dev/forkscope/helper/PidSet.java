package dev.forkscope.helper;

/** A set of at most a few thousand pids, by open addressing. */
final class PidSet {
    private static final int CAPACITY = 16_384;

    private final int[] table = new int[CAPACITY];

    /** Adds {@code pid} and tells whether it is new. */
    boolean add(int pid) {
        int at = pid & CAPACITY - 1;
        while (table[at] != 0) {
            if (table[at] == pid) {
                return false;
            }
            at = at + 1 & CAPACITY - 1;
        }
        table[at] = pid;
        return true;
    }

    void clear() {
        for (int i = 0; i < CAPACITY; i++) {
            table[i] = 0;
        }
    }
}

package dev.forkscope.helper;

/**
 * Memory that launcher, zygote, helpers and demo processes share: a slot per run. It outlives each of them, so whoever
 * finds a helper dead also finds which process group it has left behind.
 */
final class RunTable {
    static final int SLOTS = 128;

    private final RunSlot[] slots = new RunSlot[SLOTS];

    RunTable(Posix posix) {
        this(posix, posix);
    }

    /** For a rehearsal: slots whose calls go through {@code posix}, in memory that {@code mapper} really maps. */
    RunTable(Posix posix, Posix mapper) {
        NativeBuffer memory = mapper.mapShared(RunSlot.BYTES * SLOTS);
        for (int i = 0; i < SLOTS; i++) {
            slots[i] = new RunSlot(memory.bytes, i * RunSlot.BYTES, posix);
        }
    }

    RunSlot slot(int index) {
        return slots[index];
    }

    /** A free slot, or null if all are taken. */
    @org.jspecify.annotations.Nullable
    RunSlot free() {
        for (int i = 0; i < SLOTS; i++) {
            if (slots[i].helper() == 0) {
                return slots[i];
            }
        }
        return null;
    }

    /** The slot of the run whose helper is {@code pid}, or null. */
    @org.jspecify.annotations.Nullable
    RunSlot ofHelper(int pid) {
        for (int i = 0; i < SLOTS; i++) {
            if (slots[i].helper() == pid) {
                return slots[i];
            }
        }
        return null;
    }
}

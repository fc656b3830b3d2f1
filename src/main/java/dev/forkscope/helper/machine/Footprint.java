package dev.forkscope.helper.machine;

/**
 * The memory a process has taken for its strings, objects and stack, beyond a first block of each. A fork takes as much again: what
 * it copies lazily, the child may write to. All is charged to the run, so that a thousand processes with full heaps cannot take
 * the machine. Who is killed gives nothing back before the run has ended.
 */
final class Footprint {
    /** Bytes charged at a time. */
    static final int BLOCK = 32_768;

    private final RunBudget budget;
    private int bytes;

    Footprint(RunBudget budget) {
        this.budget = budget;
    }

    void clear() {
        bytes = 0;
    }

    /** {@code wanted} bytes rounded up to whole blocks. */
    static int blocks(int wanted) {
        return (wanted + BLOCK - 1) / BLOCK * BLOCK;
    }

    /** Takes more; false if the run has no more to give. */
    boolean grow(int more) {
        if (!budget.chargeMemory(more)) {
            return false;
        }
        bytes += more;
        return true;
    }

    /** Takes for a child what this process has; false if the run has no more to give. */
    boolean copy() {
        return bytes == 0 || budget.chargeMemory(bytes);
    }

    /** This process ends, or a child that was {@link #copy}d for never began. */
    void giveBack() {
        if (bytes != 0) {
            budget.chargeMemory(-bytes);
        }
    }
}

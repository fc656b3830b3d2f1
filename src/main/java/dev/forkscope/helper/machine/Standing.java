package dev.forkscope.helper.machine;

/**
 * How far this process stands back behind those of other runs, nice(2) and at last sched(7)'s SCHED_IDLE: further the longer it
 * computes, and the more processes its run has had. So a loop without end or a fork bomb slows itself; the run beside it, short as
 * most are, goes first. On a machine with nothing else to do it costs nothing. A child stands where its parent stood.
 */
final class Standing {
    private static final int STEP = 5;
    private static final int MOST = 19;
    private static final int MANY = 8;
    private static final int VERY_MANY = 16;
    private static final int TOO_MANY_TO_SHARE = 32;

    private final Kernel kernel;
    private int niceness;
    private boolean idle;

    Standing(Kernel kernel) {
        this.kernel = kernel;
    }

    void begin() {
        niceness = 0;
        idle = false;
    }

    /** The process is about to fork the {@code count}th of its run. */
    void forks(int count) {
        if (count >= MANY) {
            standBack(count >= VERY_MANY ? MOST : 2 * STEP);
        }
        if (count >= TOO_MANY_TO_SHARE && !idle) {
            kernel.idle();
            idle = true;
        }
    }

    /** The process has computed for a while. */
    void computed() {
        standBack(Math.min(MOST, niceness + STEP));
    }

    private void standBack(int wanted) {
        if (wanted > niceness) {
            kernel.nice(wanted - niceness);
            niceness = wanted;
        }
    }
}

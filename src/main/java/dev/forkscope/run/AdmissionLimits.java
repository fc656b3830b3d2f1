package dev.forkscope.run;

/**
 * How many there may be.
 *
 * @param runsAtATime runs that have a place
 * @param processBudget processes that these reserve together
 * @param queue runs that wait
 * @param waitingPerClient runs of one client that wait
 * @param clientShare per cent of places and processes that one client may have while it has more than one run
 */
record AdmissionLimits(int runsAtATime, int processBudget, int queue, int waitingPerClient, int clientShare) {
    private static final int WHOLE = 100;

    /** What one client may have of {@code all}; at least 1. */
    int shareOf(int all) {
        return (int) Math.max(1, (long) all * clientShare / WHOLE);
    }
}

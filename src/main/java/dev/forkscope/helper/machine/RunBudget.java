package dev.forkscope.helper.machine;

/** What the processes of a run share: counters in memory that fork does not copy, and the word that stops them all. */
public interface RunBudget {
    /**
     * Asks for one more process, before fork(2), and notes who is about to call it.
     *
     * @return a row for {@link #born} or {@link #release}, or -1 if the run has all it may have
     */
    int reserve(int ppid);

    /** The process of {@code row} exists: its pid, said by the parent and by the child alike. */
    void born(int row, int pid);

    /** fork(2) failed after all; {@code row} stays empty. */
    void release(int row);

    /** A fork was refused by the run's limit; tells whether that has happened too often for this run to go on. */
    boolean refused();

    /** A process of the run has been reaped. */
    void reaped();

    /** Adds bytes of output; tells whether they are still within the limit. */
    boolean chargeOutput(int bytes);

    /** Asks the helper to end the run with this {@link dev.forkscope.protocol.Verdict}'s ordinal; the first word counts. */
    void stop(int verdict);
}

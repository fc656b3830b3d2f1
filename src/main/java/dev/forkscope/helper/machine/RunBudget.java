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

    /** Adds bytes of memory that a process will write to, or takes them off; tells whether they are still within the limit, else nothing is added. */
    boolean chargeMemory(int bytes);

    /** Adds bytes of output; tells whether they are still within the limit. */
    boolean chargeOutput(int bytes);

    /**
     * Between this and {@link #spoken}, {@code processes} processes do what they have yet to tell of, and no other process of the run
     * kills one of them: a process killed between a fork or a wait and its word on it would leave a hole in the record.
     */
    void speaking(int processes);

    /** One of them has told. */
    void spoken();

    /** Waits until nobody is {@link #speaking}, and keeps others from it until {@link #afterKill}. */
    void beforeKill(int self);

    /** The kill(2) of {@code self} has come back. */
    void afterKill(int self);

    /** Asks the helper to end the run with this {@link dev.forkscope.protocol.Verdict}'s ordinal; the first word counts. */
    void stop(int verdict);
}

package dev.forkscope.helper.machine;

/** Where a run's event records go. */
public interface EventChannel {
    /** Microseconds since the run began, on one monotonic clock for all its processes. */
    long micros();

    /** Writes records by one write(2) of at most PIPE_BUF bytes. */
    void emit(byte[] records, int length);
}

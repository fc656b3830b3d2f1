package dev.forkscope.protocol;

/**
 * What one run may use.
 *
 * @param processes processes existing at one moment, zombies included; a fork beyond fails with EAGAIN, cause {@code run-limit}
 * @param totalProcesses processes over the run's whole life; a fork beyond fails the same way
 * @param wallMs milliseconds of real time; verdict {@code time-limit}
 * @param outputBytes bytes written by all processes; verdict {@code output-limit}
 * @param eventBytes bytes of event records; verdict {@code output-limit}
 * @param steps instructions a single process may execute; verdict {@code step-limit}
 */
public record Limits(int processes, int totalProcesses, int wallMs, int outputBytes, int eventBytes, int steps) {
    /** No run may be given more processes over its life than this: the helper's process table has that many rows. */
    public static final int MAX_TOTAL_PROCESSES = 4_096;
}

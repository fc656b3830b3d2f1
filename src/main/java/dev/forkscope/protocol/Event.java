package dev.forkscope.protocol;

import org.jspecify.annotations.Nullable;

/**
 * One thing that happened in a run, as browsers see it. In JSON an event also has a {@code type}: the record's name in
 * kebab case. Absent fields are left out.
 *
 * <p>Common to all: {@code seq} counts from 1 without gaps; {@code t} is in microseconds since the run began, taken by the
 * process that wrote the event, from one monotonic clock for all. {@code pid} is the process meant; {@code line} the 1-based
 * source line, where the event has one.
 */
public sealed interface Event {
    /** Number in the run, from 1. */
    long seq();

    /** Microseconds since the run began. */
    long t();

    /** How a process ended, or (with waitpid's WUNTRACED or WCONTINUED) changed; exactly one field is present. */
    record Status(
            @Nullable Integer exited,
            @Nullable Integer signaled,
            @Nullable Integer stopped,
            @Nullable Boolean continued) {

        /** Decodes a status as wait(2) packs it; every number has a meaning. */
        public static Status of(int packed) {
            if (WaitStatus.continued(packed)) {
                return new Status(null, null, null, true);
            }
            if (WaitStatus.exited(packed)) {
                return new Status(WaitStatus.exitStatus(packed), null, null, null);
            }
            return WaitStatus.signaled(packed)
                    ? new Status(null, WaitStatus.termSignal(packed), null, null)
                    : new Status(null, null, WaitStatus.stopSignal(packed), null);
        }

        /** Whether the process is gone. */
        public boolean endsProcess() {
            return exited != null || signaled != null;
        }
    }

    /** What the run may use; times in milliseconds, output in bytes, steps per process. */
    record LimitsShown(int processes, int totalProcesses, int wallMs, int outputBytes, int steps) {
        /** Leaves out what only server and helper care for. */
        public static LimitsShown of(Limits l) {
            return new LimitsShown(l.processes(), l.totalProcesses(), l.wallMs(), l.outputBytes(), l.steps());
        }
    }

    /** The helper is there; {@code stdout} is {@code terminal} or {@code pipe}. */
    record RunStarted(
            long seq,
            long t,
            int helper,
            @Nullable String demo,
            String language,
            @Nullable Integer forks,
            LimitsShown limits,
            String stdout)
            implements Event {}

    /** The demo's first process. */
    record ProcessStarted(
            long seq, long t, int pid, @Nullable Integer line, int ppid) implements Event {}

    /** About to call fork(2). */
    record ForkCalled(long seq, long t, int pid, @Nullable Integer line) implements Event {}

    /**
     * fork(2) came back: the child's pid in the parent, 0 in the child (its first event, which may come before the parent's),
     * -1 on failure, with {@code errno} and {@code cause} ({@code kernel} or {@code run-limit}).
     */
    record ForkReturned(
            long seq,
            long t,
            int pid,
            @Nullable Integer line,
            int returns,
            int ppid,
            @Nullable String errno,
            @Nullable String cause)
            implements Event {}

    /** About to wait, for any child (-1), or for the one named. {@code options}: {@code WNOHANG} and the like. */
    record WaitCalled(
            long seq,
            long t,
            int pid,
            @Nullable Integer line,
            int waitsFor,
            @Nullable Integer options) implements Event {}

    /** wait came back; a positive {@code returns} with an ended {@code status} reaped that child. */
    record WaitReturned(
            long seq,
            long t,
            int pid,
            @Nullable Integer line,
            int returns,
            @Nullable Status status,
            @Nullable String errno)
            implements Event {}

    /** Bytes handed to write(2), as text; bytes that are not UTF-8 are shown as {@code \xNN}. */
    record Output(long seq, long t, int pid, @Nullable Integer line, int fd, String text) implements Event {}

    /** Printed, not yet written: {@code pending} bytes now lie in this process's stdio buffer. */
    record Buffered(long seq, long t, int pid, @Nullable Integer line, String text, int pending) implements Event {}

    /**
     * A variable got a value in this process: a number, or text. Numbers beyond 2^53, which JavaScript would round, are
     * decimal text; addresses are hexadecimal text.
     */
    record Assigned(long seq, long t, int pid, @Nullable Integer line, String name, Object value) implements Event {}

    /** About to sleep that many microseconds. */
    record Slept(long seq, long t, int pid, @Nullable Integer line, long micros) implements Event {}

    /** The process's own last event; {@code via} is {@code return}, {@code exit} or {@code _exit}. */
    record Exited(long seq, long t, int pid, @Nullable Integer line, int status, String via) implements Event {}

    /** Ended by a signal; {@code ppid}, its parent, where the process could not say so itself. */
    record Killed(
            long seq,
            long t,
            int pid,
            @Nullable Integer line,
            int signal,
            @Nullable Integer ppid) implements Event {}

    /** Its parent {@code from} died, so it now belongs to {@code to}. */
    record Reparented(long seq, long t, int pid, int from, int to) implements Event {}

    /** Collected by the helper (a parent's own wait is a {@link WaitReturned}). */
    record Reaped(long seq, long t, int pid, int by, Status status) implements Event {}

    /** Always the last. {@code processes} counts all that ever lived, {@code forks} those that succeeded. */
    record RunEnded(
            long seq, long t, String verdict, int processes, int forks, int failedForks, int peakAlive, int wallMs)
            implements Event {}

    /** kill(2) came back; {@code cause} as in {@link ForkReturned}. */
    record KillReturned(
            long seq,
            long t,
            int pid,
            @Nullable Integer line,
            int target,
            int signal,
            int returns,
            @Nullable String errno,
            @Nullable String cause)
            implements Event {}

    /** pipe(2) came back; the two descriptors where it succeeded. */
    record PipeReturned(
            long seq,
            long t,
            int pid,
            @Nullable Integer line,
            int returns,
            @Nullable Integer readEnd,
            @Nullable Integer writeEnd,
            @Nullable String errno)
            implements Event {}

    /** About to read(2), which may block. */
    record ReadCalled(long seq, long t, int pid, @Nullable Integer line, int fd) implements Event {}

    /** read(2) came back with that many bytes; 0 is end-of-file. */
    record ReadReturned(
            long seq,
            long t,
            int pid,
            @Nullable Integer line,
            int fd,
            int returns,
            @Nullable String errno,
            String text) implements Event {}

    /** write(2) into a pipe of the program came back. */
    record Piped(
            long seq,
            long t,
            int pid,
            @Nullable Integer line,
            int fd,
            int returns,
            @Nullable String errno,
            String text) implements Event {}

    /** close(2), dup(2) or dup2(2) came back: {@code call} says which; {@code other} is dup2's new descriptor. */
    record DescriptorChanged(
            long seq,
            long t,
            int pid,
            @Nullable Integer line,
            String call,
            int fd,
            @Nullable Integer other,
            int returns,
            @Nullable String errno)
            implements Event {}
}

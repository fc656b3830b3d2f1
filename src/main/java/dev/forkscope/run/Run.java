package dev.forkscope.run;

import dev.forkscope.protocol.Verdict;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run's life: waits for its place, is tried ({@link Attempt}) until a helper takes it, is followed until its last process is
 * gone, ends once. Whoever stops it only asks; the end comes from the channel, unless no helper ever took it.
 */
final class Run {
    private static final Logger LOG = LoggerFactory.getLogger(Run.class);

    private final String id;
    private final RunSpec spec;
    private final Recorder recorder;
    private final Ending ending;
    private @Nullable Attempt attempt;
    private @Nullable ProcessHandle helper;
    private boolean helperSpoke;
    private boolean processSpoke;
    private boolean over;
    private int failures;
    private final long requestedNanos = System.nanoTime();
    private long placedNanos;
    private long startedNanos;
    private long stoppedNanos;

    /** What the end of a run needs from others. */
    interface Ending {
        /** Nobody shall try the run again. */
        void withdraw(Run run);

        /** Pid of who reaps what a dead helper leaves. */
        int reaper();

        /** Its first process has spoken. */
        void firstEvent(long nanosSinceRequest);

        /** It has ended, and its record is complete. */
        void ended(Run run);
    }

    Run(String id, RunSpec spec, Recorder recorder, Ending ending) {
        this.id = id;
        this.spec = spec;
        this.recorder = recorder;
        this.ending = ending;
    }

    String id() {
        return id;
    }

    RunSpec spec() {
        return spec;
    }

    Recorder recorder() {
        return recorder;
    }

    /** Admission has given it its place; false if it ended while it waited. */
    synchronized boolean placed() {
        if (over) {
            return false;
        }
        placedNanos = System.nanoTime();
        recorder.running();
        return true;
    }

    /** A helper has spoken for the first time; false if the run no longer wants one. */
    synchronized boolean started(Attempt by) {
        if (over) {
            return false;
        }
        attempt = by;
        startedNanos = System.nanoTime();
        return true;
    }

    /** An attempt ended before a helper spoke; how many have now. */
    synchronized int failed() {
        return ++failures;
    }

    /** Records what the run's processes wrote. */
    void accept(ByteBuffer records) {
        boolean room = recorder.accept(records);
        synchronized (this) {
            if (!processSpoke && recorder.firstProcess() != 0) {
                processSpoke = true;
                ending.firstEvent(System.nanoTime() - requestedNanos);
            }
            if (!helperSpoke && recorder.helper() != 0) {
                helperSpoke = true;
                helper = ProcessHandle.of(recorder.helper()).orElse(null);
            }
        }
        if (!room) {
            LOG.info("run {} fills the log and is stopped", id);
            stop(Verdict.OUTPUT_LIMIT);
        }
    }

    /** Asks the run to end. Without effect if it has. */
    void stop(Verdict why) {
        ending.withdraw(this);
        synchronized (this) {
            recorder.stopping(why);
            if (attempt != null) {
                attempt.cutLifeLine();
                stoppedNanos = stoppedNanos == 0 ? System.nanoTime() : stoppedNanos;
                return;
            }
        }
        end();
    }

    /** The event channel is closed, or never will be open: the run is over. */
    void end() {
        long elapsed;
        synchronized (this) {
            if (over) {
                return;
            }
            over = true;
            elapsed = attempt == null ? 0 : microsSince(startedNanos);
        }
        recorder.end(ending.reaper(), elapsed);
        ending.ended(this);
    }

    /** Whether it has its place but no helper, and for longer than that. */
    synchronized boolean isUnstartedFor(long millis) {
        return !over && attempt == null && placedNanos != 0 && microsSince(placedNanos) > millis * 1_000;
    }

    /** Whether the channel is still open although nobody is left who could end the run. */
    synchronized boolean isOrphaned() {
        return !over && helperSpoke && (helper == null || !helper.isAlive());
    }

    /** Whether the helper has had {@code graceMillis} more than it was given. */
    synchronized boolean isOverdue(long graceMillis) {
        if (over || attempt == null) {
            return false;
        }
        boolean stopTakesTooLong = stoppedNanos != 0 && microsSince(stoppedNanos) > graceMillis * 1_000;
        return stopTakesTooLong || microsSince(startedNanos) > (spec.limits().wallMs() + graceMillis) * 1_000;
    }

    private static long microsSince(long nanos) {
        return TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - nanos);
    }
}

package dev.forkscope.run;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/**
 * Holds a run back until those who are to see it from its first event on have opened their connections to it. A class of 200 needs half a second for
 * that, on a slow machine two; a short run would be over before. Who does not come is not waited for long.
 */
final class Gathering {
    private static final long LOOK_EVERY_MILLIS = 10;

    /** Without a newcomer for so long, nobody else comes. */
    private static final long PATIENCE_NANOS = Duration.ofMillis(400).toNanos();

    private static final long AT_MOST_NANOS = Duration.ofSeconds(5).toNanos();

    private final int expected;
    private final IntSupplier watchers;
    private final Runnable start;
    private final ScheduledExecutorService timer;
    private final long since = System.nanoTime();
    private int seen;
    private long lastCame = since;

    /**
     * A gathering that has not begun.
     *
     * @param expected how many are to be there
     * @param watchers how many are there now
     * @param start what to do then, once
     */
    Gathering(int expected, IntSupplier watchers, Runnable start, ScheduledExecutorService timer) {
        this.expected = expected;
        this.watchers = watchers;
        this.start = start;
        this.timer = timer;
    }

    /** Starts at once, or looks again later. */
    void look() {
        int now = watchers.getAsInt();
        long time = System.nanoTime();
        if (now > seen) {
            seen = now;
            lastCame = time;
        }
        if (seen >= expected || time - lastCame > PATIENCE_NANOS || time - since > AT_MOST_NANOS) {
            start.run();
        } else {
            timer.schedule(this::look, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }
}

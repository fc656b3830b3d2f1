package dev.forkscope.web;

import java.util.concurrent.TimeUnit;

/** How often one socket may speak: so many messages a second, and as many again at once. For one thread at a time. */
final class Pace {
    private final double perSecond;
    private double left;
    private long countedNanos = System.nanoTime();

    Pace(int perSecond) {
        this.perSecond = perSecond;
        this.left = 2.0 * perSecond;
    }

    /** Takes one; false if there is none left. */
    boolean take() {
        long now = System.nanoTime();
        left = Math.min(2 * perSecond, left + perSecond * (now - countedNanos) / (double) TimeUnit.SECONDS.toNanos(1));
        countedNanos = now;
        left--;
        return left >= 0;
    }
}

package dev.forkscope.web;

import io.github.bucket4j.Bucket;
import java.time.Duration;

/** How often one socket may do something. */
final class Pace {
    private Pace() {}

    /** A bucket for so many at once, and so many a second in the long run. */
    static Bucket of(int atOnce, int perSecond) {
        return Bucket.builder()
                .addLimit(l -> l.capacity(atOnce).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }
}

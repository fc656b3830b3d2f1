package dev.forkscope.web;

import io.github.bucket4j.Bucket;
import java.time.Duration;

/** How often one socket may do something. */
final class Pace {
    private Pace() {}

    /** A bucket for so many a second, and as many again at once. */
    static Bucket of(int perSecond) {
        return Bucket.builder()
                .addLimit(l -> l.capacity(2L * perSecond).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }
}

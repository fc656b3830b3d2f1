package dev.forkscope.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.util.NetMaskSet;
import org.springframework.stereotype.Component;

/** A bucket of tokens for each address and each kind of request; forgotten when it would be full again, and bounded in number. */
@Component
class RateLimits {
    private static final long NANOS_PER_SECOND = TimeUnit.SECONDS.toNanos(1);

    private final RateSettings settings;
    private final NetMaskSet trusted = new NetMaskSet();
    private final Cache<Key, Bucket> buckets;

    RateLimits(RateSettings settings) {
        this.settings = settings;
        settings.trustedNetworks().forEach(trusted::add);
        buckets = Caffeine.newBuilder()
                .maximumSize((long) settings.addresses() * Kind.values().length)
                .expireAfterAccess(Duration.ofHours(1))
                .build();
    }

    private record Key(Kind kind, String client) {}

    /** What is asked for. */
    enum Kind {
        RUN,
        CHECK,
        ROOM,
        LOOK_UP,
        SOCKET
    }

    /**
     * Takes a token.
     *
     * @param address as in the request
     * @param client whom the request counts for
     * @return 0 if it may pass, else in how many seconds it could
     */
    long take(Kind kind, String address, String client) {
        if (isTrusted(address)) {
            return 0;
        }
        var probe =
                buckets.get(new Key(kind, client), k -> bucket(rate(k.kind()))).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? 0 : 1 + probe.getNanosToWaitForRefill() / NANOS_PER_SECOND;
    }

    /** Buckets remembered now, about. */
    long size() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }

    private RateSettings.Rate rate(Kind kind) {
        return switch (kind) {
            case RUN -> settings.runs();
            case CHECK -> settings.checks();
            case ROOM -> settings.rooms();
            case LOOK_UP -> settings.lookUps();
            case SOCKET -> settings.sockets();
        };
    }

    private boolean isTrusted(String address) {
        try {
            return !trusted.isEmpty() && trusted.contains(address);
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static Bucket bucket(RateSettings.Rate rate) {
        return Bucket.builder()
                .addLimit(l -> l.capacity(rate.burst()).refillGreedy(rate.perMinute(), Duration.ofMinutes(1)))
                .build();
    }
}

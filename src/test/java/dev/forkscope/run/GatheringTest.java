package dev.forkscope.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GatheringTest {
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final AtomicInteger watchers = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger starts = new AtomicInteger();

    @AfterEach
    void stop() {
        timer.shutdownNow();
    }

    @Test
    void nobody_expected_is_not_waited_for() {
        gather(0);
        assertThat(starts).hasValue(1);
    }

    @Test
    void it_starts_once_and_only_when_the_last_who_is_expected_has_come() {
        watchers.set(1);
        gather(2);
        await().until(() -> asked.get() > 3);
        assertThat(starts).hasValue(0);
        watchers.set(2);
        await().until(() -> starts.get() == 1);
        int before = asked.get();
        await().during(Duration.ofMillis(50)).until(() -> asked.get() == before && starts.get() == 1);
    }

    @Test
    void who_does_not_come_is_not_waited_for_long() {
        watchers.set(1);
        gather(200);
        assertThat(starts).hasValue(0);
        await().until(() -> starts.get() == 1);
    }

    @Test
    void newcomers_prolong_the_wait_but_not_for_ever() {
        Gathering gathering = new Gathering(
                Integer.MAX_VALUE,
                () -> {
                    asked.incrementAndGet();
                    return watchers.incrementAndGet();
                },
                starts::incrementAndGet,
                timer);
        gathering.look();
        await().until(() -> asked.get() > 60);
        assertThat(starts).hasValue(0);
        await().atMost(Duration.ofSeconds(20)).until(() -> starts.get() == 1);
    }

    private void gather(int expected) {
        new Gathering(
                        expected,
                        () -> {
                            asked.incrementAndGet();
                            return watchers.get();
                        },
                        starts::incrementAndGet,
                        timer)
                .look();
    }
}

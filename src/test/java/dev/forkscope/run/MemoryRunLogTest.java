package dev.forkscope.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkscope.protocol.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MemoryRunLogTest {
    private static final String KILOBYTE = "x".repeat(1_000);

    private Instant now = Instant.EPOCH.plusSeconds(1_000);
    private final MemoryRunLog log = new MemoryRunLog(20_000, Duration.ofMinutes(10), () -> now);

    @Test
    void a_reader_gets_what_comes_after_its_cursor() {
        open("a");
        append("a", 0, "e1", "e2", "e3");
        assertThat(log.read("a", 0, 100)).contains(List.of("e1", "e2", "e3"));
        assertThat(log.read("a", 2, 100)).contains(List.of("e3"));
        assertThat(log.read("a", 3, 100)).contains(List.of());
        assertThat(log.read("a", 1_000_000_000_000L, 100)).contains(List.of());
    }

    @Test
    void a_read_is_bounded_but_always_gets_on() {
        open("a");
        append("a", 0, "eeee", "ffff", "gggg");
        assertThat(log.read("a", 0, 8)).contains(List.of("eeee", "ffff"));
        assertThat(log.read("a", 2, 1)).contains(List.of("gggg"));
    }

    @Test
    void unknown_recordings_are_not_there() {
        assertThat(log.find("a")).isEmpty();
        assertThat(log.read("a", 0, 100)).isEmpty();
    }

    @Test
    void watchers_are_told_of_each_change_until_they_close() {
        open("a");
        AtomicInteger told = new AtomicInteger();
        RunLog.Watch watch = log.watch("a", told::incrementAndGet);
        append("a", 0, "e1");
        assertThat(told).hasValue(1);
        watch.close();
        append("a", 1, "e2");
        assertThat(told).hasValue(1);
    }

    @Test
    void the_oldest_ended_recording_goes_first_when_space_is_short() {
        for (String id : List.of("a", "b", "c")) {
            open(id);
            append(id, 0, KILOBYTE, KILOBYTE, KILOBYTE, KILOBYTE);
        }
        end("b");
        end("a");
        open("d");
        append("d", 0, KILOBYTE, KILOBYTE, KILOBYTE, KILOBYTE);
        assertThat(log.find("b")).isEmpty();
        assertThat(log.find("a")).isPresent();
        assertThat(log.find("c")).isPresent();
        assertThat(log.bytes()).isLessThanOrEqualTo(20_000);
    }

    @Test
    void a_running_recording_is_never_dropped_but_told_that_there_is_no_room() {
        open("a");
        boolean room = true;
        int written = 0;
        while (room && written < 100) {
            room = append("a", written, KILOBYTE);
            written++;
        }
        assertThat(room).isFalse();
        assertThat(log.read("a", 0, Integer.MAX_VALUE).orElseThrow()).hasSize(written);
    }

    @Test
    void an_ended_recording_is_kept_for_its_age_and_no_longer() {
        open("a");
        end("a");
        now = now.plus(Duration.ofMinutes(10));
        assertThat(log.find("a")).isPresent();
        now = now.plusMillis(1);
        assertThat(log.find("a")).isEmpty();
        open("b");
        assertThat(log.bytes()).isLessThan(3_000);
    }

    @Test
    void nothing_is_left_of_what_was_removed() {
        open("a");
        append("a", 0, KILOBYTE);
        log.remove("a");
        assertThat(log.bytes()).isZero();
    }

    private void open(String id) {
        log.open(RunView.queued(id, Records.spec()));
    }

    private boolean append(String id, int before, String... events) {
        RunView view = log.find(id).orElseThrow().running(1, before + events.length);
        return log.append(List.of(events), view);
    }

    private void end(String id) {
        RunView view = log.find(id).orElseThrow();
        log.append(List.of(), view.ended(Verdict.COMPLETED, 1, view.events()));
    }
}

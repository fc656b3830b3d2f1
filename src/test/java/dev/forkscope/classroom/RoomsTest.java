package dev.forkscope.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** Rooms at a clock that the test moves; nothing is run in them. */
class RoomsTest {
    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final Asked HOW_MANY = new Asked(null, "How many?", "number", null, null);

    private final AtomicLong clock = new AtomicLong(1_000_000);
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final RoomSettings settings =
            new RoomSettings(10, 10, 10, DataSize.ofMegabytes(1), Duration.ofHours(2), Duration.ofHours(1));
    private final Rooms rooms = new Rooms(
            new MemoryRoomStore(10, 1 << 20),
            settings,
            () -> java.time.Instant.ofEpochMilli(clock.get()),
            null,
            null,
            new Measuring(null, null, timer),
            timer);

    @AfterEach
    void stop() {
        timer.shutdownNow();
    }

    @Test
    void an_idle_room_ends_keeps_its_answers_for_a_while_and_is_dropped() throws Refusal {
        String code = rooms.open(null).code();
        pass(2 * HOUR - 1);
        rooms.tell(code, new Command.Allow(true));
        pass(2 * HOUR - 1);
        assertThat(rooms.find(code).orElseThrow().isOver()).isFalse();
        pass(1);
        assertThat(rooms.find(code).orElseThrow().isOver()).isTrue();
        pass(HOUR - 1);
        assertThat(rooms.find(code)).isPresent();
        pass(1);
        assertThat(rooms.find(code)).isEmpty();
    }

    @Test
    void a_countdown_is_over_for_whoever_looks_even_before_anybody_has_closed_the_question() throws Refusal {
        String code = rooms.open(null).code();
        rooms.tell(code, new Command.Ask(HOW_MANY, clock.get() + 5_000));
        clock.addAndGet(5_000);
        assertThat(rooms.find(code).orElseThrow().phase()).isEqualTo(Phase.CLOSED);
    }

    @Test
    void only_the_token_of_this_room_lets_somebody_teach_it() {
        Rooms.Opened one = rooms.open(null);
        Rooms.Opened other = rooms.open(null);
        Room room = rooms.find(one.code()).orElseThrow();
        assertThat(rooms.isTeacher(room, one.token())).isTrue();
        assertThat(rooms.isTeacher(room, other.token())).isFalse();
        assertThat(room.toString()).doesNotContain(one.token());
    }

    private void pass(long millis) {
        clock.addAndGet(millis);
        rooms.sweep();
    }
}

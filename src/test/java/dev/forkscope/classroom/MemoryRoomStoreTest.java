package dev.forkscope.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.forkscope.protocol.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MemoryRoomStoreTest {
    private static final Room.Bounds BOUNDS = new Room.Bounds(500, 5, 60_000);
    private static final Asked HOW_MANY = new Asked(null, "How many?", "number", null, null);

    private final MemoryRoomStore store = new MemoryRoomStore(3, 1 << 20);

    @Test
    void answers_given_at_the_same_time_are_all_kept() throws Exception {
        store.create(room("AAAAAA", 0));
        tell("AAAAAA", new Command.Ask(HOW_MANY, null));
        ExecutorService many = Executors.newFixedThreadPool(8);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            String me = "student" + i;
            all.add(many.submit(() -> {
                tell("AAAAAA", new Command.Answer(me, "7"));
                return null;
            }));
        }
        for (Future<?> one : all) {
            one.get();
        }
        many.shutdown();
        assertThat(store.find("AAAAAA").orElseThrow().round().answers()).hasSize(400);
    }

    @Test
    void a_refused_change_leaves_the_room_and_wakes_nobody() throws Refusal {
        store.create(room("AAAAAA", 0));
        Room before = store.find("AAAAAA").orElseThrow();
        AtomicInteger news = new AtomicInteger();
        store.watch("AAAAAA", news::incrementAndGet);
        assertThatThrownBy(() -> tell("AAAAAA", new Command.Close())).isInstanceOf(Refusal.class);
        assertThat(store.find("AAAAAA")).containsSame(before);
        assertThat(news).hasValue(0);
        tell("AAAAAA", new Command.Allow(true));
        assertThat(news).hasValue(1);
    }

    @Test
    void rooms_that_are_over_make_place_oldest_first_and_others_never_do() throws Refusal {
        for (String code : List.of("AAAAAA", "BBBBBB", "CCCCCC")) {
            store.create(room(code, 0));
        }
        assertThatThrownBy(() -> store.create(room("DDDDDD", 0))).isInstanceOf(RoomsFullException.class);
        store.update("BBBBBB", r -> r.after(new Command.End(), 20));
        store.update("CCCCCC", r -> r.after(new Command.End(), 10));
        assertThat(store.create(room("DDDDDD", 30))).isTrue();
        assertThat(store.codes()).containsExactlyInAnyOrder("AAAAAA", "BBBBBB", "DDDDDD");
    }

    @Test
    void the_bytes_of_all_rooms_are_bounded_and_given_back() throws Refusal {
        long empty = store.bytes();
        store.create(room("AAAAAA", 0));
        ShownProgram large = new ShownProgram(null, Language.C, null, "x".repeat(400_000), null);
        tell("AAAAAA", new Command.Show(large));
        store.create(room("BBBBBB", 0));
        assertThatThrownBy(() -> tell("BBBBBB", new Command.Show(large))).isInstanceOf(Refusal.class);
        assertThat(store.bytes()).isLessThan(1 << 20);
        store.remove("AAAAAA");
        tell("BBBBBB", new Command.Show(large));
        store.remove("BBBBBB");
        assertThat(store.bytes()).isEqualTo(empty);
    }

    @Test
    void a_student_with_two_connections_is_one_and_stays_until_the_last_is_closed() {
        store.create(room("AAAAAA", 0));
        assertThat(store.arrive("AAAAAA", "a")).isTrue();
        assertThat(store.arrive("AAAAAA", "a")).isTrue();
        assertThat(store.present("AAAAAA")).isEqualTo(1);
        store.leave("AAAAAA", "a");
        assertThat(store.present("AAAAAA")).isEqualTo(1);
        store.leave("AAAAAA", "a");
        assertThat(store.present("AAAAAA")).isZero();
    }

    @Test
    void nobody_enters_a_full_room_but_who_is_in_it_already() {
        for (int i = 0; i < BOUNDS.students(); i++) {
            if (i == 0) {
                store.create(room("AAAAAA", 0));
            }
            assertThat(store.arrive("AAAAAA", "s" + i)).isTrue();
        }
        assertThat(store.arrive("AAAAAA", "one more")).isFalse();
        assertThat(store.arrive("AAAAAA", "s7")).isTrue();
    }

    private static Room room(String code, long now) {
        return Room.opened(code, "", BOUNDS, null, now);
    }

    private void tell(String code, Command command) throws Refusal {
        store.update(code, room -> room.after(command, 5));
    }
}

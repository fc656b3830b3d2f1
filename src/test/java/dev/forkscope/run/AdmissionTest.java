package dev.forkscope.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdmissionTest {
    private final List<String> admitted = new ArrayList<>();

    @Test
    void as_many_as_fit_are_admitted_at_once_and_the_rest_wait_with_a_position() {
        Admission admission = admission(2, 100, 10);
        enter(admission, "a", 1);
        enter(admission, "b", 1);
        Admission.Ticket c = enter(admission, "c", 1);
        Admission.Ticket d = enter(admission, "d", 1);
        assertThat(admitted).containsExactly("a", "b");
        assertThat(admission.position(c)).isEqualTo(1);
        assertThat(admission.position(d)).isEqualTo(2);
    }

    @Test
    void a_place_given_back_goes_to_the_first_in_line() {
        Admission admission = admission(1, 100, 10);
        Admission.Ticket a = enter(admission, "a", 1);
        Admission.Ticket b = enter(admission, "b", 1);
        Admission.Ticket c = enter(admission, "c", 1);
        admission.leave(a);
        assertThat(admitted).containsExactly("a", "b");
        assertThat(admission.position(b)).isZero();
        assertThat(admission.position(c)).isEqualTo(1);
    }

    @Test
    void a_large_run_at_the_head_is_not_overtaken_by_small_ones() {
        Admission admission = admission(10, 100, 10);
        Admission.Ticket half = enter(admission, "half", 50);
        enter(admission, "large", 100);
        enter(admission, "small", 1);
        assertThat(admitted).containsExactly("half");
        admission.leave(half);
        assertThat(admitted).containsExactly("half", "large");
    }

    @Test
    void beyond_the_line_runs_are_refused() {
        Admission admission = admission(1, 100, 1);
        enter(admission, "a", 1);
        Admission.Ticket b = enter(admission, "b", 1);
        assertThatThrownBy(() -> enter(admission, "c", 1)).isInstanceOf(QueueFullException.class);
        admission.leave(b);
        enter(admission, "d", 1);
        assertThat(admission.running()).isEqualTo(1);
    }

    @Test
    void without_a_line_a_run_that_fits_is_still_admitted() {
        Admission admission = admission(1, 100, 0);
        enter(admission, "a", 1);
        assertThat(admitted).containsExactly("a");
        assertThatThrownBy(() -> enter(admission, "b", 1)).isInstanceOf(QueueFullException.class);
    }

    @Test
    void leaving_twice_gives_back_one_place() {
        Admission admission = admission(2, 100, 10);
        Admission.Ticket a = enter(admission, "a", 1);
        enter(admission, "b", 1);
        enter(admission, "c", 1);
        enter(admission, "d", 1);
        admission.leave(a);
        admission.leave(a);
        assertThat(admitted).containsExactly("a", "b", "c");
    }

    @Test
    void who_leaves_the_line_is_never_admitted() {
        Admission admission = admission(1, 100, 10);
        Admission.Ticket a = enter(admission, "a", 1);
        Admission.Ticket b = enter(admission, "b", 1);
        enter(admission, "c", 1);
        admission.leave(b);
        admission.leave(a);
        assertThat(admitted).containsExactly("a", "c");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatever_comes_and_goes_order_is_kept_and_the_budget_too(long seed) {
        Random random = new Random(seed);
        Admission admission = admission(5, 100, 1_000);
        List<Admission.Ticket> tickets = new ArrayList<>();
        List<Integer> order = new ArrayList<>();
        List<Integer> inside = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            int number = i;
            int reserves = 1 + random.nextInt(100);
            Admission.Ticket ticket = new Admission.Ticket("client", reserves, () -> {
                order.add(number);
                inside.add(number);
            });
            tickets.add(ticket);
            admission.enter(ticket);
            while (inside.size() > random.nextInt(5)) {
                admission.leave(tickets.get(inside.remove(random.nextInt(inside.size()))));
            }
            assertThat(admission.running()).isEqualTo(inside.size()).isLessThanOrEqualTo(5);
        }
        while (!inside.isEmpty()) {
            admission.leave(tickets.get(inside.remove(0)));
        }
        assertThat(order).hasSize(300).isSorted();
    }

    private static Admission admission(int runsAtATime, int processBudget, int queue) {
        return new Admission(new AdmissionLimits(runsAtATime, processBudget, queue, queue, 100));
    }

    private Admission.Ticket enter(Admission admission, String name, int reserves) {
        Admission.Ticket ticket = new Admission.Ticket("client", reserves, () -> admitted.add(name));
        admission.enter(ticket);
        return ticket;
    }
}

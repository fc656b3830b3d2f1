package dev.forkscope.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FairAdmissionTest {
    private final List<String> admitted = new ArrayList<>();
    private final Map<String, Admission.Ticket> tickets = new HashMap<>();

    @Test
    void a_hundred_requests_of_one_client_do_not_delay_anothers_first() {
        Admission admission = new Admission(new AdmissionLimits(4, 1_000, 500, 400, 75));
        for (int i = 0; i < 100; i++) {
            enter(admission, "greedy", "greedy" + i, 1);
        }
        enter(admission, "modest", "modest", 1);
        assertThat(admitted).containsExactly("greedy0", "greedy1", "greedy2", "modest");
    }

    @Test
    void without_a_reserve_anothers_first_is_the_next_to_come_in() {
        Admission admission = new Admission(new AdmissionLimits(4, 1_000, 500, 400, 100));
        for (int i = 0; i < 100; i++) {
            enter(admission, "greedy", "greedy" + i, 1);
        }
        Admission.Ticket modest = enter(admission, "modest", "modest", 1);
        assertThat(admission.position(modest)).isEqualTo(1);
        assertThat(admission.position(tickets.get("greedy4"))).isEqualTo(2);
        admission.leave(tickets.get("greedy0"));
        assertThat(admitted).endsWith("modest").hasSize(5);
    }

    @Test
    void clients_that_wait_take_turns() {
        Admission admission = new Admission(new AdmissionLimits(1, 1_000, 500, 400, 100));
        for (String name : List.of("x", "a1", "a2", "a3", "b1", "b2", "c1")) {
            enter(admission, name.substring(0, 1), name, 1);
        }
        List<String> inTurn = List.of("a1", "b1", "c1", "a2", "b2", "a3");
        assertThat(inTurn.stream().map(n -> admission.position(tickets.get(n))).toList())
                .containsExactly(1, 2, 3, 4, 5, 6);
        drain(admission);
        assertThat(admitted.subList(1, 7)).isEqualTo(inTurn);
    }

    @Test
    void one_client_cannot_reserve_every_process() {
        Admission admission = new Admission(new AdmissionLimits(32, 4_096, 500, 400, 75));
        for (int i = 0; i < 4; i++) {
            enter(admission, "greedy", "greedy" + i, 1_024);
        }
        enter(admission, "modest", "modest", 1_024);
        assertThat(admitted).containsExactly("greedy0", "greedy1", "greedy2", "modest");
    }

    @Test
    void a_client_that_has_nothing_may_have_everything() {
        Admission admission = new Admission(new AdmissionLimits(1, 1_024, 10, 10, 1));
        enter(admission, "a", "a", 1_024);
        assertThat(admitted).containsExactly("a");
    }

    @Test
    void a_clients_own_line_is_shorter_than_everybodys() {
        Admission admission = new Admission(new AdmissionLimits(1, 1_000, 3, 2, 100));
        enter(admission, "a", "a0", 1);
        enter(admission, "a", "a1", 1);
        enter(admission, "a", "a2", 1);
        assertThatThrownBy(() -> enter(admission, "a", "a3", 1))
                .isInstanceOfSatisfying(
                        QueueFullException.class,
                        e -> assertThat(e.isOwnFault()).isTrue());
        enter(admission, "b", "b1", 1);
        assertThatThrownBy(() -> enter(admission, "c", "c1", 1))
                .isInstanceOfSatisfying(
                        QueueFullException.class,
                        e -> assertThat(e.isOwnFault()).isFalse());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void clients_that_wait_are_never_more_than_one_run_apart(long seed) {
        Random random = new Random(seed);
        Admission admission = new Admission(new AdmissionLimits(3, 1_000, 1_000, 1_000, 100));
        List<String> clients = List.of("a", "b", "c", "d", "e");
        Map<String, Integer> waiting = new HashMap<>();
        for (int i = 0; i < 3; i++) {
            enter(admission, "before", "before" + i, 1);
        }
        for (int i = 0; i < 300; i++) {
            String client = clients.get(random.nextInt(clients.size()));
            enter(admission, client, client + i, 1);
            waiting.merge(client, 1, Integer::sum);
        }
        Map<String, Integer> served = new HashMap<>();
        for (int i = 0; i < admitted.size(); i++) {
            if (i >= 3) {
                served.merge(admitted.get(i).substring(0, 1), 1, Integer::sum);
            }
            List<Integer> ofThoseWhoStillWait = clients.stream()
                    .filter(c -> served.getOrDefault(c, 0) < waiting.getOrDefault(c, 0))
                    .map(c -> served.getOrDefault(c, 0))
                    .toList();
            int most = ofThoseWhoStillWait.stream().mapToInt(n -> n).max().orElse(0);
            assertThat(ofThoseWhoStillWait).allMatch(n -> n >= most - 1);
            admission.leave(tickets.get(admitted.get(i)));
        }
        assertThat(admitted).hasSize(303);
    }

    private void drain(Admission admission) {
        for (int i = 0; i < admitted.size(); i++) {
            admission.leave(tickets.get(admitted.get(i)));
        }
    }

    private Admission.Ticket enter(Admission admission, String client, String name, int reserves) {
        Admission.Ticket ticket = new Admission.Ticket(client, reserves, () -> admitted.add(name));
        tickets.put(name, ticket);
        admission.enter(ticket);
        return ticket;
    }
}

package dev.forkscope.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkscope.protocol.Event;
import dev.forkscope.protocol.Event.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records that the catalogue's programs do not make; what those do make is seen when they run. */
class TruthTest {
    private static final int HELPER = 10;
    private static final int FIRST = 11;
    private static final int CHILD = 12;
    private static final int GRANDCHILD = 13;

    private final List<Event> events = new ArrayList<>(List.of(
            new Event.RunStarted(
                    1, 0, HELPER, null, "c", null, new Event.LimitsShown(64, 64, 1_000, 1_000, 1_000), "terminal"),
            new Event.ProcessStarted(2, 1, FIRST, null, HELPER)));

    @Test
    void a_run_that_goes_on_tells_nothing() {
        assertThat(Truth.of(question("processes", null), events)).isEmpty();
        assertThat(Truth.of(question("processes", null), List.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cancelled", "lost"})
    void a_run_that_was_cut_short_tells_nothing(String verdict) {
        end(verdict);
        assertThat(Truth.of(question("processes", null), events)).isEmpty();
    }

    @Test
    void a_run_that_ran_into_its_limit_tells_how_far_it_came() {
        end("step-limit");
        assertThat(Truth.of(question("processes", null), events)).contains("3");
        assertThat(Truth.of(question("stoppedBy", null, "a limit", "nothing"), events))
                .contains("a limit");
    }

    @Test
    void a_wait_that_never_returned_blocks_for_ever() {
        events.add(new Event.WaitCalled(3, 2, FIRST, null, -1, null));
        assertThat(answer("lastWait", null)).contains("blocks for ever");
    }

    @Test
    void a_wait_that_was_told_not_to_block_may_return_0() {
        events.add(new Event.WaitCalled(3, 2, FIRST, null, -1, 1));
        events.add(new Event.WaitReturned(4, 3, FIRST, null, 0, null, null));
        assertThat(answer("lastWait", null)).contains("returns 0");
    }

    @Test
    void another_process_waiting_is_not_the_first_process_waiting() {
        events.add(new Event.WaitCalled(3, 2, CHILD, null, -1, null));
        assertThat(answer("lastWait", null)).isEmpty();
    }

    @Test
    void a_child_that_stopped_has_not_been_reaped() {
        fork(FIRST, CHILD);
        events.add(new Event.WaitReturned(9, 9, FIRST, null, CHILD, new Status(null, null, 19, null), null));
        assertThat(answer("reaped", null)).contains("0");
        assertThat(answer("statusSeen", null)).contains("nothing");
    }

    @Test
    void who_adopts_an_orphan_is_told_apart() {
        fork(FIRST, CHILD);
        fork(CHILD, GRANDCHILD);
        assertThat(answer("adopter", null)).contains("nobody");
        events.add(new Event.Reparented(9, 9, GRANDCHILD, CHILD, FIRST));
        assertThat(answer("adopter", null)).contains("its grandparent");
        events.set(events.size() - 1, new Event.Reparented(9, 9, GRANDCHILD, CHILD, HELPER));
        assertThat(answer("adopter", null)).contains("the reaper");
    }

    @Test
    void generations_are_counted_down_the_longest_line() {
        assertThat(answer("generations", null)).contains("1");
        fork(FIRST, CHILD);
        fork(FIRST, 20);
        fork(CHILD, GRANDCHILD);
        assertThat(answer("generations", null)).contains("3");
        assertThat(answer("children", null)).contains("2");
    }

    @Test
    void zombies_are_those_ended_and_not_reaped_at_the_moment_of_the_text() {
        fork(FIRST, CHILD);
        fork(FIRST, 20);
        events.add(new Event.Exited(9, 9, CHILD, null, 0, "exit"));
        events.add(new Event.Killed(10, 10, 20, null, 9, null));
        events.add(new Event.WaitReturned(11, 11, FIRST, null, 20, new Status(null, 9, null, null), null));
        assertThat(answer("zombies", "now")).isEmpty();
        events.add(new Event.Buffered(12, 12, FIRST, null, "now\n", 4));
        events.add(new Event.Reaped(13, 13, CHILD, HELPER, new Status(0, null, null, null)));
        assertThat(answer("zombies", "now")).contains("1");
    }

    @Test
    void output_is_put_together_from_all_processes_before_it_is_read() {
        print(FIRST, "-a-");
        print(CHILD, "b\n-");
        assertThat(answer("outputLines", null)).contains("2");
        assertThat(answer("outputLines", "b$")).contains("1");
        assertThat(answer("outputMatches", "-")).contains("3");
        assertThat(answer("outputNumber", "(\\d)")).isEmpty();
    }

    @Test
    void an_order_that_did_not_happen_is_no_answer() {
        print(FIRST, "b\na\n");
        assertThat(answer("outputOrder", null, "a, b", "b, a")).contains("b, a");
        assertThat(answer("outputOrder", null, "a, b", "b, c")).isEmpty();
    }

    private void fork(int parent, int child) {
        events.add(new Event.ForkReturned(5, 5, parent, null, child, HELPER, null, null));
        events.add(new Event.ForkReturned(6, 6, child, null, 0, parent, null, null));
    }

    private void print(int pid, String text) {
        events.add(new Event.Output(7, 7, pid, null, 1, text));
    }

    private void end(String verdict) {
        events.add(new Event.RunEnded(99, 99, verdict, 3, 2, 0, 3, 1));
    }

    /** The answer if the run ended here. */
    private Optional<String> answer(String measure, @Nullable String matching, String... options) {
        List<Event> whole = new ArrayList<>(events);
        whole.add(new Event.RunEnded(99, 99, "completed", 3, 2, 0, 3, 1));
        return Truth.of(question(measure, matching, options), whole);
    }

    private static Question question(String measure, @Nullable String matching, String... options) {
        return new Question(
                "q",
                "?",
                options.length == 0 ? "number" : "choice",
                options.length == 0 ? null : List.of(options),
                measure,
                matching,
                null,
                List.of());
    }
}

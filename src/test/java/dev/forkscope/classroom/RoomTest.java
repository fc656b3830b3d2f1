package dev.forkscope.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.forkscope.protocol.Language;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoomTest {
    private static final long NOW = 1_000_000;
    private static final Room.Bounds BOUNDS = new Room.Bounds(3, 4, 60_000);
    private static final ShownProgram PROGRAM = new ShownProgram(null, Language.C, null, "int main() {}", null);
    private static final Asked HOW_MANY = new Asked(null, "How many?", "number", null, null);
    private static final Asked WHICH = new Asked(null, "Which?", "choice", List.of("one", "two"), null);

    private Room room = Room.opened("ABCDEF", "", BOUNDS, null, NOW);

    @ParameterizedTest
    @CsvSource({
        "lobby, close, No question is open.",
        "lobby, reveal, There are no answers to reveal. Ask a question first.",
        "lobby, again, Ask a question first.",
        "lobby, playhead, There is no run to lead through.",
        "lobby, answer, Nothing is asked at the moment.",
        "asking, show, A question is open. Close it and reveal the answers first.",
        "asking, ask, A question is open. Close it and reveal the answers first.",
        "asking, again, The question is open already.",
        "asking, reveal, Close the question first.",
        "asking, run, Reveal the answers first: the run would give them away.",
        "closed, show, Reveal the answers first.",
        "closed, ask, Reveal the answers first.",
        "closed, close, No question is open.",
        "closed, run, Reveal the answers first: the run would give them away.",
        "closed, answer, The question is closed: no more answers are taken.",
        "revealed, close, No question is open.",
        "revealed, reveal, There are no answers to reveal. Ask a question first.",
        "revealed, answer, The question is closed: no more answers are taken.",
        "ended, show, This class is over.",
        "ended, ask, This class is over.",
        "ended, end, This class is over.",
        "ended, answer, This class is over.",
    })
    void a_step_out_of_order_is_refused_and_changes_nothing(String phase, String step, String why) throws Refusal {
        goTo(phase);
        Room before = room;
        assertThatThrownBy(() -> tell(command(step)))
                .isInstanceOfSatisfying(
                        Refusal.class, e -> assertThat(e.sentence()).isEqualTo(why));
        assertThat(room).isSameAs(before);
        assertThat(room.phase().wireName()).isEqualTo(phase);
    }

    @ParameterizedTest
    @CsvSource({
        "lobby, show, lobby",
        "lobby, ask, asking",
        "lobby, run, lobby",
        "lobby, allow, lobby",
        "asking, answer, asking",
        "asking, close, closed",
        "asking, allow, asking",
        "closed, reveal, revealed",
        "closed, again, asking",
        "revealed, again, asking",
        "revealed, ask, asking",
        "revealed, show, lobby",
        "revealed, run, revealed",
        "lobby, end, ended",
        "asking, end, ended",
        "closed, end, ended",
        "revealed, end, ended",
    })
    void a_step_in_order_leads_on(String phase, String step, String next) throws Refusal {
        goTo(phase);
        tell(command(step));
        assertThat(room.phase().wireName()).isEqualTo(next);
    }

    @Test
    void a_changed_answer_replaces_the_old_one_and_each_student_has_one() throws Refusal {
        goTo("asking");
        answer("a", "8");
        answer("b", "8");
        answer("a", " +7 ");
        assertThat(answers()).isEqualTo(Map.of("a", "7", "b", "8"));
        assertThat(room.round().histogram()).isEqualTo(Map.of("7", 1, "8", 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "eight", "8.5", "8e3", "0x8", "--8", "9007199254740992", "٣"})
    void what_is_no_whole_number_is_no_answer_to_how_many(String given) throws Refusal {
        goTo("asking");
        assertThatThrownBy(() -> answer("a", given)).isInstanceOf(Refusal.class);
        assertThat(answers()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "three", "One", "one,two", "1"})
    void what_is_no_option_is_no_answer_to_a_choice(String given) throws Refusal {
        tell(new Command.Ask(WHICH, null));
        assertThatThrownBy(() -> answer("a", given)).isInstanceOf(Refusal.class);
        answer("a", "two");
        assertThat(answers()).isEqualTo(Map.of("a", "two"));
    }

    @Test
    void a_question_closes_when_its_time_is_up_even_for_an_answer_that_comes_first() throws Refusal {
        tell(new Command.Ask(HOW_MANY, NOW + 10));
        room = room.after(new Command.Answer("a", "1"), NOW + 9);
        assertThatThrownBy(() -> room.after(new Command.Answer("b", "1"), NOW + 10))
                .isInstanceOf(Refusal.class);
        room = room.after(new Command.Tick(), NOW + 9);
        assertThat(room.phase()).isEqualTo(Phase.ASKING);
        room = room.after(new Command.Tick(), NOW + 10);
        assertThat(room.phase()).isEqualTo(Phase.CLOSED);
        assertThat(answers()).isEqualTo(Map.of("a", "1"));
    }

    @ParameterizedTest
    @ValueSource(longs = {NOW, NOW - 1, NOW + 100_000_000, Long.MAX_VALUE, Long.MIN_VALUE})
    void a_countdown_lasts_neither_no_time_nor_for_ever(long deadline) {
        assertThatThrownBy(() -> tell(new Command.Ask(HOW_MANY, deadline))).isInstanceOf(Refusal.class);
    }

    @Test
    void asked_again_everybody_answers_anew_and_both_rounds_are_kept() throws Refusal {
        goTo("asking");
        answer("a", "4");
        tell(new Command.Close());
        tell(new Command.Again(null));
        assertThat(answers()).isEmpty();
        assertThat(room.round().number()).isEqualTo(2);
        answer("a", "8");
        tell(new Command.Close());
        tell(new Command.Reveal());
        assertThat(room.previous().answers()).isEqualTo(Map.of("a", "4"));
        assertThat(room.rounds()).allMatch(Round::revealed);
        tell(new Command.Ask(HOW_MANY, null));
        assertThat(room.round().number()).isEqualTo(1);
        assertThat(room.previous()).isNull();
        assertThat(room.rounds()).hasSize(3);
    }

    @Test
    void a_run_on_show_is_taken_down_before_the_next_question() throws Refusal {
        tell(new Command.Show(PROGRAM));
        tell(new Command.Run("r1"));
        tell(new Command.Lead(new Playhead(7, true, 2)));
        assertThat(room.playhead()).isEqualTo(new Playhead(7, true, 2));
        tell(new Command.Ask(HOW_MANY, null));
        assertThat(room.run()).isNull();
        assertThat(room.playhead()).isNull();
        assertThat(room.program()).isEqualTo(PROGRAM);
    }

    @Test
    void the_run_that_everybody_sees_has_the_last_word_on_the_truth() throws Refusal {
        tell(new Command.Show(PROGRAM));
        goTo("revealed");
        int id = room.round().id();
        tell(new Command.Measured(id, "3", "quiet"));
        tell(new Command.Measured(id, "5", "late"));
        assertThat(room.round().truth()).isEqualTo("3");
        tell(new Command.Run("shown"));
        tell(new Command.Measured(id, "4", "shown"));
        assertThat(room.round().truth()).isEqualTo("4");
        assertThat(room.round().run()).isEqualTo("shown");
    }

    @Test
    void a_room_is_bounded_in_students_and_questions() throws Refusal {
        goTo("asking");
        for (String me : List.of("a", "b", "c")) {
            answer(me, "1");
        }
        assertThatThrownBy(() -> answer("d", "1")).isInstanceOf(Refusal.class);
        answer("a", "2");
        for (int round = 2; round <= BOUNDS.rounds(); round++) {
            tell(new Command.Close());
            tell(new Command.Again(null));
        }
        tell(new Command.Close());
        assertThatThrownBy(() -> tell(new Command.Again(null))).isInstanceOf(Refusal.class);
    }

    @Test
    void a_room_in_which_nobody_does_anything_ends() throws Refusal {
        assertThat(room.at(NOW + 59_999).isOver()).isFalse();
        room = room.after(new Command.Allow(true), NOW + 59_999);
        assertThat(room.at(NOW + 60_000).isOver()).isFalse();
        assertThat(room.at(NOW + 119_999).isOver()).isTrue();
    }

    @Test
    void no_answer_makes_an_open_room_larger_than_it_was_counted() throws Refusal {
        goTo("asking");
        long counted = room.bytes();
        for (String me : List.of("a", "b", "c")) {
            answer(me, "1");
        }
        assertThat(room.bytes()).isEqualTo(counted);
    }

    private void goTo(String phase) throws Refusal {
        if (!phase.equals("lobby")) {
            tell(phase.equals("ended") ? new Command.End() : new Command.Ask(HOW_MANY, null));
        }
        if (phase.equals("closed") || phase.equals("revealed")) {
            tell(new Command.Close());
        }
        if (phase.equals("revealed")) {
            tell(new Command.Reveal());
        }
        if (room.program() == null && !phase.equals("ended")) {
            room = new RoomChange(room).program(PROGRAM).done();
        }
    }

    private static Command command(String step) {
        return switch (step) {
            case "show" -> new Command.Show(PROGRAM);
            case "ask" -> new Command.Ask(HOW_MANY, null);
            case "again" -> new Command.Again(null);
            case "close" -> new Command.Close();
            case "reveal" -> new Command.Reveal();
            case "run" -> new Command.Run("r1");
            case "playhead" -> new Command.Lead(new Playhead(1, true, 1));
            case "allow" -> new Command.Allow(true);
            case "end" -> new Command.End();
            case "answer" -> new Command.Answer("a", "8");
            default -> throw new IllegalArgumentException(step);
        };
    }

    private void tell(Command command) throws Refusal {
        room = room.after(command, NOW);
    }

    private void answer(String me, @Nullable String given) throws Refusal {
        tell(new Command.Answer(me, given));
    }

    private Map<String, String> answers() {
        return room.round().answers();
    }
}

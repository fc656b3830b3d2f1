package dev.forkscope.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkscope.demo.Catalogue;
import dev.forkscope.demo.Demo;
import dev.forkscope.demo.Question;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The catalogue's questions, answered by its runs. */
@ServerTest
class DemoTruthsTest {
    private static final int MORE_TIMES = 3;

    private final DemoRecordings demos;

    DemoTruthsTest(@LocalServerPort int port, @Autowired Catalogue catalogue) {
        demos = new DemoRecordings(new Browser(port), catalogue);
    }

    @Test
    void every_question_has_one_answer_alike_in_both_languages_and_on_terminal_and_pipe_unless_it_says_which() {
        for (Demo demo : demos.all()) {
            for (Question question : demo.questions()) {
                DemoRecordings.forkCounts(demo).forEach(n -> {
                    List<DemoRecordings.Recorded> runs = demos.runs(demo, n, question);
                    Set<Optional<String>> answers = new HashSet<>();
                    runs.forEach(r -> answers.add(r.truth(question)));
                    assertThat(answers)
                            .as(demo.id() + " " + question.id() + " with " + n + " forks")
                            .hasSize(1)
                            .allMatch(Optional::isPresent)
                            .allMatch(a -> question.options() == null
                                    || question.options().contains(a.orElseThrow()));
                });
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fork-bomb          | end       | 0 | a limit",
                "forks-in-a-row     | lines     | 3 | 15",
                "fan                | generations | 3 | 2",
                "chain              | processes | 3 | 4",
                "chain              | children  | 3 | 1",
                "children-leave     | lines     | 3 | 4",
                "children-stay      | processes | 3 | 8",
                "children-stay      | children  | 3 | 3",
                "and                | children  | 0 | 2",
                "or                 | children  | 0 | 1",
                "twenty             | processes | 0 | 20",
                "fork-equals-fork   | same      | 0 | 1",
                "wait-and-status    | status    | 0 | 7",
                "wait-and-status    | order     | 0 | child, parent",
                "order-of-death     | order     | 0 | child 2, child 1",
                "wait-without-children | second | 0 | fails",
                "zombie             | zombies   | 4 | 4",
                "orphan             | moved     | 0 | 1",
                "orphan             | alive     | 0 | 2",
                "double-fork        | adopter   | 0 | the reaper",
                "double-fork        | reaped    | 0 | 1",
                "leave-by-exit      | ends      | 3 | 1",
                "leave-by-return    | ends      | 3 | 8",
                "atexit             | lines     | 0 | 4",
                "dashes             | dashes    | 2 | 8",
                "dashes-with-newline | terminal | 2 | 6",
                "dashes-with-newline | pipe     | 2 | 8",
                "print-and-write    | pipe      | 0 | written, printed",
                "print-and-write    | copies    | 0 | 2",
                "kill-and-status    | status    | 0 | killed by signal 15",
                "pipe-from-child    | before    | 0 | 0",
                "pipe-from-child    | after     | 0 | 42",
            })
    void the_answers_are_those_one_can_work_out(String id, String questionId, int forks, String answer) {
        Question question = demos.find(id).questions().stream()
                .filter(q -> q.id().equals(questionId))
                .findFirst()
                .orElseThrow();
        assertThat(demos.runs(demos.find(id), forks, question).stream().map(r -> r.truth(question)))
                .isNotEmpty()
                .containsOnly(Optional.of(answer));
    }

    @Test
    void a_run_with_the_other_stdout_tells_nothing_about_a_question_that_says_which() {
        for (DemoRecordings.Recorded run : demos.recorded()) {
            run.demo().questions().stream()
                    .filter(q -> !q.isAbout(run.stdout()))
                    .forEach(q -> assertThat(run.truth(q)).isEmpty());
        }
    }

    @Test
    void every_answer_is_the_same_again_in_every_further_run() {
        for (Demo demo : demos.all()) {
            List<DemoRecordings.Recorded> runs = new ArrayList<>(demos.runs(demo, demo.defaultForks()));
            for (int i = 0; i < MORE_TIMES; i++) {
                runs.addAll(demos.record(demo, demo.defaultForks()));
            }
            for (Question question : demo.questions()) {
                assertThat(runs.stream().filter(r -> question.isAbout(r.stdout())))
                        .as(demo.id() + " " + question.id())
                        .extracting(r -> r.truth(question))
                        .containsOnly(runs.stream()
                                .filter(r -> question.isAbout(r.stdout()))
                                .findFirst()
                                .orElseThrow()
                                .truth(question));
            }
        }
    }

    @Test
    void every_explanation_is_given_for_a_wrong_answer_with_some_fork_count_and_some_with_the_default() {
        for (Demo demo : demos.all()) {
            for (Question question : demo.questions()) {
                Set<String> given = new HashSet<>();
                DemoRecordings.forkCounts(demo).forEach(n -> given.addAll(explanations(demo, question, n)));
                assertThat(given)
                        .as(demo.id() + " " + question.id())
                        .containsExactlyInAnyOrderElementsOf(question.wrong().stream()
                                .map(Question.WrongAnswer::why)
                                .toList());
                assertThat(explanations(demo, question, demo.defaultForks())).isNotEmpty();
            }
        }
    }

    /** What is said to those who fall for one of the misunderstandings, where that leads to a wrong answer. */
    private List<String> explanations(Demo demo, Question question, int forks) {
        String truth = demos.runs(demo, forks, question).get(0).truth(question).orElseThrow();
        return question.wrong().stream()
                .map(w -> question.answerOf(w, forks))
                .filter(answer -> !answer.equals(truth))
                .map(answer -> question.explanation(answer, forks).orElseThrow().why())
                .toList();
    }
}

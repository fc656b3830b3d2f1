package dev.forkscope.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkscope.demo.Catalogue;
import dev.forkscope.demo.Demo;
import dev.forkscope.demo.Question;
import dev.forkscope.demo.Truth;
import dev.forkscope.protocol.Event;
import dev.forkscope.protocol.Language;
import dev.forkscope.run.EventJson;
import dev.forkscope.run.RunInvariants;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The catalogue, run for real: every demo in both languages, on a terminal and on a pipe, with every fork count to six. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoRunsTest {
    private static final int MOST_FORKS = 6;
    private static final int MORE_TIMES = 3;

    private final Browser browser;
    private final List<Demo> demos;
    private final List<Recorded> recorded;

    DemoRunsTest(@LocalServerPort int port, @Autowired Catalogue catalogue) {
        browser = new Browser(port);
        demos = catalogue.all();
        recorded = demos.stream()
                .flatMap(demo -> forkCounts(demo).boxed().flatMap(n -> record(demo, n).stream()))
                .toList();
    }

    private record Recorded(
            Demo demo, Language language, int forks, String stdout, List<JsonNode> json, List<Event> events) {
        Optional<String> truth(Question question) {
            return Truth.of(question, events);
        }

        String name() {
            return demo.id() + " in " + language.wireName() + " with " + forks + " forks on a " + stdout;
        }
    }

    @Test
    void every_run_keeps_the_invariants_and_completes_but_for_the_bomb() {
        for (Recorded run : recorded) {
            RunInvariants.hold(run.json());
            assertThat(verdict(run.json()))
                    .as(run.name())
                    .isEqualTo(run.demo().id().equals("fork-bomb") ? "step-limit" : "completed");
        }
    }

    @Test
    void every_question_has_one_answer_alike_in_both_languages_and_on_terminal_and_pipe_unless_it_says_which() {
        for (Demo demo : demos) {
            for (Question question : demo.questions()) {
                forkCounts(demo).forEach(n -> {
                    List<Recorded> runs = runs(demo, n).stream()
                            .filter(r -> question.isAbout(r.stdout()))
                            .toList();
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
                "order-of-death     | order     | 0 | child 3, child 2, child 1",
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
        Question question = demo(id).questions().stream()
                .filter(q -> q.id().equals(questionId))
                .findFirst()
                .orElseThrow();
        assertThat(runs(demo(id), forks).stream()
                        .filter(r -> question.isAbout(r.stdout()))
                        .map(r -> r.truth(question)))
                .isNotEmpty()
                .containsOnly(Optional.of(answer));
    }

    @Test
    void a_run_with_the_other_stdout_tells_nothing_about_a_question_that_says_which() {
        for (Recorded run : recorded) {
            run.demo().questions().stream()
                    .filter(q -> !q.isAbout(run.stdout()))
                    .forEach(q -> assertThat(run.truth(q)).isEmpty());
        }
    }

    @Test
    void every_answer_is_the_same_again_in_every_further_run() {
        for (Demo demo : demos) {
            List<Recorded> runs = new ArrayList<>(runs(demo, demo.defaultForks()));
            for (int i = 0; i < MORE_TIMES; i++) {
                runs.addAll(record(demo, demo.defaultForks()));
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
        for (Demo demo : demos) {
            for (Question question : demo.questions()) {
                Set<String> given = new HashSet<>();
                forkCounts(demo).forEach(n -> given.addAll(explanations(demo, question, n)));
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
        String truth = runs(demo, forks).stream()
                .map(r -> r.truth(question))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
        return question.wrong().stream()
                .map(w -> question.answerOf(w, forks))
                .filter(answer -> !answer.equals(truth))
                .map(answer -> question.explanation(answer, forks).orElseThrow().why())
                .toList();
    }

    @Test
    void what_is_read_back_is_what_was_written() {
        for (JsonNode event : recorded.get(0).json()) {
            assertThat(Browser.JSON.readTree(EventJson.write(EventJson.read(event.toString()))))
                    .isEqualTo(event);
        }
    }

    @Test
    void ten_forks_in_a_row_are_1024_processes_in_both_languages() {
        for (Language language : Language.values()) {
            List<JsonNode> events = start(demo("forks-in-a-row"), language, 10, "terminal")
                    .get()
                    .json();
            RunInvariants.hold(events);
            assertThat(events.get(events.size() - 1).get("processes").asInt()).isEqualTo(1_024);
            assertThat(verdict(events)).isEqualTo("completed");
        }
    }

    @Test
    void when_fork_fails_it_is_the_kernel_that_says_EAGAIN() {
        for (Recorded run : runs(demo("when-fork-fails"), 0)) {
            List<JsonNode> failed = run.json().stream()
                    .filter(e -> e.get("type").asString().equals("fork-returned"))
                    .toList();
            assertThat(failed).hasSize(1);
            assertThat(failed.get(0).get("returns").asInt()).isEqualTo(-1);
            assertThat(failed.get(0).get("errno").asString()).isEqualTo("EAGAIN");
            assertThat(failed.get(0).get("cause").asString()).isEqualTo("kernel");
        }
    }

    private List<Recorded> runs(Demo demo, int forks) {
        return recorded.stream()
                .filter(r -> r.demo().equals(demo) && r.forks() == forks)
                .toList();
    }

    private Demo demo(String id) {
        return demos.stream().filter(d -> d.id().equals(id)).findFirst().orElseThrow();
    }

    /** Runs it in both languages, on a terminal and on a pipe, all at the same time. */
    private List<Recorded> record(Demo demo, int forks) {
        List<Supplier<Recorded>> started = new ArrayList<>();
        for (Language language : Language.values()) {
            started.add(start(demo, language, forks, "terminal"));
            started.add(start(demo, language, forks, "pipe"));
        }
        return started.stream().map(Supplier::get).toList();
    }

    private Supplier<Recorded> start(Demo demo, Language language, int forks, String stdout) {
        String body = "{\"demo\":\"%s\",\"language\":\"%s\",\"forks\":%d,\"stdout\":\"%s\"}"
                .formatted(demo.id(), language.wireName(), forks, stdout);
        Browser.Watching watching = browser.watch(browser.run(body).get("id").asString(), "");
        return () -> {
            assertThat(watching.closeStatus()).as(body).isEqualTo(1000);
            List<JsonNode> json = watching.events();
            List<Event> events =
                    json.stream().map(e -> EventJson.read(e.toString())).toList();
            return new Recorded(demo, language, forks, stdout, json, events);
        };
    }

    private static String verdict(List<JsonNode> events) {
        return events.get(events.size() - 1).get("verdict").asString();
    }

    private static IntStream forkCounts(Demo demo) {
        return demo.parameter() == null
                ? IntStream.of(0)
                : IntStream.rangeClosed(
                        demo.parameter().min(),
                        Math.min(MOST_FORKS, demo.parameter().max()));
    }
}

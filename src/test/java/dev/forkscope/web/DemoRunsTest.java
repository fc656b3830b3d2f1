package dev.forkscope.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkscope.demo.Catalogue;
import dev.forkscope.protocol.Language;
import dev.forkscope.run.EventJson;
import dev.forkscope.run.RunInvariants;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What every run of the catalogue must satisfy. */
@ServerTest
class DemoRunsTest {
    /** Which one a fork bomb meets first depends on how fast the machine refuses its forks. */
    private static final Set<String> LIMITS_OF_A_BOMB = Set.of("step-limit", "time-limit");

    private final DemoRecordings demos;

    DemoRunsTest(@LocalServerPort int port, @Autowired Catalogue catalogue) {
        demos = new DemoRecordings(new Browser(port), catalogue);
    }

    @Test
    void every_run_keeps_the_invariants_and_completes_but_for_the_bomb() {
        for (DemoRecordings.Recorded run : demos.recorded()) {
            RunInvariants.hold(run.json());
            assertThat(run.end().get("verdict").asString())
                    .as(run.demo().id() + " in " + run.language() + " with " + run.forks() + " forks on a "
                            + run.stdout())
                    .isIn(run.demo().id().equals("fork-bomb") ? LIMITS_OF_A_BOMB : Set.of("completed"));
        }
    }

    @Test
    void what_is_read_back_is_what_was_written() {
        for (JsonNode event : demos.recorded().get(0).json()) {
            assertThat(Browser.JSON.readTree(EventJson.write(EventJson.read(event.toString()))))
                    .isEqualTo(event);
        }
    }

    @Test
    void ten_forks_in_a_row_are_1024_processes_in_both_languages() {
        for (Language language : Language.values()) {
            List<JsonNode> events = demos.start(demos.find("forks-in-a-row"), language, 10, "terminal")
                    .get()
                    .json();
            RunInvariants.hold(events);
            assertThat(events.get(events.size() - 1).get("processes").asInt()).isEqualTo(1_024);
            assertThat(events.get(events.size() - 1).get("verdict").asString()).isEqualTo("completed");
        }
    }

    @Test
    void when_fork_fails_it_is_the_kernel_that_says_EAGAIN() {
        for (DemoRecordings.Recorded run : demos.runs(demos.find("when-fork-fails"), 0)) {
            List<JsonNode> failed = run.json().stream()
                    .filter(e -> e.get("type").asString().equals("fork-returned"))
                    .toList();
            assertThat(failed).hasSize(1);
            assertThat(failed.get(0).get("returns").asInt()).isEqualTo(-1);
            assertThat(failed.get(0).get("errno").asString()).isEqualTo("EAGAIN");
            assertThat(failed.get(0).get("cause").asString()).isEqualTo("kernel");
        }
    }
}

package dev.forkscope.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkscope.run.RunInvariants;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The catalogue, run for real. */
@ServerTest
class DemoRunsTest {
    private static final int MOST_FORKS = 6;

    private final Browser browser;

    DemoRunsTest(@LocalServerPort int port) {
        browser = new Browser(port);
    }

    @Test
    void every_demo_keeps_the_invariants_in_both_languages_with_every_fork_count_to_six() {
        for (JsonNode demo : browser.json(browser.get("/api/demos"))) {
            for (String language : List.of("c", "python")) {
                for (String forks : forkCounts(demo)) {
                    String body = "{\"demo\":" + demo.get("id") + ",\"language\":\"" + language + "\"" + forks + "}";
                    List<JsonNode> events = record(body);
                    RunInvariants.hold(events);
                    assertThat(verdict(events))
                            .as(body)
                            .isEqualTo(demo.get("id").asString().equals("fork-bomb") ? "step-limit" : "completed");
                }
            }
        }
    }

    @Test
    void ten_forks_in_a_row_are_1024_processes_in_both_languages() {
        for (String language : List.of("c", "python")) {
            List<JsonNode> events =
                    record("{\"demo\":\"forks-in-a-row\",\"language\":\"" + language + "\",\"forks\":10}");
            RunInvariants.hold(events);
            assertThat(events.get(events.size() - 1).get("processes").asInt()).isEqualTo(1_024);
            assertThat(verdict(events)).isEqualTo("completed");
        }
    }

    @Test
    void when_fork_fails_it_is_the_kernel_that_says_EAGAIN() {
        for (String language : List.of("c", "python")) {
            List<JsonNode> failed = record("{\"demo\":\"when-fork-fails\",\"language\":\"" + language + "\"}").stream()
                    .filter(e -> e.get("type").asString().equals("fork-returned"))
                    .toList();
            assertThat(failed).hasSize(1);
            assertThat(failed.get(0).get("returns").asInt()).isEqualTo(-1);
            assertThat(failed.get(0).get("errno").asString()).isEqualTo("EAGAIN");
            assertThat(failed.get(0).get("cause").asString()).isEqualTo("kernel");
        }
    }

    private List<JsonNode> record(String body) {
        Browser.Watching watching = browser.watch(browser.run(body).get("id").asString(), "");
        assertThat(watching.closeStatus()).as(body).isEqualTo(1000);
        return watching.events();
    }

    private static String verdict(List<JsonNode> events) {
        return events.get(events.size() - 1).get("verdict").asString();
    }

    private static List<String> forkCounts(JsonNode demo) {
        if (demo.get("parameters").isEmpty()) {
            return List.of("");
        }
        JsonNode parameter = demo.get("parameters").get(0);
        List<String> counts = new ArrayList<>();
        for (int n = parameter.get("min").asInt();
                n <= Math.min(MOST_FORKS, parameter.get("max").asInt());
                n++) {
            counts.add(",\"forks\":" + n);
        }
        return counts;
    }
}

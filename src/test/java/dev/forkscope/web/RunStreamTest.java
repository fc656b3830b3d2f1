package dev.forkscope.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServerTest
class RunStreamTest {
    private final Browser browser;

    RunStreamTest(@LocalServerPort int port) {
        browser = new Browser(port);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 6, 10})
    void n_forks_in_a_row_stream_two_to_the_n_processes(int forks) {
        JsonNode run = browser.run("{\"demo\":\"forks-in-a-row\",\"language\":\"c\",\"forks\":" + forks + "}");
        Browser.Watching watching = browser.watch(run.get("id").asString(), "");

        assertThat(watching.closeStatus()).isEqualTo(1000);
        List<JsonNode> events = watching.events();
        assertThat(events.get(0).get("type").asString()).isEqualTo("run-started");
        assertThat(events.get(events.size() - 1).get("verdict").asString()).isEqualTo("completed");
        assertThat(events.stream()
                        .filter(e -> e.has("pid"))
                        .map(e -> e.get("pid").asInt())
                        .collect(Collectors.toSet()))
                .hasSize(1 << forks);
        assertThat(events.stream().map(e -> e.get("seq").asLong()))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, events.size()).boxed().toList());
    }

    @Test
    void an_unknown_run_is_closed_with_4404() {
        assertThat(browser.watch("no-such-run", "").closeStatus()).isEqualTo(4404);
    }
}

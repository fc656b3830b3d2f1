package dev.forkscope.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkscope.Forkscope;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** A server that stops in order leaves nobody in doubt. */
class ShutdownTest {
    private static final String SLEEPER =
            "{\"program\":{\"language\":\"c\",\"source\":\"#include <unistd.h>\\nint main() { sleep(600); return 0; }\"}}";

    @Test
    void runs_that_go_on_or_wait_end_with_a_verdict_and_their_watchers_hear_it() {
        ConfigurableApplicationContext server = new SpringApplicationBuilder(Forkscope.class)
                .run("--server.port=0", "--forkscope.runs-at-a-time=1", "--spring.main.banner-mode=off");
        Browser browser = new Browser(server.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
        Browser.Watching running = browser.watch(browser.run(SLEEPER).get("id").asString(), "");
        Browser.Watching queued = browser.watch(browser.run(SLEEPER).get("id").asString(), "");
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> has(running, "process-started"));

        server.close();

        for (Browser.Watching watching : List.of(running, queued)) {
            assertThat(watching.closeStatus()).isEqualTo(1000);
            JsonNode last = watching.events().get(watching.events().size() - 1);
            assertThat(last.get("type").asString()).isEqualTo("run-ended");
            assertThat(last.get("verdict").asString()).isEqualTo("cancelled");
        }
        assertThat(has(running, "reaped")).isTrue();
    }

    private static boolean has(Browser.Watching watching, String type) {
        return watching.events().stream().anyMatch(e -> e.get("type").asString().equals(type));
    }
}

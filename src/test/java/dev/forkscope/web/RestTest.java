package dev.forkscope.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

@DirtiesContext // runs it leaves behind end with their server, and take no place from the tests that follow
@ServerTest
@TestPropertySource(
        properties = {
            "forkscope.runs-at-a-time=2",
            "forkscope.client-share=100",
            "forkscope.queue=2",
            "forkscope.process-budget=2048",
            "forkscope.limits.processes=1024"
        })
class RestTest {
    private static final String ENDLESS =
            "{\"program\":{\"language\":\"c\",\"source\":\"int main() { while (1) sleep(10); }\"}}";

    private final Browser browser;

    RestTest(@LocalServerPort int port) {
        browser = new Browser(port);
    }

    @Test
    void the_catalogue_shows_every_demo_with_its_text_in_both_languages() {
        JsonNode demos = browser.json(browser.get("/api/demos"));
        assertThat(demos.size()).isGreaterThanOrEqualTo(8);
        demos.forEach(demo -> {
            assertThat(demo.propertyNames())
                    .contains("id", "title", "summary", "group", "parameters", "languages", "questions");
            assertThat(demo.get("languages").propertyNames()).containsExactlyInAnyOrder("c", "python");
            demo.get("languages").forEach(text -> {
                assertThat(text.get("source").asString()).doesNotContain("{{");
                assertThat(text.get("template").asString().contains("{{forks}}"))
                        .isEqualTo(!demo.get("parameters").isEmpty());
            });
            demo.get("parameters")
                    .forEach(p -> assertThat(p.propertyNames())
                            .containsExactlyInAnyOrder("name", "label", "min", "max", "default"));
        });
    }

    @Test
    void the_limits_are_those_of_the_settings() {
        JsonNode limits = browser.json(browser.get("/api/limits"));
        assertThat(limits.get("processes").asInt()).isEqualTo(1_024);
        assertThat(limits.get("forks").asInt()).isEqualTo(10);
        assertThat(limits.get("wallMs").asInt()).isEqualTo(30_000);
        assertThat(limits.get("outputBytes").asInt()).isEqualTo(262_144);
        assertThat(limits.get("runsAtATime").asInt()).isEqualTo(2);
    }

    @Test
    void a_run_is_created_where_its_location_says() {
        HttpResponse<String> answer =
                browser.post("/api/runs", "{\"demo\":\"forks-in-a-row\",\"language\":\"python\",\"stdout\":\"pipe\"}");
        JsonNode created = browser.json(answer);
        String id = created.get("id").asString();
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location")).contains("/api/runs/" + id);
        assertThat(created.get("forks").asInt()).isEqualTo(2);
        assertThat(created.get("language").asString()).isEqualTo("python");
        assertThat(created.get("source").asString()).contains("FORKS = 2");
        assertThat(created.get("token").asString()).hasSizeGreaterThan(30);

        JsonNode shown = await().until(
                        () -> browser.json(browser.get("/api/runs/" + id)),
                        run -> run.get("state").asString().equals("ended"));
        assertThat(shown.get("stdout").asString()).isEqualTo("pipe");
        assertThat(shown.get("demo").asString()).isEqualTo("forks-in-a-row");
        assertThat(shown.get("processes").asInt()).isEqualTo(4);
        assertThat(shown.has("token")).isFalse();
        JsonNode events = browser.json(browser.get("/api/runs/" + id + "/events?after=2"));
        assertThat(events.get(0).get("seq").asInt()).isEqualTo(3);
        assertThat(events.size()).isEqualTo(shown.get("events").asInt() - 2);
    }

    @Test
    void a_fork_count_means_nothing_to_a_demo_without_one() {
        JsonNode created = browser.run("{\"demo\":\"who-am-i\",\"language\":\"c\",\"forks\":3}");
        assertThat(created.has("forks")).isFalse();
    }

    @Test
    void beyond_what_may_run_runs_wait_with_a_position_and_beyond_that_are_refused() {
        JsonNode[] runs = new JsonNode[4];
        for (int i = 0; i < runs.length; i++) {
            runs[i] = browser.run(ENDLESS);
        }
        assertThat(runs[1].get("state").asString()).isEqualTo("running");
        assertThat(runs[2].get("state").asString()).isEqualTo("queued");
        assertThat(runs[2].get("position").asInt()).isEqualTo(1);
        assertThat(runs[3].get("position").asInt()).isEqualTo(2);
        HttpResponse<String> refused = browser.post("/api/runs", ENDLESS);
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");

        cancel(runs[2]);
        JsonNode cancelled = shown(runs[2]);
        assertThat(cancelled.get("verdict").asString()).isEqualTo("cancelled");
        assertThat(cancelled.get("events").asInt()).isEqualTo(1);
        assertThat(shown(runs[3]).get("position").asInt()).isEqualTo(1);
        cancel(runs[0]);
        await().until(() -> shown(runs[3]).get("state").asString().equals("running"));
        assertThat(shown(runs[3]).has("position")).isFalse();
        cancel(runs[1]);
        cancel(runs[3]);
        await().until(() -> shown(runs[3]).get("state").asString().equals("ended"));
    }

    @Test
    void a_program_is_checked_without_being_run() {
        JsonNode good = browser.json(
                browser.post("/api/programs/check", "{\"language\":\"c\",\"source\":\"int main(void) {}\"}"));
        assertThat(good.get("ok").asBoolean()).isTrue();
        assertThat(good.get("errors").isEmpty()).isTrue();
        JsonNode bad =
                browser.json(browser.post("/api/programs/check", "{\"language\":\"c\",\"source\":\"nonsense\"}"));
        assertThat(bad.get("ok").asBoolean()).isFalse();
        assertThat(bad.get("errors").get(0).propertyNames())
                .containsExactlyInAnyOrder("line", "column", "endColumn", "message");
    }

    @Test
    void recordings_are_compressed_for_who_can_read_that() {
        String id = browser.run("{\"demo\":\"forks-in-a-row\",\"language\":\"c\",\"forks\":5}")
                .get("id")
                .asString();
        browser.watch(id, "").closeStatus();
        HttpResponse<String> answer =
                browser.send(browser.request("/api/runs/" + id + "/events").header("Accept-Encoding", "gzip"));
        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/demos", "/api/runs/unknown", "/"})
    void every_answer_has_the_security_headers(String path) {
        HttpResponse<String> answer = browser.get(path);
        String policy = answer.headers().firstValue("Content-Security-Policy").orElseThrow();
        assertThat(policy).contains("default-src 'self'", "script-src 'self';", "frame-ancestors 'none'");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).isPresent();
    }

    private void cancel(JsonNode run) {
        HttpResponse<String> answer =
                browser.send(browser.request("/api/runs/" + run.get("id").asString())
                        .header("Authorization", "Bearer " + run.get("token").asString())
                        .DELETE());
        assertThat(answer.statusCode()).isEqualTo(204);
    }

    private JsonNode shown(JsonNode run) {
        return browser.json(browser.get("/api/runs/" + run.get("id").asString()));
    }
}

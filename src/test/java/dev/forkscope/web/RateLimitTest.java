package dev.forkscope.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** Who asks too often is told so; nobody is believed to be somebody else. */
@ServerTest
@TestPropertySource(
        properties = {
            "forkscope.rate.trusted-networks=",
            "forkscope.rate.runs.burst=3",
            "forkscope.rate.runs.per-minute=1",
            "forkscope.rate.checks.burst=2",
            "forkscope.rate.checks.per-minute=1",
            "forkscope.rate.sockets.burst=2",
            "forkscope.rate.sockets.per-minute=1"
        })
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_EACH_TEST_METHOD)
class RateLimitTest {
    private static final String RUN = "{\"demo\":\"who-am-i\",\"language\":\"c\"}";
    private static final String TEXT = "{\"language\":\"c\",\"source\":\"int main(){return 0;}\"}";

    @LocalServerPort
    private int port;

    @Autowired
    private RateLimits limits;

    private Browser browser;

    @BeforeEach
    void connect() {
        browser = new Browser(port);
    }

    @Test
    void a_run_too_many_is_refused_with_429_retry_after_and_a_sentence() {
        assertThat(statuses(3, "/api/runs", RUN)).containsOnly(201);
        HttpResponse<String> refused = browser.post("/api/runs", RUN);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(-1)).isBetween(1L, 61L);
        assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(browser.json(refused).get("detail").asString()).contains("Try again in");
        assertThat(browser.get("/api/limits").statusCode()).isEqualTo(200);
    }

    @Test
    void another_spelling_of_the_path_is_no_way_around() {
        assertThat(statuses(3, "/api/%72uns", RUN)).doesNotContain(429);
        assertThat(statuses(1, "/api/r%75ns", RUN)).containsExactly(429);
        assertThat(statuses(1, "/api/runs;a=b", RUN)).containsExactly(429);
    }

    @Test
    void each_kind_of_request_has_its_own_limit() {
        assertThat(statuses(3, "/api/programs/check", TEXT)).containsExactly(200, 200, 429);
        assertThat(statuses(1, "/api/runs", RUN)).containsExactly(201);
    }

    @Test
    void a_websocket_too_many_is_refused_before_it_opens() {
        List<Integer> statuses = Stream.generate(() -> browser.get("/ws/runs/x").statusCode())
                .limit(3)
                .toList();
        assertThat(statuses.subList(0, 2)).doesNotContain(429);
        assertThat(statuses.get(2)).isEqualTo(429);
    }

    @Test
    void a_forwarded_header_of_somebody_who_is_no_trusted_proxy_changes_nothing() {
        List<Integer> statuses = Stream.iterate(1, i -> i + 1)
                .limit(5)
                .map(i -> forwarded("203.0.113." + i))
                .toList();
        assertThat(statuses).containsExactly(201, 201, 201, 429, 429);
        assertThat(limits.size()).isEqualTo(1);
    }

    private int forwarded(String address) {
        HttpRequest.Builder request = browser.request("/api/runs")
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", address)
                .header("Forwarded", "for=" + address)
                .header("X-Real-IP", address)
                .POST(HttpRequest.BodyPublishers.ofString(RUN));
        return browser.send(request).statusCode();
    }

    private List<Integer> statuses(int times, String path, String body) {
        return Stream.generate(() -> browser.post(path, body).statusCode())
                .limit(times)
                .toList();
    }
}

package dev.forkscope.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Health and metrics for those who look after the instance, and nothing else. */
@ServerTest
class ActuatorTest {
    @LocalServerPort
    private int port;

    private Browser browser;

    @BeforeEach
    void connect() {
        browser = new Browser(port);
    }

    @Test
    void health_is_up_once_a_zygote_is_there_and_all_containment_holds() {
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            var health = browser.json(browser.get("/actuator/health"));
            assertThat(health.get("status").asString()).isEqualTo("UP");
            assertThat(health.at("/components/runs/status").asString()).isEqualTo("UP");
        });
    }

    @Test
    void nothing_but_health_and_metrics_is_there() {
        for (String path :
                List.of("env", "beans", "heapdump", "threaddump", "loggers", "configprops", "mappings", "shutdown")) {
            assertThat(browser.get("/actuator/" + path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void nothing_can_be_changed_there() {
        for (String path : List.of("health", "prometheus", "shutdown")) {
            int status = browser.send(browser.request("/actuator/" + path)
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString("{}")))
                    .statusCode();
            assertThat(status).as(path).isIn(404, 405);
        }
    }

    @Test
    void metrics_count_runs_by_verdict_and_tell_how_long_the_first_event_took() {
        String id = browser.run("{\"demo\":\"forks-in-a-row\",\"language\":\"c\",\"forks\":2}")
                .get("id")
                .asString();
        browser.watch(id, "").closeStatus();
        Awaitility.await().untilAsserted(() -> {
            String metrics = browser.get("/actuator/prometheus").body();
            assertThat(metrics)
                    .containsPattern("forkscope_runs_total\\{.*verdict=\"completed\".*} [1-9]")
                    .containsPattern("forkscope_first_event_seconds_count(\\{.*})? [1-9]")
                    .contains("forkscope_processes_alive", "forkscope_queue", "forkscope_zygote_restarts_total")
                    .containsPattern("forkscope_sockets\\{.*kind=\"run\".*}");
        });
    }

    @Test
    void metrics_count_the_answers_of_classes() {
        ClassUnderTest room = new ClassUnderTest(port);
        room.teacher.say(ClassUnderTest.SHOW, "lobby").say(ClassUnderTest.ASK, "asking");
        assertThat(room.student().answer("8").get("type").asString()).isEqualTo("accepted");
        assertThat(browser.get("/actuator/prometheus").body())
                .containsPattern("forkscope_answers_total(\\{.*})? [1-9]");
    }
}

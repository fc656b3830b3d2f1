package dev.forkscope.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.forkscope.run.RunInvariants;
import dev.forkscope.run.Runs;
import dev.forkscope.run.ZygoteOf;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;

/** What becomes of runs when they are cancelled, or when those who carry them die. */
@DirtiesContext // runs it leaves behind end with their server, and take no place from the tests that follow
@ServerTest
class RunLifeTest {
    private static final String ENDLESS =
            "{\"program\":{\"language\":\"c\",\"source\":\"int main() { while (1) sleep(10); }\"}}";
    private static final String HALF_A_SECOND =
            "{\"program\":{\"language\":\"c\",\"source\":\"int main() { fork(); usleep(500000); }\"}}";
    private static final String EIGHT = "{\"demo\":\"forks-in-a-row\",\"language\":\"c\",\"forks\":3}";

    private final Browser browser;
    private final Runs runs;

    RunLifeTest(@LocalServerPort int port, @Autowired Runs runs) {
        this.browser = new Browser(port);
        this.runs = runs;
    }

    @BeforeEach
    void a_zygote_is_there() {
        await().until(runs::isReady);
    }

    @Test
    void its_creator_cancels_a_run_and_nobody_else() {
        JsonNode run = browser.run(ENDLESS);
        String path = "/api/runs/" + id(run);
        awaitFirstProcess(id(run));
        assertThat(delete(path, null)).isEqualTo(403);
        assertThat(delete(path, "Bearer wrong")).isEqualTo(403);
        assertThat(state(run)).isEqualTo("running");
        assertThat(delete(path, "Bearer " + run.get("token").asString())).isEqualTo(204);

        assertThat(endOf(run)).isEqualTo("cancelled");
        assertThat(delete(path, "Bearer wrong")).isEqualTo(403);
        assertThat(delete(path, "Bearer " + run.get("token").asString())).isEqualTo(204);
    }

    @Test
    void a_run_whose_helper_is_killed_is_lost_within_a_second_and_leaves_nobody() {
        JsonNode run = browser.run(ENDLESS);
        int process = awaitFirstProcess(id(run));
        long helper = browser.json(browser.get("/api/runs/" + id(run) + "/events"))
                .get(0)
                .get("helper")
                .asLong();
        kill(helper);
        await().atMost(Duration.ofSeconds(1)).until(() -> state(run).equals("ended"));
        assertThat(endOf(run)).isEqualTo("lost");
        assertThat(ProcessHandle.of(process)).isEmpty();
    }

    @Test
    void a_killed_demo_process_is_recorded_and_the_run_completes() {
        JsonNode run = browser.run(ENDLESS);
        kill(awaitFirstProcess(id(run)));
        await().atMost(Duration.ofSeconds(1)).until(() -> state(run).equals("ended"));
        assertThat(endOf(run)).isEqualTo("completed");
    }

    @Test
    void when_the_launcher_is_killed_the_next_run_works() {
        kill(ZygoteOf.launcher(runs).pid());
        JsonNode run = browser.run(EIGHT);
        assertThat(endOf(run)).isEqualTo("completed");
    }

    @Test
    void when_the_launcher_is_killed_its_zygote_serves_on_until_another_is_ready() {
        ProcessHandle zygote = ZygoteOf.zygote(runs);
        kill(ZygoteOf.launcher(runs).pid());
        JsonNode run = browser.run(HALF_A_SECOND);
        ProcessHandle demo = ProcessHandle.of(awaitFirstProcess(id(run))).orElseThrow();
        assertThat(demo.parent().flatMap(ProcessHandle::parent)).contains(zygote);
        assertThat(endOf(run)).isEqualTo("completed");

        assertThat(ZygoteOf.zygote(runs)).isNotEqualTo(zygote);
        // A process without a command has ended, even if init has not reaped it yet.
        await().atMost(Duration.ofSeconds(1))
                .until(() -> zygote.info().command().isEmpty());
        assertThat(endOf(browser.run(EIGHT))).isEqualTo("completed");
    }

    @Test
    void when_launcher_and_zygote_are_killed_the_standby_serves_and_after_it_the_standby_of_the_standby() {
        ProcessHandle zygote = ZygoteOf.zygote(runs);
        kill(ZygoteOf.launcher(runs).pid());
        for (int i = 0; i < 2; i++) {
            ProcessHandle standby = ZygoteOf.standby(zygote);
            kill(zygote.pid());
            JsonNode run = browser.run(HALF_A_SECOND);
            ProcessHandle demo = ProcessHandle.of(awaitFirstProcess(id(run))).orElseThrow();
            assertThat(demo.parent().flatMap(ProcessHandle::parent)).contains(standby);
            assertThat(endOf(run)).isEqualTo("completed");
            zygote = standby;
        }
    }

    @Test
    void when_the_standby_is_killed_there_is_another() {
        ProcessHandle zygote = ZygoteOf.zygote(runs);
        ProcessHandle standby = ZygoteOf.standby(zygote);
        kill(standby.pid());
        await().until(() -> !ZygoteOf.standby(zygote).equals(standby));
        kill(ZygoteOf.launcher(runs).pid());
        kill(zygote.pid());
        assertThat(endOf(browser.run(EIGHT))).isEqualTo("completed");
    }

    @Test
    void a_standby_whose_zygote_was_replaced_by_the_launcher_ends() {
        ProcessHandle standby = ZygoteOf.standby(ZygoteOf.zygote(runs));
        kill(ZygoteOf.zygote(runs).pid());
        await().until(() -> !standby.isAlive());
        assertThat(ZygoteOf.zygote(runs)).isNotEqualTo(standby);
    }

    @Test
    void when_the_zygote_is_killed_the_next_run_works() {
        for (int i = 0; i < 5; i++) {
            kill(ZygoteOf.zygote(runs).pid());
            assertThat(endOf(browser.run(EIGHT))).isEqualTo("completed");
        }
    }

    @Test
    void when_zygote_or_launcher_is_killed_the_runs_going_on_end_and_the_others_complete() {
        for (String killed : List.of("zygote", "launcher")) {
            JsonNode sleeping = browser.run(HALF_A_SECOND);
            awaitFirstProcess(id(sleeping));
            Family family = Family.of(ZygoteOf.launcher(runs));
            kill(
                    killed.equals("zygote")
                            ? ZygoteOf.zygote(runs).pid()
                            : ZygoteOf.launcher(runs).pid());
            JsonNode next = browser.run(EIGHT);

            assertThat(endOf(sleeping)).as(killed).isEqualTo("completed");
            assertThat(endOf(next)).as(killed).isEqualTo("completed");
            assertThat(ZygoteOf.zygote(runs).isAlive()).as(killed).isTrue();
            await().atMost(Duration.ofSeconds(1))
                    .until(() -> family.alive().stream().allMatch(this::isOfTheHouse));
        }
    }

    private boolean isOfTheHouse(ProcessHandle process) {
        return process.equals(ZygoteOf.launcher(runs))
                || process.equals(ZygoteOf.zygote(runs))
                || ZygoteOf.isStandby(process);
    }

    /** Waits for the end, checks the record and returns the verdict. */
    private String endOf(JsonNode run) {
        Browser.Watching watching = browser.watch(id(run), "");
        assertThat(watching.closeStatus()).isEqualTo(1000);
        List<JsonNode> events = watching.events();
        RunInvariants.hold(events);
        return events.get(events.size() - 1).get("verdict").asString();
    }

    private int awaitFirstProcess(String id) {
        return await().until(
                        () -> Stream.of(browser.json(browser.get("/api/runs/" + id + "/events")))
                                .flatMap(events -> events.valueStream())
                                .filter(e -> e.get("type").asString().equals("process-started"))
                                .map(e -> e.get("pid").asInt())
                                .findFirst()
                                .orElse(0),
                        pid -> pid > 0);
    }

    private String state(JsonNode run) {
        return browser.json(browser.get("/api/runs/" + id(run))).get("state").asString();
    }

    private int delete(String path, String authorization) {
        var request = browser.request(path).DELETE();
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return browser.send(request).statusCode();
    }

    private static String id(JsonNode run) {
        return run.get("id").asString();
    }

    private static void kill(long pid) {
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }
}

package dev.forkscope.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.forkscope.run.RunInvariants;
import dev.forkscope.run.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
        kill(launcher().pid());
        JsonNode run = browser.run(EIGHT);
        assertThat(endOf(run)).isEqualTo("completed");
    }

    @Test
    void when_the_zygote_is_killed_the_next_run_works() {
        for (int i = 0; i < 5; i++) {
            kill(zygote().pid());
            assertThat(endOf(browser.run(EIGHT))).isEqualTo("completed");
        }
    }

    @Test
    void many_runs_eight_at_a_time_complete_and_leave_no_descriptor_process_or_thread() throws Exception {
        browser.run(EIGHT);
        await().until(() -> runningNow() == 0);
        long descriptorsBefore = descriptors();
        ExecutorService clients = Executors.newFixedThreadPool(8);
        try {
            List<Future<String>> ends = new ArrayList<>();
            for (int i = 0; i < 1_000; i++) {
                ends.add(clients.submit(() -> endOf(browser.run(EIGHT))));
            }
            for (Future<String> end : ends) {
                assertThat(end.get()).isEqualTo("completed");
            }
        } finally {
            clients.shutdown();
        }
        await().untilAsserted(() -> assertThat(descriptors()).isLessThanOrEqualTo(descriptorsBefore + 16));
        await().untilAsserted(() -> assertThat(zygote().descendants()).isEmpty());
    }

    private long runningNow() {
        return zygote().descendants().count();
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

    private static ProcessHandle launcher() {
        return await().until(
                        () -> ProcessHandle.current()
                                .children()
                                .filter(RunLifeTest::isJava)
                                .findFirst()
                                .orElse(null),
                        launcher -> launcher != null);
    }

    private static ProcessHandle zygote() {
        return await().until(() -> launcher().children().findFirst().orElse(null), zygote -> zygote != null);
    }

    private static boolean isJava(ProcessHandle process) {
        return process.info().command().orElse("").endsWith("java");
    }

    private static void kill(long pid) {
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }

    private static long descriptors() throws IOException {
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            return open.count();
        }
    }
}

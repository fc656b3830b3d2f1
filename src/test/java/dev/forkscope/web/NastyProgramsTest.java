package dev.forkscope.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.forkscope.run.RunInvariants;
import dev.forkscope.run.ZygoteOf;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Programs that do their worst: each ends as it says, within its limits, and leaves nothing. */
@ServerTest
@DirtiesContext // its limits are its own
@TestPropertySource(
        properties = {
            "forkscope.runs-at-a-time=8",
            "forkscope.limits.processes=64",
            "forkscope.limits.total-processes=200",
            "forkscope.limits.wall-time=8s",
            "forkscope.limits.output=16KB",
            "forkscope.limits.events=1MB",
            "forkscope.limits.steps=150000",
        })
@ExtendWith(OutputCaptureExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NastyProgramsTest {
    private static final int PROCESSES = 64;
    private static final int TOTAL_PROCESSES = 200;
    private static final int WALL_MS = 8_000;
    private static final int GRACE_MS = 5_000;
    private static final int OUTPUT_BYTES = 16_384;
    private static final List<String> LIMITS_THAT_TAKE_TIME = List.of("step-limit", "output-limit");
    private static final List<String> ENDS_THAT_TAKE_TIME = List.of("fork-bomb", "endless-recursion");
    private static final Duration ALL = Duration.ofMinutes(5);
    private static final String ENDLESS =
            "{\"program\":{\"language\":\"c\",\"source\":\"int main() { while (1) sleep(10); }\"}}";

    private final Browser browser;
    private final Map<NastyProgram, HttpResponse<String>> answers = new LinkedHashMap<>();
    private Remains remains;

    NastyProgramsTest(@LocalServerPort int port) {
        browser = new Browser(port);
    }

    /** All at once: the server lets eight go on at a time. */
    @BeforeAll
    void submit_all() throws IOException {
        remains = new Remains(zygote());
        for (NastyProgram program : NastyProgram.all()) {
            answers.put(program, program.submit(browser));
        }
    }

    @AfterAll
    void nothing_is_left_and_nothing_is_logged_as_wrong(CapturedOutput log) {
        ProcessHandle zygote = zygote();
        await().atMost(ALL).untilAsserted(() -> assertThat(remains.left(zygote)).isEmpty());
        assertThat(log.getAll()).doesNotContain("ERROR").doesNotContain("Exception");
    }

    @TestFactory
    Stream<DynamicTest> each_ends_with_its_verdict_within_its_limits(CapturedOutput log) {
        return answers.entrySet().stream()
                .map(e -> DynamicTest.dynamicTest(e.getKey().toString(), () -> holds(e.getKey(), e.getValue(), log)));
    }

    @Test
    void what_is_left_would_be_found() throws IOException {
        ProcessHandle zygote = zygote();
        Remains before = new Remains(zygote);
        JsonNode run = browser.run(ENDLESS);
        await().untilAsserted(() -> assertThat(before.left(zygote)).contains("process "));
        Path file = Files.createFile(before.scratch().resolve("left-behind"));
        try {
            assertThat(before.left(zygote)).contains("file " + file);
        } finally {
            Files.delete(file);
        }
        browser.send(browser.request("/api/runs/" + run.get("id").asString())
                .header("Authorization", "Bearer " + run.get("token").asString())
                .DELETE());
    }

    private void holds(NastyProgram program, HttpResponse<String> answer, CapturedOutput log) {
        if (program.verdict().equals("refused")) {
            assertThat(answer.statusCode()).as(answer.body()).isIn(400, 422);
            return;
        }
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        String id = browser.json(answer).get("id").asString();
        String path = "/api/runs/" + id;
        await().atMost(ALL)
                .until(() -> browser.json(browser.get(path)).get("state").asString(), "ended"::equals);
        List<JsonNode> events =
                browser.json(browser.get(path + "/events")).valueStream().toList();
        JsonNode end = events.get(events.size() - 1);
        assertThat(log.getAll().split("run " + id + ": its process", -1))
                .as("lines about signals to others")
                .hasSize(program.foreign() ? 2 : 1);
        assertThat(end.get("verdict").asString()).as(tail(events)).isIn(program.verdict(), whereTimeIsShort(program));
        RunInvariants.hold(events);
        assertThat(end.get("processes").asInt()).isLessThanOrEqualTo(TOTAL_PROCESSES);
        assertThat(end.get("peakAlive").asInt()).isLessThanOrEqualTo(PROCESSES);
        assertThat(end.get("wallMs").asInt()).isLessThanOrEqualTo(WALL_MS + GRACE_MS);
        assertThat(events.stream()
                        .filter(e -> e.get("type").asString().equals("output"))
                        .mapToInt(e -> e.get("text").asString().length())
                        .sum())
                .isLessThanOrEqualTo(OUTPUT_BYTES * 4);
        assertThat(events.stream()
                        .filter(e -> e.has("pid"))
                        .map(e -> e.get("pid").asLong())
                        .distinct()
                        .filter(pid -> ProcessHandle.of(pid).isPresent()))
                .isEmpty();
    }

    /** Where a machine is too slow to let a program reach its other limit first, that is its time. */
    private static String whereTimeIsShort(NastyProgram program) {
        return LIMITS_THAT_TAKE_TIME.contains(program.verdict())
                        || ENDS_THAT_TAKE_TIME.stream().anyMatch(program.name()::startsWith)
                ? "time-limit"
                : program.verdict();
    }

    private static String tail(List<JsonNode> events) {
        return events.subList(Math.max(0, events.size() - 8), events.size()).toString();
    }

    /** The zygote of the server under test: parent of a helper. */
    private ProcessHandle zygote() {
        JsonNode run = browser.run(ENDLESS);
        String path = "/api/runs/" + run.get("id").asString();
        long helper = await().atMost(ALL)
                .until(
                        () -> browser.json(browser.get(path + "/events"))
                                .valueStream()
                                .map(e -> e.path("helper").asLong(0))
                                .findFirst()
                                .orElse(0L),
                        pid -> pid > 0);
        ProcessHandle zygote = ProcessHandle.of(helper).orElseThrow().parent().orElseThrow();
        browser.send(browser.request(path)
                .header("Authorization", "Bearer " + run.get("token").asString())
                .DELETE());
        await().until(() -> zygote.children().allMatch(ZygoteOf::isStandby));
        return zygote;
    }
}

package dev.forkscope.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.forkscope.language.Compiler;
import dev.forkscope.protocol.Language;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Broken programs by the thousand. {@code -Dfuzz.inputs=10000} tries that many of each language. */
@ServerTest
@DirtiesContext // its limits are its own
@TestPropertySource(
        properties = {
            "forkscope.limits.processes=64",
            "forkscope.limits.total-processes=200",
            "forkscope.limits.wall-time=1s",
            "forkscope.limits.steps=20000",
            "forkscope.recordings.size=8MB",
        })
@ExtendWith(OutputCaptureExtension.class)
class SyntaxFuzzTest {
    private static final int INPUTS = Integer.getInteger("fuzz.inputs", 750);
    private static final long SEED = Long.getLong("fuzz.seed", 20_260_101);
    private static final int RUN_EVERY = 25;
    private static final int MAX_MILLIS = 1_000;
    private static final long SPARE_BYTES = 64L << 20;
    private static final Duration ALL_RUNS = Duration.ofMinutes(5);

    private final Browser browser;
    private final List<String> runs = new ArrayList<>();

    SyntaxFuzzTest(@LocalServerPort int port) {
        browser = new Browser(port);
    }

    @ParameterizedTest
    @CsvSource({"c, .c", "python, .py"})
    void no_text_makes_the_server_fail_or_hang_or_grow(String language, String suffix, CapturedOutput log)
            throws IOException {
        Mutation mutation = new Mutation(SEED, corpus(suffix));
        long heldEarly = 0;
        for (int i = 0; i < INPUTS; i++) {
            String text = mutation.next();
            String body = RawJson.program(language, text);
            HttpResponse<String> answer = answerInTime(language, text);
            assertThat(answer.statusCode()).as(body + answer.body()).isIn(200, 400, 413);
            if (i % RUN_EVERY == 0) {
                run(body);
            }
            if (i == INPUTS / 2) {
                heldEarly = held();
            }
        }
        await().atMost(ALL_RUNS).until(() -> runs.stream().allMatch(this::hasEnded));
        assertThat(held()).isLessThan(heldEarly + SPARE_BYTES);
        assertThat(log.getAll())
                .doesNotContain("ERROR")
                .doesNotContain(" WARN ")
                .doesNotContain("Exception");
    }

    /** An answer that is late on a busy machine is no fault of the text, unless compiling it takes the processor as long. */
    private HttpResponse<String> answerInTime(String language, String text) {
        String body = RawJson.program(language, text);
        long start = System.nanoTime();
        HttpResponse<String> answer = post("/api/programs/check", body);
        if (TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) > MAX_MILLIS) {
            assertThat(millisToCompile(language, text)).as(body).isLessThanOrEqualTo(MAX_MILLIS);
        }
        return answer;
    }

    private static long millisToCompile(String language, String text) {
        String source = new String(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        Compiler.compile(language.equals("c") ? Language.C : Language.PYTHON, source);
        return TimeUnit.NANOSECONDS.toMillis(threads.getCurrentThreadCpuTime() - start);
    }

    private void run(String program) {
        HttpResponse<String> answer = post("/api/runs", "{\"program\":" + program + "}");
        assertThat(answer.statusCode()).as(program + answer.body()).isIn(201, 400, 413, 422);
        if (answer.statusCode() == 201) {
            runs.add(browser.json(answer).get("id").asString());
        }
    }

    private boolean hasEnded(String run) {
        HttpResponse<String> answer = browser.get("/api/runs/" + run);
        JsonNode state = browser.json(answer).path("state");
        // Recordings make room for one another.
        return answer.statusCode() == 404 || state.asString("").equals("ended");
    }

    private HttpResponse<String> post(String path, String body) {
        return browser.send(browser.request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body, StandardCharsets.ISO_8859_1)));
    }

    private static List<String> corpus(String suffix) throws IOException {
        List<String> texts = new ArrayList<>();
        for (String folder : List.of("src/test/resources/corpus", "src/main/resources/demos")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(f -> f.toString().endsWith(suffix))
                        .sorted()
                        .toList()) {
                    texts.add(Files.readString(file, StandardCharsets.ISO_8859_1));
                }
            }
        }
        return texts;
    }

    private static long held() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}

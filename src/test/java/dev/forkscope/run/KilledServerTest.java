package dev.forkscope.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that is killed has no time to tidy up; its launcher does it. */
class KilledServerTest {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @TempDir
    Path temporary;

    @Test
    void a_killed_server_leaves_no_process_and_no_file() throws IOException {
        Process server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.forkscope.Forkscope",
                        "--server.port=0")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> family().size() == 2 && scratch().size() == 1);
        } finally {
            server.destroyForcibly();
        }
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(family()).isEmpty();
            assertThat(scratch()).isEmpty();
        });
    }

    private List<Path> scratch() throws IOException {
        try (Stream<Path> all = Files.list(temporary)) {
            return all.filter(p -> p.getFileName().toString().startsWith("forkscope-"))
                    .toList();
        }
    }

    /** Launcher and zygote, known by the scratch directory in their command lines. */
    private List<Path> family() throws IOException {
        try (Stream<Path> all = Files.list(Path.of("/proc"))) {
            return all.filter(p -> p.getFileName().toString().matches("\\d+"))
                    .filter(p -> commandLine(p).contains("-Dforkscope.scratch=" + temporary))
                    .toList();
        }
    }

    private static String commandLine(Path process) {
        try {
            return Files.readString(process.resolve("cmdline"));
        } catch (IOException gone) {
            return "";
        }
    }
}

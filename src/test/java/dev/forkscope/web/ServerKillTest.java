package dev.forkscope.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.forkscope.Forkscope;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The end nobody can prepare for: SIGKILL of the server itself. */
class ServerKillTest {
    private static final Pattern PORT = Pattern.compile("on port (\\d+)");
    private static final Duration ONE_SECOND = Duration.ofSeconds(1);

    @TempDir
    Path temporary;

    @Test
    void when_the_server_is_killed_nobody_of_its_family_is_alive_a_second_later_and_its_files_are_gone()
            throws IOException {
        Process server = server();
        Browser browser = new Browser(port(server));
        browser.run("{\"program\":{\"language\":\"c\",\"source\":\"int main() { fork(); fork(); while (1); }\"}}");
        browser.run("{\"program\":{\"language\":\"c\",\"source\":\"int main() { fork(); fork(); sleep(30); }\"}}");
        browser.run("{\"program\":{\"language\":\"c\",\"source\":\"int main() { fork(); fork(); pause(); }\"}}");
        browser.run("{\"demo\":\"fork-bomb\",\"language\":\"c\"}");
        // Server, launcher, zygote, standby, and of the two runs that last their helpers and four processes each.
        await().until(() -> Family.of(server.toHandle()).size() >= 14);
        Family family = Family.of(server.toHandle());
        assertThat(scratch()).hasSize(1);

        server.destroyForcibly();

        await().atMost(ONE_SECOND)
                .untilAsserted(() -> assertThat(family.alive()).isEmpty());
        await().untilAsserted(() -> assertThat(scratch()).isEmpty());
    }

    /** Without this, a look that never finds anybody would pass too. */
    @Test
    void a_child_that_nobody_guards_outlives_its_parent_and_is_found_alive() throws IOException {
        Process parent = new ProcessBuilder("sh", "-c", "sleep 60 & echo started; wait").start();
        assertThat(parent.inputReader().readLine()).isEqualTo("started");
        Family family = Family.of(parent.toHandle());
        assertThat(family.size()).isEqualTo(2);

        parent.destroyForcibly();

        await().until(() -> !parent.isAlive());
        assertThat(family.alive()).hasSize(1);
        family.alive().forEach(ProcessHandle::destroyForcibly);
    }

    private Process server() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                Forkscope.class.getName(),
                "--server.port=0");
        return builder.redirectErrorStream(true).start();
    }

    private List<Path> scratch() throws IOException {
        try (Stream<Path> all = Files.list(temporary)) {
            return all.filter(p -> p.getFileName().toString().startsWith("forkscope-"))
                    .toList();
        }
    }

    /** Reads the server's log as far as the line that names its port. */
    private static int port(Process server) throws IOException {
        BufferedReader log = server.inputReader();
        for (String line = log.readLine(); line != null; line = log.readLine()) {
            Matcher port = PORT.matcher(line);
            if (line.contains("Tomcat started") && port.find()) {
                return Integer.parseInt(port.group(1));
            }
        }
        throw new IOException("the server did not start");
    }
}

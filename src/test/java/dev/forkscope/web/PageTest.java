package dev.forkscope.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page in a real browser: Playwright's tests in {@code frontend/e2e/server}, against a whole server. */
@ServerTest
class PageTest {
    private final int port;

    PageTest(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void the_browser_tests_pass() throws Exception {
        ProcessBuilder npm = new ProcessBuilder("npm", "run", "--silent", "e2e")
                .directory(new File("frontend"))
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true);
        npm.environment().put("FORKSCOPE_URL", "http://localhost:" + port);

        Process running = npm.start();
        String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(running.waitFor()).as(said).isZero();
    }
}

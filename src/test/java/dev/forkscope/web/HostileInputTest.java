package dev.forkscope.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.forkscope.run.Runs;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** How many messages is the system property {@code forkscope.hostile.messages}; what it prints is for docs/measurements.md. */
@ServerTest
@TestPropertySource(
        properties = {
            "forkscope.rate.trusted-networks=127.0.0.0/8,::1/128",
            "forkscope.queue=100000",
            "forkscope.queue-per-client=100000",
            "forkscope.recordings.size=4MB"
        })
class HostileInputTest {
    private static final int MESSAGES = Integer.getInteger("forkscope.hostile.messages", 1_000);
    private static final long SEED = Long.getLong("forkscope.hostile.seed", 1);
    private static final int SOCKET_EVERY = 4;
    private static final long MEGABYTE = 1 << 20;

    @LocalServerPort
    private int port;

    @Autowired
    private Runs runs;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        root().addAppender(log);
    }

    @AfterEach
    void stopListening() {
        root().detachAppender(log);
    }

    @Test
    void whatever_is_sent_nothing_breaks_is_logged_or_stays_in_memory() throws Exception {
        RawClient client = new RawClient(port);
        Hostility hostility = new Hostility(SEED, port);
        Map<Integer, Integer> statuses = new TreeMap<>();
        long before = 0;
        for (int i = 0; i < MESSAGES; i++) {
            int status = i % SOCKET_EVERY == 0
                    ? client.sendFrames(hostility.socketPath(), hostility.frames())
                    : client.send(hostility.request());
            statuses.merge(status, 1, Integer::sum);
            if (i == MESSAGES / 4) {
                before = usedBytes();
            }
        }
        long grown = usedBytes() - before;
        System.out.printf("%d messages, answers %s, memory grown by %d kB%n", MESSAGES, statuses, grown / 1_024);

        assertThat(statuses.keySet()).as("statuses " + statuses).allMatch(s -> s < 500);
        assertThat(statuses.keySet()).as("negative control: some were right").contains(200, 201, 101);
        assertThat(statuses.keySet()).as("negative control: most were wrong").contains(400, 404, 405, 422);
        assertThat(complaints()).isEmpty();
        assertThat(grown).isLessThan(32 * MEGABYTE);
        assertThat(new Browser(port).get("/api/limits").statusCode()).isEqualTo(200);
    }

    private long usedBytes() {
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(runs::isIdle);
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private List<String> complaints() {
        return log.list.stream()
                .filter(e -> e.getThrowableProxy() != null || e.getLevel().isGreaterOrEqual(Level.WARN))
                .map(e -> e.getLoggerName() + ": " + e.getFormattedMessage() + " " + e.getThrowableProxy())
                .toList();
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}

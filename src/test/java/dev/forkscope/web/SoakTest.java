package dev.forkscope.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.forkscope.run.RunInvariants;
import dev.forkscope.run.Runs;
import dev.forkscope.run.ZygoteOf;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Three forks in a row, eight runs at a time: {@code -Dforkscope.soak=5000} for the long form. */
@ServerTest
class SoakTest {
    private static final int RUNS = Integer.getInteger("forkscope.soak", 1_000);
    private static final int CLIENTS = 8;
    private static final String EIGHT = "{\"demo\":\"forks-in-a-row\",\"language\":\"c\",\"forks\":3}";

    private final Browser browser;
    private final Runs runs;

    SoakTest(@LocalServerPort int port, @Autowired Runs runs) {
        this.browser = new Browser(port);
        this.runs = runs;
    }

    @Test
    void many_runs_lose_no_event_and_leave_no_process_descriptor_or_file() throws Exception {
        for (int i = 0; i < CLIENTS; i++) {
            complete();
        }
        Remains before = new Remains(ZygoteOf.zygote(runs));
        Set<Long> zygotes = new ConcurrentSkipListSet<>();
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<?>> ends = new ArrayList<>();
            for (int i = 0; i < RUNS; i++) {
                ends.add(clients.submit(() -> {
                    complete();
                    zygotes.add(ZygoteOf.zygote(runs).pid());
                }));
            }
            for (Future<?> end : ends) {
                end.get();
            }
        } finally {
            clients.shutdown();
        }
        assertThat(zygotes).as("zygotes").hasSizeGreaterThan(1);
        await().untilAsserted(
                        () -> assertThat(before.left(ZygoteOf.zygote(runs))).isEmpty());
    }

    private void complete() {
        JsonNode run = browser.run(EIGHT);
        Browser.Watching watching = browser.watch(run.get("id").asString(), "");
        assertThat(watching.closeStatus()).isEqualTo(1000);
        RunInvariants.hold(watching.events());
        JsonNode last = watching.events().get(watching.events().size() - 1);
        assertThat(last.get("verdict").asString()).isEqualTo("completed");
        assertThat(last.get("processes").asInt()).isEqualTo(8);
    }
}

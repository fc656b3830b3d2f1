package dev.forkscope.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkscope.protocol.Language;
import dev.forkscope.protocol.Verdict;
import dev.forkscope.run.Orders.RefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * SIGKILL for a zygote, a launcher, a helper or a demo process at random, round after round, while runs go on. How many rounds is
 * the system property {@code forkscope.chaos.rounds}; what it prints is for docs/measurements.md.
 */
@SpringBootTest
@TestPropertySource(properties = "forkscope.launch-timeout=10m")
@DirtiesContext
class ChaosTest {
    private static final int ROUNDS = Integer.getInteger("forkscope.chaos.rounds", 15);
    private static final int LOAD = 8;
    /** Launcher, zygote and standby. */
    private static final int FAMILY = 3;

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final List<String> DEMOS =
            List.of("forks-in-a-row", "parent-or-child", "server-per-request", "separate-copies", "before-and-after");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Random random = new Random(Long.getLong("forkscope.chaos.seed", 1));
    private final List<String> runs = new ArrayList<>();
    private final Set<String> hit = new HashSet<>();
    private final Kernel kernel;
    private final Runs service;
    private final Orders orders;
    private final Zygotes zygotes;
    private final Scratch scratch;

    @Autowired
    ChaosTest(Kernel kernel, Runs service, Orders orders, Zygotes zygotes, Scratch scratch) {
        this.kernel = kernel;
        this.service = service;
        this.orders = orders;
        this.zygotes = zygotes;
        this.scratch = scratch;
    }

    @Test
    void whoever_is_killed_every_other_run_completes_every_record_holds_and_nothing_is_left() throws Exception {
        Awaitility.await().atMost(PATIENCE).until(service::isReady);
        awaitEnd(submit());
        quiet();
        int descriptors = descriptors();
        Set<String> files = files();
        List<Long> backAfterOne = new ArrayList<>();
        List<Long> backAfterSeveral = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            if (round % 2 == 0) {
                Awaitility.await().atMost(PATIENCE).until(this::isWhole);
            }
            while (service.live().size() < LOAD) {
                submit();
            }
            // So that the kill comes at any moment of somebody's life.
            for (int more = random.nextInt(4); more > 0; more--) {
                awaitFirstEvent(submit());
            }
            List<Long> backAfter = isWhole() ? backAfterOne : backAfterSeveral;
            kill(random.nextInt(4));
            long killed = System.nanoTime();
            awaitFirstEvent(submit());
            backAfter.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - killed));
        }
        runs.forEach(this::awaitEnd);
        for (String run : runs) {
            RunInvariants.holdThoughKilled(record(run));
            Verdict verdict = service.find(run).orElseThrow().verdict();
            assertThat(verdict)
                    .as(run)
                    .isIn(hit.contains(run) ? Set.of(Verdict.LOST, Verdict.COMPLETED) : Set.of(Verdict.COMPLETED));
        }
        quiet();
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(family()).hasSize(FAMILY);
            assertThat(descriptors()).isLessThanOrEqualTo(descriptors);
            assertThat(files()).isEqualTo(files);
        });
        System.out.printf("%d rounds, %d runs, %d with a killed helper%n", ROUNDS, runs.size(), hit.size());
        print("next run's first event after a kill", backAfterOne);
        print("after one while a launcher was starting in a dead one's place", backAfterSeveral);
    }

    /** Whether the zygote that takes runs is the child of the launcher that was started last. */
    private boolean isWhole() {
        return zygotes.isReady()
                && ProcessHandle.of(zygotes.zygotePid())
                        .flatMap(ProcessHandle::parent)
                        .filter(launcher -> launcher.pid() == zygotes.launcherPid())
                        .isPresent();
    }

    private static void print(String what, List<Long> millis) {
        millis.sort(null);
        if (!millis.isEmpty()) {
            System.out.printf(
                    "%s, %d times: median %d ms, 95th percentile %d ms, longest %d ms%n",
                    what,
                    millis.size(),
                    millis.get(millis.size() / 2),
                    millis.get(millis.size() * 95 / 100),
                    millis.get(millis.size() - 1));
        }
    }

    private void kill(int whom) {
        switch (whom) {
            case 0 -> kernel.kill(zygotes.zygotePid());
            case 1 -> kernel.kill((int) zygotes.launcherPid());
            case 2 ->
                someRun().ifPresent(r -> {
                    if (kernel.kill(r.recorder().helper())) {
                        hit.add(r.id());
                    }
                });
            default -> someRun().ifPresent(r -> kernel.kill(r.recorder().firstProcess()));
        }
    }

    private Optional<Run> someRun() {
        List<Run> live = service.live();
        return live.isEmpty() ? Optional.empty() : Optional.of(live.get(random.nextInt(live.size())));
    }

    private String submit() throws RefusedException {
        String demo = DEMOS.get(random.nextInt(DEMOS.size()));
        Language language = Language.values()[random.nextInt(Language.values().length)];
        String id =
                service.submit(orders.demo(demo, language, null, false)).run().id();
        runs.add(id);
        return id;
    }

    private void awaitFirstEvent(String run) {
        Awaitility.await().pollInterval(Duration.ofMillis(2)).atMost(PATIENCE).until(() -> {
            RunView view = service.find(run).orElseThrow();
            return view.events() > 1 || view.state() == RunState.ENDED;
        });
    }

    private void awaitEnd(String run) {
        Awaitility.await()
                .pollInterval(Duration.ofMillis(5))
                .atMost(PATIENCE)
                .until(() -> service.find(run).orElseThrow().state() == RunState.ENDED);
    }

    private void quiet() {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> service.live().isEmpty() && service.isReady() && family().size() == FAMILY);
    }

    private List<JsonNode> record(String run) {
        return service.events(run, 0, Integer.MAX_VALUE).orElseThrow().stream()
                .map(JSON::readTree)
                .toList();
    }

    /** Every process of this instance but the server: they all have the scratch directory in their command line. */
    private List<Path> family() throws IOException {
        try (Stream<Path> all = Files.list(Path.of("/proc"))) {
            return all.filter(p -> p.getFileName().toString().matches("\\d+"))
                    .filter(p -> commandLine(p).contains("-Dforkscope.scratch=" + scratch.directory()))
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

    private static int descriptors() throws IOException {
        try (Stream<Path> all = Files.list(Path.of("/proc/self/fd"))) {
            return (int) all.count();
        }
    }

    private Set<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(scratch.directory())) {
            return new HashSet<>(all.map(Path::toString).toList());
        }
    }
}

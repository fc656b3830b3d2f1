package dev.forkscope.helper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkscope.language.Compiler;
import dev.forkscope.protocol.Containment;
import dev.forkscope.protocol.Language;
import dev.forkscope.protocol.LauncherEnvironment;
import dev.forkscope.protocol.Limits;
import dev.forkscope.protocol.RunRequest;
import dev.forkscope.run.LauncherFlags;
import dev.forkscope.run.ZygoteOf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What confines a demo process, read from outside in the kernel's own tables, while it sleeps. The negative control is its
 * launcher, of which none of it is true.
 */
class ContainmentTest {
    private static final Limits LIMITS = new Limits(64, 512, 600_000, 262_144, 4_194_304, 1_000_000);
    private static final String SLEEPER = "#include <unistd.h>\nint main() { sleep(600); return 0; }\n";

    private static LauncherProcess launcher;
    private static String ready;
    private static Path demo;
    private static Path control;
    private static CompletableFuture<byte[]> run;

    @BeforeAll
    static void start_a_demo_that_sleeps() throws IOException {
        launcher = new LauncherProcess(java(), jvm());
        ready = launcher.report();
        RunRequest request = new RunRequest(
                0, LIMITS, false, Compiler.compile(Language.C, SLEEPER).orThrow());
        run = CompletableFuture.supplyAsync(() -> {
            try {
                return launcher.run(request);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        control = Path.of("/proc/" + launcher.process.pid());
        int helpersParent = zygote();
        demo = Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> onlyChild(helpersParent).flatMap(ContainmentTest::onlyChild), Optional::isPresent)
                .map(pid -> Path.of("/proc/" + pid))
                .orElseThrow();
        Awaitility.await().until(() -> Files.readString(demo.resolve("stat")).contains(") S "));
    }

    @AfterAll
    static void stop() throws IOException {
        launcher.close();
    }

    @Test
    void the_zygote_found_nothing_missing() {
        assertThat(ready).startsWith("ready 1 ").endsWith(" 0");
    }

    @Test
    void a_zygote_that_was_told_to_leave_demos_to_root_says_that_they_are_roots() throws IOException {
        try (LauncherProcess careless = new LauncherProcess(java(), jvm(), "--uid=0", "--gid=0")) {
            assertThat(missing(careless.report())).containsExactly(Containment.USER);
        }
    }

    @Test
    void a_zygote_with_more_of_an_environment_says_so() throws IOException {
        try (LauncherProcess leaky = new LauncherProcess("env", withVariable())) {
            assertThat(missing(leaky.report())).containsExactly(Containment.ENVIRONMENT);
        }
    }

    @Test
    void in_a_process_that_nobody_confined_the_check_finds_nearly_everything_missing() {
        ContainmentCheck check = new ContainmentCheck(Posix.load());
        Set<Containment> missing = missing(check.missing(-1) | check.missingInHelper());
        EnumSet<Containment> dependOnWhoStartedUs = EnumSet.of(
                Containment.CORE,
                Containment.OPEN_FILES,
                Containment.PROCESSES,
                Containment.GROUP,
                Containment.NO_NEW_PRIVILEGES);
        assertThat(missing).containsAll(EnumSet.complementOf(dependOnWhoStartedUs));
    }

    @Test
    void a_demo_is_nobodys_where_the_launcher_is_roots() throws IOException {
        assertThat(status(control, "Uid")).startsWith("0");
        assertThat(status(demo, "Uid").split("\\s+")).containsOnly("65534");
        assertThat(status(demo, "Gid").split("\\s+")).containsOnly("65534");
        assertThat(status(demo, "Groups")).isBlank();
        assertThat(status(demo, "CapPrm")).matches("0+");
        assertThat(status(control, "CapPrm")).doesNotMatch("0+");
        assertThat(status(demo, "NoNewPrivs")).isEqualTo("1");
        assertThat(status(control, "NoNewPrivs")).isEqualTo("0");
    }

    @Test
    void a_demo_has_limits_that_the_launcher_has_not() throws IOException {
        Map<String, String> limits = limits(demo);
        assertThat(limits)
                .containsEntry("Max file size", "0")
                .containsEntry("Max core file size", "0")
                .containsEntry("Max cpu time", "602")
                .containsEntry("Max data size", Long.toString(256L << 20))
                .containsEntry("Max address space", Long.toString(8L << 30))
                .containsEntry("Max processes", "10000");
        assertThat(Integer.parseInt(limits.get("Max open files"))).isLessThanOrEqualTo(1_004);
        assertThat(limits(control).get("Max file size")).isNotEqualTo("0");
        assertThat(limits(control))
                .containsEntry("Max cpu time", "unlimited")
                .containsEntry("Max data size", "unlimited")
                .containsEntry("Max address space", "unlimited");
    }

    @Test
    void a_demo_has_no_descriptor_but_its_own_three_and_the_runs_channel() throws IOException {
        assertThat(descriptors(demo)).containsExactlyInAnyOrder("0", "1", "2", "1001");
        assertThat(descriptors(control)).hasSizeGreaterThan(4);
    }

    @Test
    void a_demo_has_none_of_the_environment_but_its_launchers_one_variable() throws IOException {
        assertThat(Files.readAllBytes(demo.resolve("environ"))).isEqualTo(LauncherEnvironment.block());
        assertThat(Files.readAllBytes(Path.of("/proc/self/environ"))).isNotEqualTo(LauncherEnvironment.block());
    }

    @Test
    void a_demo_leads_its_own_group_in_its_helpers_session_and_that_is_the_servers() throws IOException {
        String pid = demo.getFileName().toString();
        String[] stat = afterName(demo);
        assertThat(stat[2]).isEqualTo(pid);
        assertThat(stat[3]).isEqualTo(afterName(demo.resolveSibling(stat[1]))[3]);
        assertThat(stat[3]).isEqualTo(afterName(control)[3]);
        assertThat(afterName(control)[2]).isNotEqualTo(pid);
    }

    private static int zygote() {
        String[] words = ready.split(" ", -1);
        return Integer.parseInt(words[2]);
    }

    private static Set<Containment> missing(String ready) {
        return missing(Integer.parseInt(ready.split(" ", -1)[3]));
    }

    private static Set<Containment> missing(int word) {
        return Stream.of(Containment.values())
                .filter(c -> (word & c.bit()) != 0)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Containment.class)));
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static List<String> jvm() {
        return LauncherFlags.of(Runtime.version().feature());
    }

    private static List<String> withVariable() {
        return Stream.concat(Stream.of("SECRET=value", java()), jvm().stream()).toList();
    }

    private static Optional<Integer> onlyChild(int pid) {
        List<Integer> children = ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::children)
                .filter(child -> !ZygoteOf.isStandby(child))
                .map(child -> (int) child.pid())
                .toList();
        return children.size() == 1 ? Optional.of(children.get(0)) : Optional.empty();
    }

    private static String status(Path process, String field) throws IOException {
        return Files.readAllLines(process.resolve("status")).stream()
                .filter(l -> l.startsWith(field + ":"))
                .map(l -> l.substring(field.length() + 1).trim())
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> limits(Path process) throws IOException {
        return Files.readAllLines(process.resolve("limits")).stream()
                .skip(1)
                .map(l -> l.split("\\s{2,}"))
                .collect(Collectors.toMap(w -> w[0], w -> w[2]));
    }

    private static List<String> descriptors(Path process) throws IOException {
        try (Stream<Path> all = Files.list(process.resolve("fd"))) {
            return all.map(p -> p.getFileName().toString()).toList();
        }
    }

    /** State, ppid, pgrp, session and what follows, proc(5). */
    private static String[] afterName(Path process) throws IOException {
        String stat = Files.readString(process.resolve("stat"));
        return stat.substring(stat.lastIndexOf(") ") + 2).split(" ", -1);
    }
}

package dev.forkscope.helper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.forkscope.protocol.Language;
import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.RunRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A class loaded in a process that has one thread left may hang it for ever, and so may an exception thrown there. */
class ClassLoadTest {
    private static final Pattern LOADED_OR_THROWN = Pattern.compile("source: |Exception <");

    static List<Jdk> jdks() throws IOException {
        return Jdk.installed();
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void the_catalogue_and_the_corpus_load_no_class_and_throw_nothing_after_the_zygote_is_made(Jdk jdk)
            throws IOException {
        List<RunRequest> programs = new ArrayList<>(Sources.catalogue());
        programs.addAll(Sources.corpus());
        assertThat(loggedBy(jdk, programs)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void a_program_that_no_compiler_makes_throws_and_is_found_out(Jdk jdk) throws IOException {
        RunRequest readsBeyondItsMemory =
                new Sketch().emit(Opcode.LOAD_LOCAL, 1_000_000).request(Language.C, false);
        assertThat(loggedBy(jdk, List.of(readsBeyondItsMemory))).isNotEmpty();
    }

    /** What the JVMs logged while {@code programs} ran. Through a pipe: a demo process may not write to a file. */
    private static List<String> loggedBy(Jdk jdk, List<RunRequest> programs) throws IOException {
        List<String> options = new ArrayList<>(jdk.flags());
        options.add("-Xlog:class+load,exceptions=info:stderr");
        List<String> log = Collections.synchronizedList(new ArrayList<>());
        int before;
        int after;
        Thread reader;
        try (LauncherProcess launcher =
                new LauncherProcess(ProcessBuilder.Redirect.PIPE, jdk.java(), options, "--keep-stderr=1")) {
            BufferedReader errors = launcher.process.errorReader(StandardCharsets.UTF_8);
            reader = new Thread(() -> errors.lines().forEach(log::add));
            reader.start();
            assertThat(launcher.report()).startsWith("ready 1 ");
            before = untilQuiet(log);
            for (RunRequest program : programs) {
                assertThat(launcher.run(program)).isNotEmpty();
                assertThat(launcher.report()).startsWith("ended ");
            }
            after = untilQuiet(log);
        }
        await().until(() -> !reader.isAlive());
        return log.subList(before, after).stream()
                .filter(LOADED_OR_THROWN.asPredicate())
                .toList();
    }

    /** All that was logged so far has arrived when nothing has come for a while. */
    private static int untilQuiet(List<String> log) {
        AtomicInteger size = new AtomicInteger();
        await().during(Duration.ofMillis(500)).until(() -> size.getAndSet(log.size()) == log.size());
        assertThat(size.get()).as("the log works").isGreaterThan(100);
        return size.get();
    }
}

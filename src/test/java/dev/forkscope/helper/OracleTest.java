package dev.forkscope.helper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkscope.language.Compiler;
import dev.forkscope.language.assembler.Compilation;
import dev.forkscope.protocol.EventType;
import dev.forkscope.protocol.Language;
import dev.forkscope.protocol.Limits;
import dev.forkscope.protocol.RunRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The corpus, run here and by gcc or CPython, on a pipe: the same tree, the same ends, the same lines. Where scheduling
 * decides, each side is tried until an outcome of ours is one of theirs. Needs gcc, python3 and strace.
 */
class OracleTest {
    private static final Limits LIMITS = new Limits(1_024, 4_096, 20_000, 262_144, 16_777_216, 5_000_000);
    private static final Path CORPUS = Path.of("src/test/resources/corpus");
    private static final int TRIES = 20;

    @TempDir
    Path directory;

    @Test
    void every_demo_in_c_does_what_gcc_makes_it_do() throws Exception {
        assertThat(differing(Language.C, demos("main.c"))).isEmpty();
    }

    @Test
    void every_demo_in_python_does_what_cpython_makes_it_do() throws Exception {
        assertThat(differing(Language.PYTHON, demos("main.py"))).isEmpty();
    }

    @Test
    void every_program_in_c_does_what_gcc_makes_it_do() throws Exception {
        assertThat(differing(Language.C, programs("c", ".c"))).isEmpty();
    }

    @Test
    void every_program_in_python_does_what_cpython_makes_it_do() throws Exception {
        assertThat(differing(Language.PYTHON, programs("python", ".py"))).isEmpty();
    }

    /** Without this, a comparison that never finds anything would pass too. */
    @Test
    void one_fork_more_another_exit_status_or_another_line_is_found_out() throws Exception {
        String text = "#include <stdio.h>\n#include <unistd.h>\nint main(void) { %s return %s; }\n";
        Path theirs = Files.writeString(directory.resolve("theirs.c"), text.formatted("fork(); puts(\"x\");", "3"));
        Reference reference = new Reference(Language.C, theirs, directory);
        try (LauncherProcess launcher = launcher()) {
            launcher.report();
            assertThat(difference(launcher, cProgram(text.formatted("fork(); puts(\"x\");", "3")), reference))
                    .isEmpty();
            assertThat(difference(launcher, cProgram(text.formatted("fork(); fork(); puts(\"x\");", "3")), reference))
                    .isNotEmpty();
            assertThat(difference(launcher, cProgram(text.formatted("fork(); puts(\"x\");", "4")), reference))
                    .isNotEmpty();
            assertThat(difference(launcher, cProgram(text.formatted("fork(); puts(\"y\");", "3")), reference))
                    .isNotEmpty();
        }
    }

    @Test
    void the_corpus_has_at_least_80_programs_in_c_and_50_in_python() throws IOException {
        assertThat(programs("c", ".c")).hasSizeGreaterThanOrEqualTo(80);
        assertThat(programs("python", ".py")).hasSizeGreaterThanOrEqualTo(50);
    }

    private static RunRequest cProgram(String source) {
        return new RunRequest(
                0, LIMITS, true, Compiler.compile(Language.C, source).orThrow());
    }

    private List<String> differing(Language language, List<Path> sources) throws Exception {
        List<String> differing = new ArrayList<>();
        try (LauncherProcess launcher = launcher()) {
            launcher.report();
            for (Path source : sources) {
                Compilation compiled = Compiler.compile(language, Files.readString(source));
                if (compiled.program() == null) {
                    differing.add(source.getFileName() + " does not compile: " + compiled.errors());
                    continue;
                }
                RunRequest request = new RunRequest(0, LIMITS, true, compiled.orThrow());
                String difference = difference(launcher, request, new Reference(language, source, directory));
                if (!difference.isEmpty()) {
                    differing.add(source.getFileName() + difference);
                }
            }
        }
        return differing;
    }

    private static String difference(LauncherProcess launcher, RunRequest request, Reference reference)
            throws IOException {
        Set<Outcome> ours = new HashSet<>();
        Set<Outcome> theirs = new HashSet<>();
        for (int i = 0; i < TRIES; i++) {
            theirs.add(reference.outcome());
            ours.add(outcome(launcher.run(request), request.program().language()));
            launcher.report();
            if (ours.stream().anyMatch(theirs::contains)) {
                return "";
            }
        }
        return "\n  ours   " + ours.iterator().next() + "\n  theirs "
                + theirs.iterator().next();
    }

    private static Outcome outcome(byte[] records, Language language) {
        ByteBuffer in = ByteBuffer.wrap(records).order(ByteOrder.LITTLE_ENDIAN);
        Outcome.Builder seen = new Outcome.Builder();
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        int helper = in.getInt(4);
        for (int at = 0; at < records.length; at += in.getShort(at)) {
            int pid = in.getInt(at + 4);
            int field = at + EventType.HEADER;
            switch (in.get(at + 2)) {
                case EventType.PROCESS_STARTED -> seen.first(pid);
                case EventType.FORK_RETURNED -> {
                    if (in.getInt(field) > 0) {
                        seen.forked(pid, in.getInt(field));
                    }
                }
                case EventType.EXITED -> seen.ended(pid, "exited " + in.getInt(field));
                case EventType.KILLED -> seen.ended(pid, "killed " + in.getInt(field));
                case EventType.OUTPUT -> {
                    if (language == Language.C || in.getInt(field) == 1) {
                        output.write(records, field + 4, in.getShort(at) - EventType.HEADER - 4);
                    }
                }
                default -> {}
            }
        }
        return seen.build(output.toString(StandardCharsets.UTF_8), helper);
    }

    private static LauncherProcess launcher() throws IOException {
        return new LauncherProcess(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                List.of("-Xint", "-XX:+UseSerialGC", "-Xmx24m", "-Xss512k"),
                "--retire-after=100000");
    }

    private static List<Path> programs(String folder, String ending) throws IOException {
        try (Stream<Path> all = Files.list(CORPUS.resolve(folder))) {
            return all.filter(p -> p.toString().endsWith(ending)).sorted().toList();
        }
    }

    /** The catalogue's programs with three forks, without the bomb: nothing would stop that one outside a run. */
    private List<Path> demos(String file) throws IOException {
        List<Path> written = new ArrayList<>();
        try (Stream<Path> all = Files.list(Path.of("src/main/resources/demos"))) {
            for (Path demo :
                    all.filter(p -> !p.endsWith("07-fork-bomb")).sorted().toList()) {
                String source = Files.readString(demo.resolve(file)).replace("{{forks}}", "3");
                written.add(Files.writeString(directory.resolve(demo.getFileName() + "-" + file), source));
            }
        }
        return written;
    }
}

package dev.forkscope.helper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkscope.protocol.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The corpus, run here and by gcc or CPython, on a pipe and on a terminal: the same tree, the same ends, the same lines. Needs gcc
 * and python3.
 */
class OracleTest {
    private static final Path CORPUS = Path.of("src/test/resources/corpus");

    @TempDir
    Path directory;

    private Watcher watcher;

    @BeforeEach
    void make_the_watcher() throws IOException {
        watcher = new Watcher(directory);
    }

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
        Reference reference = cReference(text.formatted("fork(); puts(\"x\");", "3"));
        try (Comparison comparison = new Comparison()) {
            for (boolean pipe : List.of(true, false)) {
                assertThat(c(comparison, text.formatted("fork(); puts(\"x\");", "3"), pipe, reference))
                        .isEmpty();
                assertThat(c(comparison, text.formatted("fork(); fork(); puts(\"x\");", "3"), pipe, reference))
                        .isNotEmpty();
                assertThat(c(comparison, text.formatted("fork(); puts(\"x\");", "4"), pipe, reference))
                        .isNotEmpty();
                assertThat(c(comparison, text.formatted("fork(); puts(\"y\");", "3"), pipe, reference))
                        .isNotEmpty();
            }
        }
    }

    /** Text before a fork, in a buffer that only a pipe fills: what one side does on a pipe is not what it does on a terminal. */
    @Test
    void a_pipe_on_one_side_and_a_terminal_on_the_other_is_found_out() throws Exception {
        String c = "#include <stdio.h>\n#include <unistd.h>\nint main(void) { puts(\"x\"); fork(); return 0; }\n";
        String python = "import os\nprint('x')\nos.fork()\n";
        try (Comparison comparison = new Comparison()) {
            Reference gcc = cReference(c);
            Path source = Files.writeString(directory.resolve("theirs.py"), python);
            Reference cpython = Reference.of(watcher, Language.PYTHON, source);
            for (boolean pipe : List.of(true, false)) {
                assertThat(comparison.difference(Language.C, c, pipe, gcc, pipe))
                        .isEmpty();
                assertThat(comparison.difference(Language.C, c, pipe, gcc, !pipe))
                        .isNotEmpty();
                assertThat(comparison.difference(Language.PYTHON, python, pipe, cpython, pipe))
                        .isEmpty();
                assertThat(comparison.difference(Language.PYTHON, python, pipe, cpython, !pipe))
                        .isNotEmpty();
            }
        }
    }

    @Test
    void the_corpus_has_at_least_80_programs_in_c_and_50_in_python() throws IOException {
        assertThat(programs("c", ".c")).hasSizeGreaterThanOrEqualTo(80);
        assertThat(programs("python", ".py")).hasSizeGreaterThanOrEqualTo(50);
    }

    private Reference cReference(String source) throws IOException {
        return Reference.of(watcher, Language.C, Files.writeString(directory.resolve("theirs.c"), source));
    }

    private static String c(Comparison comparison, String source, boolean pipe, Reference reference)
            throws IOException {
        return comparison.difference(Language.C, source, pipe, reference, pipe);
    }

    private List<String> differing(Language language, List<Path> sources) throws Exception {
        List<String> differing = new ArrayList<>();
        try (Comparison comparison = new Comparison()) {
            for (Path source : sources) {
                String text = Files.readString(source);
                Reference reference = Reference.of(watcher, language, source);
                for (boolean pipe : List.of(true, false)) {
                    String difference = comparison.difference(language, text, pipe, reference, pipe);
                    if (!difference.isEmpty()) {
                        differing.add(source.getFileName() + difference);
                    }
                }
            }
        }
        return differing;
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

package dev.forkscope.helper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkscope.protocol.Language;
import dev.forkscope.random.RandomC;
import dev.forkscope.random.RandomPython;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random programs, run here and by gcc or CPython, odd seeds on a pipe, even ones on a terminal: the same tree, the same ends, the
 * same lines. {@code -Dforkscope.random=10000} tries that many of each language, from the seed {@code -Dforkscope.random.from} on.
 */
class RandomProgramsTest {
    private static final int COUNT = Integer.getInteger("forkscope.random", 250);
    private static final long FROM = Long.getLong("forkscope.random.from", 1);
    private static final int BATCH = 50;

    @TempDir
    Path directory;

    private Watcher watcher;

    @BeforeEach
    void make_the_watcher() throws IOException {
        watcher = new Watcher(directory);
    }

    @Test
    void random_programs_in_c_do_what_gcc_makes_them_do() throws Exception {
        List<String> differing = new ArrayList<>();
        try (Comparison comparison = new Comparison()) {
            for (long from = FROM; from < FROM + COUNT; from += BATCH) {
                long to = Math.min(from + BATCH, FROM + COUNT);
                CBatch batch = new CBatch(watcher, from, to);
                for (long seed = from; seed < to; seed++) {
                    note(differing, comparison, Language.C, seed, RandomC.program(seed), batch.reference(seed));
                }
            }
        }
        assertThat(differing).isEmpty();
    }

    @Test
    void random_programs_in_python_do_what_cpython_makes_them_do() throws Exception {
        List<String> differing = new ArrayList<>();
        try (Comparison comparison = new Comparison()) {
            for (long seed = FROM; seed < FROM + COUNT; seed++) {
                String program = RandomPython.program(seed);
                Path source = Files.writeString(directory.resolve("program.py"), program);
                Reference reference = Reference.of(watcher, Language.PYTHON, source);
                note(differing, comparison, Language.PYTHON, seed, program, reference);
            }
        }
        assertThat(differing).isEmpty();
    }

    private static void note(
            List<String> differing,
            Comparison comparison,
            Language language,
            long seed,
            String program,
            Reference reference) {
        boolean pipe = seed % 2 == 1;
        String difference;
        try {
            difference = comparison.difference(language, program, pipe, reference, pipe);
        } catch (IOException e) {
            // Not to lose what was found before.
            difference = " cannot be compared: " + e.getMessage();
        }
        if (!difference.isEmpty()) {
            differing.add("seed " + seed + difference + "\n" + program);
        }
    }
}

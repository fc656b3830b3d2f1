package dev.forkscope.helper;

import dev.forkscope.language.Compiler;
import dev.forkscope.protocol.Language;
import dev.forkscope.protocol.Limits;
import dev.forkscope.protocol.RunRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Programs to run: the catalogue's and the corpus's, compiled. */
final class Sources {
    private static final Limits LIMITS = new Limits(64, 512, 20_000, 262_144, 4_194_304, 1_000_000);
    private static final Path DEMOS = Path.of("src/main/resources/demos");
    private static final Path CORPUS = Path.of("src/test/resources/corpus");

    private Sources() {}

    /** Every demo in each of its languages, with three forks where a count means something. */
    static List<RunRequest> catalogue() throws IOException {
        return requests(DEMOS, file -> true);
    }

    /** The same without the fork bomb, whose processes are killed in the middle of their calls. */
    static List<RunRequest> catalogueWithoutBomb() throws IOException {
        return requests(DEMOS, file -> !file.toString().contains("fork-bomb"));
    }

    /** One demo, such as {@code forks-in-a-row/main.c}. */
    static RunRequest demo(String file) throws IOException {
        try (Stream<Path> all = Files.list(DEMOS)) {
            String folder = file.substring(0, file.indexOf('/'));
            Path found =
                    all.filter(d -> d.toString().endsWith(folder)).findFirst().orElseThrow();
            return request(
                    file.endsWith(".c") ? Language.C : Language.PYTHON,
                    found.resolve(file.substring(folder.length() + 1)));
        }
    }

    /** Every program of the corpus. */
    static List<RunRequest> corpus() throws IOException {
        return requests(CORPUS, file -> true);
    }

    private static List<RunRequest> requests(Path root, Predicate<Path> wanted) throws IOException {
        List<RunRequest> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(wanted).sorted().toList()) {
                if (file.toString().endsWith(".c")) {
                    found.add(request(Language.C, file));
                } else if (file.toString().endsWith(".py")) {
                    found.add(request(Language.PYTHON, file));
                }
            }
        }
        return found;
    }

    private static RunRequest request(Language language, Path file) throws IOException {
        String source = Files.readString(file).replace("{{forks}}", "3");
        return new RunRequest(
                0, LIMITS, false, Compiler.compile(language, source).orThrow());
    }
}

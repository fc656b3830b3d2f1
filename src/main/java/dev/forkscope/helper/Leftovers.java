package dev.forkscope.helper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a server leaves on the disk when it is killed; its launcher, which outlives it by a moment, takes it away. */
final class Leftovers {
    private Leftovers() {}

    /** Removes a directory; a server that stops in order may be doing the same. */
    static void remove(@Nullable String directory) {
        if (directory == null) {
            return;
        }
        try (Stream<Path> tree = Files.walk(Path.of(directory))) {
            List<Path> deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.deleteIfExists(each);
            }
        } catch (IOException | UncheckedIOException e) {
            System.err.println("not removed: " + e);
        }
    }
}

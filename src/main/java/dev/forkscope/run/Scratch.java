package dev.forkscope.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server's own temporary directory, named for its pid; goes when the server stops, or when a later one finds it dead. */
final class Scratch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Scratch.class);
    private static final String PREFIX = "forkscope-";

    private final Path directory;

    /** @param parent where temporary files belong on this machine */
    Scratch(Path parent) {
        removeThoseOfTheDead(parent);
        try {
            // World-readable, since a launcher started as root still loads its library after it has become somebody
            // else.
            directory = Files.createTempDirectory(
                    parent,
                    PREFIX + ProcessHandle.current().pid() + "-",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path directory() {
        return directory;
    }

    @Override
    public void close() {
        remove(directory);
    }

    private static void removeThoseOfTheDead(Path parent) {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(parent, PREFIX + "*-*")) {
            for (Path each : all) {
                String pid =
                        each.getFileName().toString().substring(PREFIX.length()).replaceAll("-.*", "");
                if (pid.matches("\\d{1,9}")
                        && ProcessHandle.of(Long.parseLong(pid)).isEmpty()) {
                    remove(each);
                }
            }
        } catch (IOException e) {
            LOG.debug("nothing tidied in {}: {}", parent, e.toString());
        }
    }

    private static void remove(Path directory) {
        try (Stream<Path> tree = Files.walk(directory)) {
            List<Path> deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.deleteIfExists(each);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.debug("{} is not removed: {}", directory, e.toString());
        }
    }
}

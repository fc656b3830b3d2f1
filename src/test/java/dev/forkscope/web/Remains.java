package dev.forkscope.web;

import dev.forkscope.run.ZygoteOf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a server has at a moment when no run goes on: processes, descriptors, files. What is more at a later one was left behind. */
final class Remains {
    /** Connections of the clients in this same process come and go. */
    private static final int SPARE_DESCRIPTORS = 16;

    private final ProcessHandle launcher;
    private final long ownDescriptors;
    private final long zygoteDescriptors;
    private final long launcherDescriptors;
    private final List<Path> files;

    /** @param zygote the server's, which has no run now */
    Remains(ProcessHandle zygote) {
        launcher = zygote.parent().orElseThrow();
        ownDescriptors = descriptors(ProcessHandle.current());
        zygoteDescriptors = descriptors(zygote);
        launcherDescriptors = descriptors(launcher);
        files = files();
    }

    /**
     * All that is there now and was not then, one a line; empty if there is nothing.
     *
     * @param zygote the server's, which may be another by now
     */
    String left(ProcessHandle zygote) {
        String processes = launcher.descendants()
                .filter(p -> !p.equals(zygote) && !ZygoteOf.isStandby(p))
                .map(p -> "process " + p.pid() + "\n")
                .collect(Collectors.joining());
        return processes
                + more("the server", descriptors(ProcessHandle.current()), ownDescriptors + SPARE_DESCRIPTORS)
                + more("the zygote", descriptors(zygote), zygoteDescriptors)
                + more("the launcher", descriptors(launcher), launcherDescriptors)
                + files().stream()
                        .filter(f -> !files.contains(f))
                        .map(f -> "file " + f + "\n")
                        .collect(Collectors.joining());
    }

    /** Where this server's launcher may write. */
    Path scratch() {
        return Stream.of(launcher.info().arguments().orElseThrow())
                .filter(a -> a.startsWith("-Djava.io.tmpdir="))
                .map(a -> Path.of(a.substring(a.indexOf('=') + 1)))
                .findFirst()
                .orElseThrow();
    }

    private static String more(String whose, long now, long most) {
        return now <= most ? "" : now - most + " descriptors of " + whose + "\n";
    }

    private static long descriptors(ProcessHandle process) {
        try (Stream<Path> open = Files.list(Path.of("/proc/" + process.pid() + "/fd"))) {
            return open.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> files() {
        try (Stream<Path> all = Files.walk(scratch())) {
            return all.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.forkscope.run;

import java.nio.file.Path;
import java.util.List;

/** Reads {@code /proc/self/mounts}. */
final class Mounts {
    private static final int DIRECTORY = 1;
    private static final int OPTIONS = 3;

    private Mounts() {}

    /** Options of the file system that {@code directory} is on: of the longest mount point above it, the last mounted. */
    static List<String> options(String mounts, Path directory) {
        Path best = Path.of("/");
        String options = "";
        for (String line : mounts.lines().toList()) {
            String[] words = line.split(" ", -1);
            Path point = Path.of(words[DIRECTORY]);
            if (directory.toAbsolutePath().startsWith(point) && point.getNameCount() >= best.getNameCount()) {
                best = point;
                options = words[OPTIONS];
            }
        }
        return List.of(options.split(",", -1));
    }
}

package dev.forkscope.helper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One mapping of a process, proc_pid_smaps(5).
 *
 * @param start address of its first byte
 * @param end address after its last byte
 * @param permissions as in {@code r-xp}
 * @param path of the file it maps; empty, or a word in brackets, if there is none
 * @param residentKb kilobytes of it that are in memory
 * @param flags the kernel's, each of two letters
 */
record Mapping(long start, long end, String permissions, String path, long residentKb, List<String> flags) {
    private static final String RESIDENT = "Rss:";
    private static final String UNIT = "kB";
    private static final int PERMISSIONS = 1;
    private static final int PATH = 5;

    long length() {
        return end - start;
    }

    /** All there are now in the process of that directory of proc(5). */
    static List<Mapping> all(Path process) throws IOException {
        List<Mapping> mappings = new ArrayList<>();
        String[] head = {};
        long residentKb = 0;
        for (String line : Files.readAllLines(process.resolve("smaps"))) {
            // What is said of a mapping has a capital; the mapping's own line begins with its address.
            if (!Character.isUpperCase(line.charAt(0))) {
                head = line.split("\\s+", PATH + 1);
            } else if (line.startsWith(RESIDENT)) {
                residentKb = Long.parseLong(line.substring(RESIDENT.length(), line.length() - UNIT.length())
                        .strip());
            } else if (line.startsWith("VmFlags:")) {
                String[] flags = line.split(" ");
                mappings.add(of(head, residentKb, List.of(flags).subList(1, flags.length)));
            }
        }
        return mappings;
    }

    private static Mapping of(String[] head, long residentKb, List<String> flags) {
        String[] range = head[0].split("-");
        String path = head.length > PATH ? head[PATH] : "";
        return new Mapping(
                Long.parseUnsignedLong(range[0], 16),
                Long.parseUnsignedLong(range[1], 16),
                head[PERMISSIONS],
                path,
                residentKb,
                flags);
    }
}

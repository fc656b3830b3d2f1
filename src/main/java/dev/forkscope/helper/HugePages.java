package dev.forkscope.helper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Lays on huge pages what this JVM asked them for, its heap first of all, without waiting until the kernel finds the time: a fork
 * copies one entry of the page table for each, instead of 512.
 */
final class HugePages {
    private static final Path MAPPINGS = Path.of("/proc/self/smaps");

    private HugePages() {}

    /** Where the kernel cannot (before Linux 6.1, or switched off) nothing changes. */
    static void collapse(Libc libc) {
        String range = "";
        try {
            for (String line : Files.readAllLines(MAPPINGS)) {
                // proc_pid_smaps(5): what is said of a mapping has a capital; the mapping's own line begins with its
                // address.
                if (!Character.isUpperCase(line.charAt(0))) {
                    range = line.substring(0, line.indexOf(' '));
                } else if (line.startsWith("VmFlags:") && line.contains(" hg")) {
                    long start = Long.parseLong(range, 0, range.indexOf('-'), 16);
                    long end = Long.parseLong(range, range.indexOf('-') + 1, range.length(), 16);
                    libc.madvise(start, end - start, Linux.MADV_COLLAPSE);
                }
            }
        } catch (IOException noProc) {
            throw new IllegalStateException("/proc is not there, without which no launcher works", noProc);
        }
    }
}

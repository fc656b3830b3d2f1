package dev.forkscope.helper;

import java.util.List;

/**
 * Lays on huge pages what this JVM asked them for, its heap first of all, without waiting until the kernel finds the time: a fork
 * copies one entry of the page table for each, instead of 512.
 */
final class HugePages {
    private static final String ASKED_FOR = "hg";

    private HugePages() {}

    /** Where the kernel cannot (before Linux 6.1, or switched off) nothing changes. */
    static void collapse(Libc libc, List<Mapping> mappings) {
        for (Mapping mapping : mappings) {
            if (mapping.flags().contains(ASKED_FOR)) {
                libc.madvise(mapping.start(), mapping.length(), Linux.MADV_COLLAPSE);
            }
        }
    }
}

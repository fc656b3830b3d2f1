package dev.forkscope.helper;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.List;

/**
 * Hands children the pages of libraries and of the class-data archive. Fork(2) leaves out the page table of a mapping that only reads a
 * file, since faults can fill it again; but they do so in every child again. It copies the page table where the mapping has one page of the
 * process's own: this writes one byte of each such mapping over itself.
 */
final class LibraryPages {
    private static final String MEMORY = "/proc/self/mem";
    private static final String PRIVATE = "p";
    private static final String WRITABLE = "w";

    private LibraryPages() {}

    /** Where the kernel does not let a process write there, proc_pid_mem(5), nothing changes. */
    static void handDown(List<Mapping> mappings) {
        try (RandomAccessFile memory = new RandomAccessFile(MEMORY, "rw")) {
            for (Mapping mapping : mappings) {
                if (onlyReadsFile(mapping) && mapping.residentKb() > 0) {
                    rewrite(memory, mapping.start());
                }
            }
        } catch (IOException forbidden) {
            System.err.println("children fault libraries in again: " + forbidden.getMessage());
        }
    }

    private static boolean onlyReadsFile(Mapping mapping) {
        String permissions = mapping.permissions();
        return mapping.path().startsWith("/") && permissions.endsWith(PRIVATE) && !permissions.contains(WRITABLE);
    }

    private static void rewrite(RandomAccessFile memory, long address) throws IOException {
        memory.seek(address);
        int value = memory.read();
        memory.seek(address);
        memory.write(value);
    }
}

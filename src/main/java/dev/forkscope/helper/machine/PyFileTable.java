package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyFile;

/**
 * The open files and their two buffers, which fork copies: io.TextIOWrapper keeps up to 8,192 bytes before it gives them to
 * io.BufferedWriter, which keeps as many as st_blksize says, 4,096 for a pipe and 1,024 for a terminal, before it calls write(2). What fails gives its errno.
 */
final class PyFileTable {
    static final int FILES = 16;
    /** The place of sys.stdin, which the others do not need and nobody closes. */
    static final int STDIN = FILES;
    /** Those of the files and that one. */
    static final int PLACES = FILES + 1;

    static final int CHUNK = 8_192;

    private static final int PIPE_BLOCK = 4_096;
    private static final int TERMINAL_BLOCK = 1_024;

    private static final int FREE = 0;
    private static final int OPEN = 1;
    private static final int CLOSED = 2;

    private final DescriptorCalls descriptors;
    private final Kernel kernel;
    private final int[] state = new int[PLACES];
    private final int[] fd = new int[PLACES];
    private final boolean[] reads = new boolean[PLACES];
    private final boolean[] byLine = new boolean[PLACES];
    private final byte[][] pending = new byte[PLACES][CHUNK];
    private final byte[][] buffer = new byte[PLACES][PIPE_BLOCK];
    private final int[] capacity = new int[PLACES];
    private final int[] pendingLength = new int[PLACES];
    private final int[] bufferLength = new int[PLACES];

    PyFileTable(DescriptorCalls descriptors, Kernel kernel) {
        this.descriptors = descriptors;
        this.kernel = kernel;
    }

    void clear() {
        for (int i = 0; i < FILES; i++) {
            state[i] = FREE;
        }
        state[STDIN] = OPEN;
        fd[STDIN] = 0;
        reads[STDIN] = true;
    }

    /** A new file; its place, or -1 if there are too many. */
    int open(int descriptor, int mode, boolean terminal) {
        for (int i = 0; i < FILES; i++) {
            if (state[i] == FREE) {
                state[i] = OPEN;
                fd[i] = descriptor;
                reads[i] = mode == PyFile.OPEN_READ;
                byLine[i] = terminal;
                capacity[i] = terminal ? TERMINAL_BLOCK : PIPE_BLOCK;
                pendingLength[i] = 0;
                bufferLength[i] = 0;
                return i;
            }
        }
        return -1;
    }

    boolean isOpen(int file) {
        return state[file] == OPEN;
    }

    boolean reads(int file) {
        return reads[file];
    }

    int descriptor(int file) {
        return fd[file];
    }

    /** Where nothing refers to the file any more. */
    void free(int file) {
        state[file] = FREE;
    }

    int write(int file, byte[] bytes, int from, int count, int line) {
        int errno = pendingLength[file] > 0 && pendingLength[file] + count > CHUNK ? push(file, line) : 0;
        if (errno != 0) {
            return errno;
        }
        if (count >= CHUNK) {
            errno = buffer(file, bytes, from, count, line);
        } else {
            System.arraycopy(bytes, from, pending[file], pendingLength[file], count);
            pendingLength[file] += count;
            errno = pendingLength[file] == CHUNK ? push(file, line) : 0;
        }
        return errno == 0 && byLine[file] && hasNewline(bytes, from, count) ? flush(file, line) : errno;
    }

    int flush(int file, int line) {
        int errno = push(file, line);
        return errno == 0 ? empty(file, line) : errno;
    }

    /** As io does it: what is left after a flush that failed is tried once more, and the descriptor is closed whatever happens. */
    int close(int file, int line) {
        state[file] = CLOSED;
        int flushed = reads[file] ? 0 : flush(file, line);
        int again = reads[file] ? 0 : empty(file, line);
        if (descriptors.close(fd[file], line) < 0) {
            return kernel.errno();
        }
        return again != 0 ? again : flushed;
    }

    private int push(int file, int line) {
        int n = pendingLength[file];
        pendingLength[file] = 0;
        return n == 0 ? 0 : buffer(file, pending[file], 0, n, line);
    }

    private int buffer(int file, byte[] bytes, int from, int count, int line) {
        if (count > capacity[file] - bufferLength[file]) {
            int errno = empty(file, line);
            if (errno != 0) {
                return errno;
            }
            if (count > capacity[file]) {
                return descriptors.write(fd[file], bytes, from, count, line) < 0 ? kernel.errno() : 0;
            }
        }
        System.arraycopy(bytes, from, buffer[file], bufferLength[file], count);
        bufferLength[file] += count;
        return 0;
    }

    private int empty(int file, int line) {
        int n = bufferLength[file];
        if (n > 0 && descriptors.write(fd[file], buffer[file], 0, n, line) < 0) {
            return kernel.errno();
        }
        bufferLength[file] = 0;
        return 0;
    }

    private static boolean hasNewline(byte[] bytes, int from, int count) {
        for (int i = from; i < from + count; i++) {
            if (bytes[i] == '\n') {
                return true;
            }
        }
        return false;
    }
}

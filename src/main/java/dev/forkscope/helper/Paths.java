package dev.forkscope.helper;

import java.nio.charset.StandardCharsets;

/** Opens the few paths a helper needs; they are put together in native memory, since a string would be an object. */
final class Paths {
    private static final byte[] PROC = "/proc/".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FD = "/fd/".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] DEV_NULL = "/dev/null".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CHILDREN = "/proc/thread-self/children".getBytes(StandardCharsets.US_ASCII);

    private static final byte[] ENVIRONMENT = "/proc/self/environ".getBytes(StandardCharsets.US_ASCII);

    private final Posix posix;
    private final TextBuffer path = new TextBuffer();

    Paths(Posix posix) {
        this.posix = posix;
    }

    /** Opens descriptor {@code fd} of process {@code pid} anew, proc(5); for a pipe, the same end of the same pipe. */
    int openDescriptorOf(int pid, int fd, int flags) {
        path.clear();
        path.append(PROC);
        path.append(pid);
        path.append(FD);
        path.append(fd);
        return open(flags);
    }

    int openDevNull() {
        path.clear();
        path.append(DEV_NULL);
        return open(Linux.O_RDWR);
    }

    /** The kernel's own list of this process's children, proc(5); -1 where the kernel was built without it. */
    int openChildren() {
        path.clear();
        path.append(CHILDREN);
        return open(Linux.O_RDONLY);
    }

    /** What the program that this process executes was started with, proc(5). */
    int openEnvironment() {
        path.clear();
        path.append(ENVIRONMENT);
        return open(Linux.O_RDONLY);
    }

    private int open(int flags) {
        path.append((byte) 0);
        return posix.libc.open(path.address(), flags, 0);
    }
}

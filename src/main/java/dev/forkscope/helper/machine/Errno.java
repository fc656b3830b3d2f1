package dev.forkscope.helper.machine;

import java.nio.charset.StandardCharsets;

/** Error numbers of Linux, errno(3), and the messages strerror(3) gives for them. */
final class Errno {
    static final int EPERM = 1;
    static final int ESRCH = 3;
    static final int EINTR = 4;
    static final int EFAULT = 14;
    static final int EBADF = 9;
    static final int ECHILD = 10;
    static final int EAGAIN = 11;
    static final int ENOMEM = 12;
    static final int EACCES = 13;
    static final int EINVAL = 22;
    static final int EPIPE = 32;

    private static final byte[][] MESSAGES = {
        ascii("Success"),
        ascii("Operation not permitted"),
        ascii("No such file or directory"),
        ascii("No such process"),
        ascii("Interrupted system call"),
        ascii("Input/output error"),
        ascii("No such device or address"),
        ascii("Argument list too long"),
        ascii("Exec format error"),
        ascii("Bad file descriptor"),
        ascii("No child processes"),
        ascii("Resource temporarily unavailable"),
        ascii("Cannot allocate memory"),
        ascii("Permission denied"),
        ascii("Bad address"),
        ascii("Block device required"),
        ascii("Device or resource busy"),
        ascii("File exists"),
        ascii("Invalid cross-device link"),
        ascii("No such device"),
        ascii("Not a directory"),
        ascii("Is a directory"),
        ascii("Invalid argument"),
        ascii("Too many open files in system"),
        ascii("Too many open files"),
        ascii("Inappropriate ioctl for device"),
        ascii("Text file busy"),
        ascii("File too large"),
        ascii("No space left on device"),
        ascii("Illegal seek"),
        ascii("Read-only file system"),
        ascii("Too many links"),
        ascii("Broken pipe"),
        ascii("Numerical argument out of domain"),
        ascii("Numerical result out of range")
    };

    private static final byte[] UNKNOWN = ascii("Unknown error ");

    private Errno() {}

    /** Appends the message of {@code errno} to {@code to}. */
    static void describe(int errno, ByteBuilder to) {
        if (errno >= 0 && errno < MESSAGES.length) {
            to.append(MESSAGES[errno]);
        } else {
            to.append(UNKNOWN);
            to.appendDecimal(errno);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}

package dev.forkscope.run;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names of Linux error numbers that the language's calls can give (errno(3), x86-64 and aarch64). */
final class Errno {
    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(1, "EPERM"),
            Map.entry(2, "ENOENT"),
            Map.entry(3, "ESRCH"),
            Map.entry(4, "EINTR"),
            Map.entry(5, "EIO"),
            Map.entry(9, "EBADF"),
            Map.entry(10, "ECHILD"),
            Map.entry(11, "EAGAIN"),
            Map.entry(12, "ENOMEM"),
            Map.entry(13, "EACCES"),
            Map.entry(14, "EFAULT"),
            Map.entry(16, "EBUSY"),
            Map.entry(22, "EINVAL"),
            Map.entry(23, "ENFILE"),
            Map.entry(24, "EMFILE"),
            Map.entry(27, "EFBIG"),
            Map.entry(28, "ENOSPC"),
            Map.entry(29, "ESPIPE"),
            Map.entry(32, "EPIPE"),
            Map.entry(33, "EDOM"),
            Map.entry(34, "ERANGE"),
            Map.entry(38, "ENOSYS"));

    private Errno() {}

    /** The name, {@code null} for 0, the bare number where there is no name. */
    static @Nullable String name(int errno) {
        return errno == 0 ? null : NAMES.getOrDefault(errno, Integer.toString(errno));
    }
}

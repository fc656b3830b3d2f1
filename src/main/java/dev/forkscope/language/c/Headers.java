package dev.forkscope.language.c;

import java.util.Set;

/** Headers that a program may include. */
final class Headers {
    private static final Set<String> KNOWN = Set.of(
            "alloca.h",
            "arpa/inet.h",
            "assert.h",
            "ctype.h",
            "dirent.h",
            "err.h",
            "errno.h",
            "fcntl.h",
            "features.h",
            "float.h",
            "getopt.h",
            "inttypes.h",
            "iso646.h",
            "limits.h",
            "linux/limits.h",
            "locale.h",
            "malloc.h",
            "math.h",
            "memory.h",
            "netdb.h",
            "netinet/in.h",
            "poll.h",
            "pthread.h",
            "pwd.h",
            "sched.h",
            "semaphore.h",
            "setjmp.h",
            "signal.h",
            "spawn.h",
            "stdarg.h",
            "stdbool.h",
            "stddef.h",
            "stdint.h",
            "stdio.h",
            "stdlib.h",
            "string.h",
            "strings.h",
            "sys/file.h",
            "sys/ioctl.h",
            "sys/ipc.h",
            "sys/mman.h",
            "sys/msg.h",
            "sys/param.h",
            "sys/prctl.h",
            "sys/resource.h",
            "sys/select.h",
            "sys/sem.h",
            "sys/shm.h",
            "sys/signal.h",
            "sys/socket.h",
            "sys/stat.h",
            "sys/syscall.h",
            "sys/time.h",
            "sys/times.h",
            "sys/types.h",
            "sys/uio.h",
            "sys/un.h",
            "sys/utsname.h",
            "sys/wait.h",
            "syscall.h",
            "termios.h",
            "time.h",
            "unistd.h",
            "wait.h",
            "wchar.h");

    private static final Set<String> BOOKS = Set.of("csapp.h", "apue.h", "tlpi_hdr.h", "ourhdr.h", "common.h");

    private Headers() {}

    static boolean isKnown(String name) {
        return KNOWN.contains(name);
    }

    /** Why a header is refused. */
    static String refusal(String name) {
        if (BOOKS.contains(name)) {
            return "'" + name
                    + "' belongs to a book and is not here; include <stdio.h>, <stdlib.h>, <unistd.h> and <sys/wait.h>,"
                    + " and call fork() and wait() themselves.";
        }
        String stem = name.endsWith(".h") ? name.substring(0, name.length() - 2) : name;
        String nearest = Names.nearest(stem.length() < 5 ? "" : name, KNOWN);
        return "there is no header '" + name + "' here"
                + (nearest == null ? "; only the standard ones are." : "; did you mean '" + nearest + "'?");
    }
}

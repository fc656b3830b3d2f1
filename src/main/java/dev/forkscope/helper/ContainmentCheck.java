package dev.forkscope.helper;

import dev.forkscope.protocol.Containment;
import dev.forkscope.protocol.LauncherEnvironment;

/** Looks, from inside a process, at what the kernel says of its confinement: what was asked for may not be what holds. */
final class ContainmentCheck {
    private static final int USER = Containment.USER.bit();
    private static final int NO_NEW_PRIVILEGES = Containment.NO_NEW_PRIVILEGES.bit();
    private static final int CPU = Containment.CPU.bit();
    private static final int MEMORY = Containment.MEMORY.bit();
    private static final int FILE_SIZE = Containment.FILE_SIZE.bit();
    private static final int CORE = Containment.CORE.bit();
    private static final int OPEN_FILES = Containment.OPEN_FILES.bit();
    private static final int PROCESSES = Containment.PROCESSES.bit();
    private static final int DESCRIPTORS = Containment.DESCRIPTORS.bit();
    private static final int ENVIRONMENT = Containment.ENVIRONMENT.bit();
    private static final int GROUP = Containment.GROUP.bit();
    private static final int SUBREAPER = Containment.SUBREAPER.bit();

    private static final int FIRST_OWN_FD = 3;

    private final Posix posix;
    private final Paths paths;
    private final byte[] expected = LauncherEnvironment.block();
    private final NativeBuffer environment = NativeBuffer.allocate(expected.length + 1);

    ContainmentCheck(Posix posix) {
        this.posix = posix;
        paths = new Paths(posix);
    }

    /**
     * In a helper: what is missing there. Before it has become somebody else: from then on proc(5) keeps to itself what it was
     * started with.
     */
    int missingInHelper() {
        return (posix.subreaper() == 1 ? 0 : SUBREAPER) | (hasOtherEnvironment() ? ENVIRONMENT : 0);
    }

    /**
     * In a demo process: what is missing there.
     *
     * @param eventFd the one descriptor that it has besides 0, 1 and 2
     */
    int missing(int eventFd) {
        int missing = posix.posix.geteuid() == 0 || posix.posix.getuid() == 0 ? USER : 0;
        missing |= posix.libc.prctl(Linux.PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) == 1 ? 0 : NO_NEW_PRIVILEGES;
        missing |= limit(Linux.RLIMIT_CPU, Integer.MAX_VALUE, CPU);
        missing |= limit(Linux.RLIMIT_DATA, Credentials.DATA_BYTES, MEMORY);
        missing |= limit(Linux.RLIMIT_FSIZE, 0, FILE_SIZE);
        missing |= limit(Linux.RLIMIT_CORE, 0, CORE);
        missing |= limit(Linux.RLIMIT_NOFILE, Helper.END_OF_FDS, OPEN_FILES);
        missing |= limit(Linux.RLIMIT_NPROC, Integer.MAX_VALUE, PROCESSES);
        missing |= posix.posix.getpgid(0) == posix.posix.getpid() ? 0 : GROUP;
        return missing | (hasOtherDescriptors(eventFd) ? DESCRIPTORS : 0);
    }

    private int limit(int resource, long atMost, int bit) {
        long hard = posix.hardLimit(resource);
        return hard >= 0 && hard <= atMost ? 0 : bit;
    }

    private boolean hasOtherDescriptors(int eventFd) {
        for (int fd = FIRST_OWN_FD; fd < Helper.END_OF_FDS; fd++) {
            if (fd != eventFd && isOpen(fd)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOpen(int fd) {
        return posix.posix.lseek(fd, 0, Linux.SEEK_CUR) >= 0 || posix.errno() != Linux.EBADF;
    }

    private boolean hasOtherEnvironment() {
        int fd = paths.openEnvironment();
        long n = posix.libc.read(fd, environment.address, expected.length + 1);
        posix.posix.close(fd);
        boolean same = n == expected.length;
        for (int i = 0; i < expected.length; i++) {
            same &= environment.bytes.get(i) == expected[i];
        }
        return !same;
    }
}

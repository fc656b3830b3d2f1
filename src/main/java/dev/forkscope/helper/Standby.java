package dev.forkscope.helper;

import dev.forkscope.protocol.WaitStatus;

/**
 * A second zygote: the first one's child, made before it has served anybody, and idle. When the zygote dies and there is no launcher
 * either that could make another, the standby is the zygote from then on, with a standby of its own.
 */
final class Standby {
    private static final int STDIN = 0;
    private static final int ORDERS = 0;
    private static final int DEATH = 1;
    private static final int CHECK_EVERY_MS = 2;
    private static final int SIGNAL_INFO_BYTES = 4_096;

    private final Posix posix;
    private final ReadyWord ready;
    private final long name = Posix.packed("standby");
    private final PollSet waiting;
    private final NativeBuffer signals = NativeBuffer.allocate(SIGNAL_INFO_BYTES);
    private int launcher;
    private int generation;
    private int pid;

    Standby(Posix posix, ReadyWord ready) {
        this.posix = posix;
        this.ready = ready;
        waiting = new PollSet(posix, 2);
    }

    /** The next standby is one for the zygote of {@code newGeneration}, which {@code newLauncher} made. */
    void standBy(int newLauncher, int newGeneration) {
        launcher = newLauncher;
        generation = newGeneration;
    }

    /**
     * Forks a standby. Like fork(2) it returns in both: false in the zygote, at once; true in the standby, should it have to be the zygote.
     * Such a one has no standby yet.
     *
     * @param signalFd tells of SIGCHLD
     */
    boolean fork(int signalFd) {
        int zygote = posix.posix.getpid();
        pid = posix.posix.fork();
        if (pid != 0) {
            return false;
        }
        posix.name(name);
        posix.libc.prctl(Linux.PR_SET_PDEATHSIG, Linux.SIGCHLD, 0, 0, 0);
        waiting.watch(ORDERS, STDIN, 0);
        waiting.watch(DEATH, signalFd, Linux.POLLIN);
        while (posix.posix.getppid() == zygote) {
            await(signalFd, -1);
        }
        while (posix.posix.getppid() == launcher && !ready.isReady(generation + 1)) {
            await(signalFd, CHECK_EVERY_MS);
        }
        generation++;
        if (!ready.claim(generation)) {
            posix.libc._exit(Zygote.RETIRED);
        }
        posix.libc.prctl(Linux.PR_SET_PDEATHSIG, 0, 0, 0, 0);
        return true;
    }

    /** The generation of the zygote that {@link #fork} came back true in. */
    int generation() {
        return generation;
    }

    /** Whether the child that was reaped is the standby, and was killed. */
    boolean wasKilled(int reaped, int status) {
        return reaped == pid && WaitStatus.signaled(status);
    }

    private void await(int signalFd, int timeoutMs) {
        waiting.await(timeoutMs);
        if (waiting.told(ORDERS) != 0) {
            posix.libc._exit(Zygote.RETIRED);
        }
        if (waiting.told(DEATH) != 0) {
            posix.libc.read(signalFd, signals.address, SIGNAL_INFO_BYTES);
        }
    }
}

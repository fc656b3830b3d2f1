package dev.forkscope.helper;

import dev.forkscope.helper.machine.Kernel;

/** Makes each native call once, harmlessly, so that its stub is loaded, linked and warm before the zygote is forked. */
final class StubRehearsal {
    private static final int HIGH_FD = 900;
    private static final int SCRATCH_BYTES = 4_096;

    private final Posix posix;
    private final Paths paths;
    private final NativeBuffer scratch = NativeBuffer.allocate(SCRATCH_BYTES);

    StubRehearsal(Posix posix) {
        this.posix = posix;
        paths = new Paths(posix);
    }

    void perform() {
        processes();
        descriptors();
        limits();
        signals();
        posix.libc.prctl(Linux.PR_SET_PDEATHSIG, 0, 0, 0, 0);
        posix.libc.poll(scratch.address, 0, 0);
        posix.libc.usleep(1);
        posix.libc.alarm(0);
        posix.libc.nice(0);
        posix.clock(Kernel.CLOCK_MONOTONIC);
        posix.random();
        posix.libc.sched_yield();
        mathematics();
        posix.libc.sched_setscheduler(0, Linux.SCHED_OTHER, scratch.address);
    }

    private void mathematics() {
        posix.libm.pow(2, 0.5);
        posix.libm.exp(1);
        posix.libm.log(2);
        posix.libm.log2(2);
        posix.libm.log10(2);
        posix.libm.sin(1);
        posix.libm.cos(1);
    }

    private void processes() {
        posix.waitpid(-1, Linux.WNOHANG);
        Usage usage = new Usage(posix);
        usage.wait4(-1, Linux.WNOHANG);
        usage.of(0);
        posix.libc.waitid(Linux.P_ALL, 0, 0, Linux.WEXITED | Linux.WNOWAIT | Linux.WNOHANG);
        posix.status();
        posix.errno();
        posix.posix.errno(0);
        posix.posix.getppid();
        posix.posix.getpgid(0);
        posix.libc.getsid(0);
        posix.posix.kill(posix.posix.getpid(), 0);
        posix.posix.setpgid(-1, -1);
        int child = posix.posix.fork();
        if (child == 0) {
            posix.libc._exit(0);
        }
        reap(child);
        posix.libc.setgroups(0, 0);
        posix.posix.setgid(posix.posix.getegid());
        posix.posix.setuid(posix.posix.geteuid());
        posix.posix.getuid();
        posix.subreaper();
    }

    /** This JVM has other threads, so its child may hang before it gets to its end. */
    private void reap(int child) {
        for (int tries = 0; posix.waitpid(child, Linux.WNOHANG) == 0; tries++) {
            if (tries == 100) {
                posix.posix.kill(child, Linux.SIGKILL);
            }
            posix.libc.usleep(1_000);
        }
    }

    private void descriptors() {
        int devNull = paths.openDevNull();
        paths.openDescriptorOf(posix.posix.getpid(), -1, Linux.O_RDONLY);
        int children = paths.openChildren();
        posix.posix.lseek(children, 0, 0);
        posix.posix.close(children);
        posix.libc.write(devNull, scratch.address, 1);
        posix.libc.read(devNull, scratch.address, 1);
        posix.posix.dup2(devNull, HIGH_FD);
        int copy = posix.posix.dup(devNull);
        posix.posix.close(copy);
        posix.libc.close_range(HIGH_FD, HIGH_FD, 0);
        posix.pipe(Linux.O_CLOEXEC);
        posix.posix.close(posix.pipeEnd(0));
        posix.posix.close(posix.pipeEnd(1));
        posix.posix.close(paths.openEnvironment());
        posix.posix.close(devNull);
    }

    private void limits() {
        posix.lowerLimit(Linux.RLIMIT_FSIZE, Long.MAX_VALUE);
        posix.hardLimit(Linux.RLIMIT_FSIZE);
    }

    private void signals() {
        posix.libc.signal(Linux.SIGPIPE, Linux.SIG_IGN);
        int fd = posix.libc.signalfd(-1, posix.signalSet(Linux.SIGCHLD), Linux.SFD_NONBLOCK);
        posix.posix.close(fd);
        posix.libc.sigprocmask(Linux.SIG_UNBLOCK, posix.signalSet(Linux.SIGCHLD), 0);
        SignalCalls calls = new SignalCalls(posix);
        calls.pending();
        calls.dispose(Linux.SIGPIPE, true, 0);
        calls.take(1L << (Linux.SIGPIPE - 1), 0);
        calls.writeNow(-1, scratch.address, 1);
    }
}

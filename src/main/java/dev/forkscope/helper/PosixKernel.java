package dev.forkscope.helper;

import dev.forkscope.helper.machine.Kernel;
import dev.forkscope.helper.machine.Libm;
import dev.forkscope.protocol.EventType;

/** The kernel itself. */
class PosixKernel implements Kernel {
    private static final int DIED_BY_SIGNAL = 128;
    private static final long MAX_SLEEP_MICROS = 500_000;

    private final Posix posix;
    private final SignalCalls signals;
    private final Usage usage;
    private final NativeBuffer transfer = NativeBuffer.allocate(MAX_TRANSFER);

    PosixKernel(Posix posix) {
        this.posix = posix;
        signals = new SignalCalls(posix);
        usage = new Usage(posix);
    }

    @Override
    public int fork() {
        return posix.posix.fork();
    }

    @Override
    public int waitpid(int pid, int options) {
        return usage.wait4(pid, options);
    }

    @Override
    public int awaitChild(int pid, int options) {
        return waitid(pid, 0, options);
    }

    @Override
    public boolean isNobodyReady(int pid, int options) {
        transfer.bytes.putInt(0, 0);
        // What lies first in a siginfo_t is the signal; it stays 0 where nobody is ready.
        return waitid(pid, transfer.address, options | Linux.WNOHANG) == 0 && transfer.bytes.getInt(0) == 0;
    }

    private int waitid(int pid, long info, int options) {
        int type = pid == -1 ? Linux.P_ALL : pid > 0 ? Linux.P_PID : Linux.P_PGID;
        return posix.libc.waitid(
                type, pid > 0 ? pid : pid < -1 ? -pid : 0, info, options | Linux.WEXITED | Linux.WNOWAIT);
    }

    @Override
    public int status() {
        return usage.status();
    }

    @Override
    public int usage(int who) {
        return usage.of(who);
    }

    @Override
    public long usageNumber(int index) {
        return usage.number(index);
    }

    @Override
    public int errno() {
        return posix.errno();
    }

    @Override
    public int getpid() {
        return posix.posix.getpid();
    }

    @Override
    public int getppid() {
        return posix.posix.getppid();
    }

    @Override
    public int getpgid(int pid) {
        return posix.posix.getpgid(pid);
    }

    @Override
    public int getsid(int pid) {
        return posix.libc.getsid(pid);
    }

    @Override
    public int getuid() {
        return posix.posix.getuid();
    }

    @Override
    public int kill(int pid, int signal) {
        return posix.posix.kill(pid, signal);
    }

    @Override
    public void dieOf(int signal) {
        posix.libc.signal(signal, Linux.SIG_DFL);
        posix.libc.sigprocmask(Linux.SIG_UNBLOCK, posix.signalSet(signal), 0);
        posix.posix.kill(posix.posix.getpid(), signal);
        posix.libc._exit(DIED_BY_SIGNAL + signal);
    }

    @Override
    public void exit(int status) {
        posix.libc._exit(status);
    }

    @Override
    public void sleep(long micros) {
        long until = System.nanoTime() + micros * 1_000;
        long left = micros;
        while (left > 0) {
            posix.libc.usleep((int) (left < MAX_SLEEP_MICROS ? left : MAX_SLEEP_MICROS));
            left = (until - System.nanoTime()) / 1_000;
        }
    }

    @Override
    public void nice(int increment) {
        posix.libc.nice(increment);
    }

    @Override
    public void idle() {
        posix.idle();
    }

    @Override
    public int alarm(int seconds) {
        return posix.libc.alarm(seconds);
    }

    @Override
    public void holdAlarm(boolean held) {
        posix.libc.sigprocmask(held ? Linux.SIG_BLOCK : Linux.SIG_UNBLOCK, posix.signalSet(Linux.SIGALRM), 0);
    }

    @Override
    public void pause() {
        posix.libc.pause();
    }

    @Override
    public void block(long set) {
        signals.block(set);
    }

    @Override
    public long pending() {
        return signals.pending();
    }

    @Override
    public int dispose(int signal, boolean ignored, int flags) {
        return signals.dispose(signal, ignored, flags);
    }

    @Override
    public int take(long set, long micros) {
        return signals.take(set, micros);
    }

    @Override
    public boolean awaitDescriptor(int fd, boolean output, long set) {
        return hidden(fd) || signals.awaitDescriptor(fd, output, set);
    }

    @Override
    public boolean isWritable(int fd) {
        return hidden(fd) || signals.isWritable(fd);
    }

    @Override
    public int writeNow(int fd, byte[] bytes, int offset, int length) {
        if (hidden(fd)) {
            return -1;
        }
        transfer.bytes.put(0, bytes, offset, length);
        return signals.writeNow(fd, transfer.address, length);
    }

    @Override
    public int write(int fd, byte[] bytes, int offset, int length) {
        if (hidden(fd)) {
            return -1;
        }
        transfer.bytes.put(0, bytes, offset, length);
        return (int) posix.libc.write(fd, transfer.address, length);
    }

    @Override
    public int read(int fd, byte[] bytes, int length) {
        if (hidden(fd)) {
            return -1;
        }
        int n = (int) posix.libc.read(fd, transfer.address, length);
        if (n > 0) {
            transfer.bytes.get(0, bytes, 0, n);
        }
        return n;
    }

    @Override
    public int pipe() {
        return posix.pipe(0);
    }

    @Override
    public int pipeReadEnd() {
        return posix.pipeEnd(0);
    }

    @Override
    public int pipeWriteEnd() {
        return posix.pipeEnd(1);
    }

    @Override
    public int close(int fd) {
        return hidden(fd) ? -1 : posix.posix.close(fd);
    }

    @Override
    public int dup(int fd) {
        return hidden(fd) ? -1 : posix.posix.dup(fd);
    }

    @Override
    public int dup2(int fd, int newFd) {
        return hidden(fd) || hidden(newFd) ? -1 : posix.posix.dup2(fd, newFd);
    }

    @Override
    public int limitProcesses(long soft, long hard) {
        return posix.limit(Linux.RLIMIT_NPROC, soft, hard);
    }

    @Override
    public long time() {
        return System.currentTimeMillis() / 1_000;
    }

    @Override
    public long nanoseconds(int clock) {
        return posix.clock(clock);
    }

    @Override
    public long random() {
        return posix.random();
    }

    @Override
    public void yieldProcessor() {
        posix.libc.sched_yield();
    }

    @Override
    public Libm libm() {
        return posix.libm;
    }

    /** The run's own descriptors lie above those a program can have; for a program they do not exist. */
    private boolean hidden(int fd) {
        if (fd < Helper.FIRST_HIDDEN_FD) {
            return false;
        }
        posix.posix.errno(Linux.EBADF);
        return true;
    }

    static {
        assert MAX_TRANSFER >= EventType.MAX_RECORD;
    }
}

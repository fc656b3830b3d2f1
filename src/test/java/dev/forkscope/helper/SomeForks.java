package dev.forkscope.helper;

/** The kernel, but for the calls that make and end processes: those answer as if, here in the JVM of a test. */
final class SomeForks extends PosixKernel {
    private static final int FIRST_PID = 1_000_000;
    private static final int EXITED_3 = 0x300;

    private int forks;

    SomeForks(Posix posix) {
        super(posix);
    }

    @Override
    public int fork() {
        return FIRST_PID + forks++;
    }

    @Override
    public int waitpid(int pid, int options) {
        return pid;
    }

    @Override
    public int status() {
        return EXITED_3;
    }

    @Override
    public void exit(int status) {}
}

package dev.forkscope.helper;

import dev.forkscope.protocol.ControlFrame;
import dev.forkscope.protocol.RunRequest;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import jnr.ffi.Pointer;
import jnr.posix.POSIX;

/**
 * System calls for a rehearsal: they do nothing and answer as the script says, so that code which forks, waits and exits can be
 * executed from end to end inside the launcher. What they answer is never seen by anyone.
 */
final class DryRun {
    /** SIGUSR1, which comes again and again. */
    static final int SIGNAL = 10;

    private static final int STDIN = 0;
    private static final int CHILD_PID = 4_194_000;
    private static final int EXITED_3 = 0x300;

    /** Twice what the rehearsal asks for. */
    private static final int MAX_ANSWERS = 10_000;

    private final Posix real;
    private final NativeBuffer bytes = NativeBuffer.allocate(RunRequest.MAX_BYTES);
    private final int[] dryStatus = new int[1];
    private byte[] request = {};
    private int requestAt;
    private int forks;
    private int waits;
    private int polls;
    private int parents;
    private int answers;
    private int reads;
    private int signals;
    private Runnable onPause = () -> {};

    DryRun(Posix real) {
        this.real = real;
    }

    /** A {@link Posix} that performs dry. */
    Posix posix() {
        ClassLoader loader = DryRun.class.getClassLoader();
        POSIX posix = (POSIX) Proxy.newProxyInstance(loader, new Class<?>[] {POSIX.class}, (p, m, a) -> answer(m, a));
        Libc libc = (Libc) Proxy.newProxyInstance(loader, new Class<?>[] {Libc.class}, (p, m, a) -> answer(m, a));
        return new Posix(posix, libc, real.libm);
    }

    /** What the next helper will read from its request pipe. */
    void request(RunRequest program) {
        request = program.encode();
        requestAt = 0;
    }

    /** Fork returns 0, a pid, -1, 0 ... from here on. */
    void restartForks() {
        forks = 0;
    }

    /** What happens when somebody waits for a signal. */
    void onPause(Runnable action) {
        onPause = action;
    }

    private Object answer(Method method, Object[] arguments) {
        if (++answers > MAX_ANSWERS) {
            throw new IllegalStateException("a rehearsal has no end: every start of a launcher would wait for it");
        }
        long result = number(method.getName(), arguments);
        if (method.getReturnType() == int.class) {
            return (int) result;
        }
        if (method.getReturnType() == Pointer.class) {
            throw new IllegalStateException("a rehearsal maps no memory");
        }
        return result;
    }

    private long number(String name, Object[] a) {
        switch (name) {
            case "fork":
                return new int[] {0, CHILD_PID, -1}[forks++ % 3];
            case "waitpid":
                return waitpid((int[]) a[1]);
            case "wait4":
                long reaped = waitpid(dryStatus);
                NativeBuffer.at((long) a[1], 4).bytes.putInt(0, dryStatus[0]);
                return reaped;
            case "errno":
                return Linux.ECHILD;
            case "getppid":
                return parents++ % 2 == 0 ? real.posix.getpid() : 1;
            case "getpid":
            case "getpgid":
                return real.posix.getpid();
            case "lseek":
                return (int) a[0] < Helper.FIRST_HIDDEN_FD ? -1 : 0;
            case "read":
                return read((int) a[0], (long) a[1], (long) a[2]);
            case "write":
                return (long) a[2];
            case "poll":
                return poll((long) a[0], (long) a[1]);
            case "waitid":
                return waitid((long) a[2]);
            case "sigtimedwait":
                return new int[] {SIGNAL, -1, Linux.SIGCHLD, -1}[signals++ % 4];
            case "pause":
                onPause.run();
                return -1;
            default:
                return 0;
        }
    }

    private static long waitid(long info) {
        if (info != 0) {
            NativeBuffer.at(info, 4).bytes.putInt(0, Linux.SIGCHLD);
        }
        return 0;
    }

    private long waitpid(int[] status) {
        int turn = waits++ % 5;
        status[0] = turn == 0 ? EXITED_3 : turn == 1 ? Linux.SIGKILL : 0;
        return new int[] {CHILD_PID, CHILD_PID + 1, 0, CHILD_PID + 2, -1}[turn];
    }

    private long poll(long address, long count) {
        NativeBuffer fds = NativeBuffer.at(address, (int) count * 8);
        int turn = polls++;
        for (int i = 0; i < count; i++) {
            fds.bytes.putShort(i * 8 + 6, (short) (turn % 2 == i || turn % 3 == 2 ? Linux.POLLIN : 0));
        }
        return turn % 2;
    }

    private long read(int fd, long address, long count) {
        byte[] source = {};
        int from = 0;
        if (fd == STDIN && (count == ControlFrame.BYTES || reads++ % 4 < 2)) {
            // For the zygote always one more order; for a program, two pieces, then twice the end: of a line and of the
            // file.
            source = new ControlFrame(Integer.MAX_VALUE, 0, real.posix.getpid(), -1, -1).encode();
        } else if (fd == Helper.FIRST_HIDDEN_FD) {
            source = request;
            from = requestAt;
        } else if (fd == Helper.FIRST_HIDDEN_FD + 3) {
            source = "4194001 4194002 ".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        }
        int n = (int) Math.min(source.length - from, count);
        bytes.bytes.put(0, source, from, n);
        for (int i = 0; i < n; i++) {
            NativeBuffer.at(address + i, 1).bytes.put(0, bytes.bytes.get(i));
        }
        if (fd == Helper.FIRST_HIDDEN_FD) {
            requestAt += n;
        }
        return n;
    }
}

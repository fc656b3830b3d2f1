package dev.forkscope.helper;

import dev.forkscope.protocol.ControlFrame;
import org.jspecify.annotations.Nullable;

/**
 * The warm, single-threaded process that forks one helper per run. Killed at any moment, it costs no run more than a delay. Should its
 * launcher die it serves on, for as long as the server has orders: the next launcher is not ready before a second has gone by.
 */
final class Zygote {
    /** What a zygote that retired exits with. */
    static final int RETIRED = 0;

    private static final int STDIN = 0;
    private static final int FRAMES = 0;
    private static final int CHILDREN = 1;
    private static final int SIGNAL_INFO_BYTES = 4_096;

    private final Posix posix;
    private final RunTable runs;
    private final Reports reports;
    private final Undertaker undertaker;
    private final Helper helper;
    private final SelfCheck selfCheck;
    private final ReadyWord ready;
    private final Standby standby;
    private final int retireAfter;
    private final long name = Posix.packed("zygote");
    private final PollSet waiting;
    private final NativeBuffer frame = NativeBuffer.allocate(ControlFrame.BYTES);
    private final NativeBuffer signals = NativeBuffer.allocate(SIGNAL_INFO_BYTES);
    private int signalFd;
    private int generation;
    private int served;
    private boolean ordersEnded;

    Zygote(
            Posix posix,
            RunTable runs,
            Reports reports,
            Undertaker undertaker,
            Helper helper,
            SelfCheck selfCheck,
            ReadyWord ready,
            int retireAfter) {
        this.posix = posix;
        waiting = new PollSet(posix, 2);
        this.runs = runs;
        this.reports = reports;
        this.undertaker = undertaker;
        this.helper = helper;
        this.selfCheck = selfCheck;
        this.ready = ready;
        standby = new Standby(posix, ready);
        this.retireAfter = retireAfter;
    }

    /** Becomes the zygote of {@code newGeneration}; does not come back. {@code launcher} is the pid that must still be our parent. */
    void serve(int newGeneration, int launcher) {
        generation = newGeneration;
        served = 0;
        ordersEnded = false;
        // Until it has checked itself, only its launcher can tell that it hangs.
        posix.libc.prctl(Linux.PR_SET_PDEATHSIG, Linux.SIGKILL, 0, 0, 0);
        if (posix.posix.getppid() != launcher) {
            posix.libc._exit(1);
        }
        posix.name(name);
        posix.resetSignals();
        posix.libc.sigprocmask(Linux.SIG_BLOCK, posix.signalSet(Linux.SIGCHLD), 0);
        signalFd = posix.libc.signalfd(-1, posix.signalSet(Linux.SIGCHLD), Linux.SFD_NONBLOCK);
        becomeSubreaper();
        if (!selfCheck.passes() || !ready.claim(generation)) {
            posix.libc._exit(1);
        }
        posix.libc.prctl(Linux.PR_SET_PDEATHSIG, 0, 0, 0, 0);
        standby.standBy(launcher, generation);
        announce();
        haveStandby();
        takeOrders();
    }

    /** Comes back in the zygote, and in what was its standby when that has to be the zygote. */
    private void haveStandby() {
        while (standby.fork(signalFd)) {
            posix.name(name);
            becomeSubreaper();
            generation = standby.generation();
            announce();
        }
    }

    private void announce() {
        reports.ready(generation, posix.posix.getpid(), selfCheck.missingContainment());
    }

    private void becomeSubreaper() {
        posix.libc.prctl(Linux.PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0);
    }

    private void takeOrders() {
        while (served < retireAfter) {
            waiting.watch(FRAMES, ordersEnded ? -1 : STDIN, Linux.POLLIN);
            waiting.watch(CHILDREN, signalFd, Linux.POLLIN);
            waiting.await(-1);
            if (waiting.told(CHILDREN) != 0) {
                posix.libc.read(signalFd, signals.address, SIGNAL_INFO_BYTES);
            }
            if (waiting.told(FRAMES) != 0) {
                takeFrame();
            }
            if (!reap() && ordersEnded) {
                posix.libc._exit(RETIRED);
            }
        }
        reports.retiring(generation, served);
        posix.libc._exit(RETIRED);
    }

    /** Reaps all who can be reaped now; whether anybody is left. */
    private boolean reap() {
        int pid = posix.waitpid(-1, Linux.WNOHANG);
        while (pid > 0) {
            undertaker.reaped(pid, posix.status());
            if (standby.wasKilled(pid, posix.status())) {
                haveStandby();
            }
            pid = posix.waitpid(-1, Linux.WNOHANG);
        }
        return pid == 0;
    }

    private void takeFrame() {
        long n = posix.libc.read(STDIN, frame.address, ControlFrame.BYTES);
        if (n == 0) {
            ordersEnded = true;
        }
        // An order for a zygote before this one has been given again, or will be.
        if (n == ControlFrame.BYTES
                && frame.bytes.getInt(0) == ControlFrame.MAGIC
                && frame.bytes.getInt(4) >= generation) {
            int run = frame.bytes.getInt(8);
            fork(runs.free(), run, frame.bytes.getInt(12), frame.bytes.getInt(16), frame.bytes.getInt(20));
        }
    }

    /** Forks the helper of a run. */
    void fork(@Nullable RunSlot slot, int run, int serverPid, int requestFd, int eventFd) {
        if (slot == null) {
            reports.ended(run, -1);
            return;
        }
        served++;
        slot.take(run);
        int pid = posix.posix.fork();
        if (pid == 0) {
            helper.run(slot, serverPid, requestFd, eventFd);
        } else if (pid > 0) {
            slot.helper(pid);
        } else {
            reports.ended(run, -1);
        }
    }
}

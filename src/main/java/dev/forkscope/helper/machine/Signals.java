package dev.forkscope.helper.machine;

import dev.forkscope.protocol.EventType;
import dev.forkscope.protocol.SignalCall;
import dev.forkscope.protocol.WaitStatus;

/**
 * What this process does about signals, signal(7): a set is a number with signal n in bit n - 1. What has a handler is really blocked, so
 * that the kernel keeps it pending until {@link SignalDelivery} looks; what is ignored or has its default action the kernel sees to
 * itself. Until a program has installed a handler nothing here costs it anything.
 */
final class Signals {
    static final int SIGINT = 2;
    static final int SIGPIPE = 13;
    static final int SIGALRM = 14;
    static final int SIGXFSZ = 25;
    static final int LAST = 64;
    static final long FOR_EVER = -1;

    /** All that a program can speak of. */
    static final long ALL = ~(bit(32) | bit(33));

    private static final int SIGKILL = 9;
    private static final int SIGCHLD = 17;
    private static final int SIGSTOP = 19;
    private static final int WNOHANG = 1;
    private static final long CHILD = bit(SIGCHLD);
    private static final long UNBLOCKABLE = bit(SIGKILL) | bit(SIGSTOP);

    /** What glibc adds to the flags of every action. */
    private static final int RESTORER = 0x400_0000;

    /** A stop or a continuation may come without a SIGCHLD, as may the end of a child whose SIGCHLD the program blocks. */
    private static final long LOOK_AGAIN_MICROS = 10_000;

    /** Whether this process has to look for signals itself. */
    boolean active;

    /** Whether a system call ended early, because of what is in {@link #taken}. */
    boolean interrupted;

    /** Signals taken from the kernel whose handlers have not been called yet. */
    long taken;

    final long[] handler = new long[LAST + 1];
    final long[] mask = new long[LAST + 1];
    final int[] flags = new int[LAST + 1];

    private final Kernel kernel;
    private final EventWriter events;
    private final RunBudget budget;
    private long handled;
    private long blocked;
    private long really;
    private boolean keepsNoZombies;

    Signals(Kernel kernel, EventWriter events, RunBudget budget) {
        this.kernel = kernel;
        this.events = events;
        this.budget = budget;
    }

    static long bit(int signal) {
        return 1L << (signal - 1);
    }

    void begin() {
        active = false;
        interrupted = false;
        taken = 0;
        handled = 0;
        blocked = 0;
        really = 0;
        keepsNoZombies = false;
        for (int i = 0; i <= LAST; i++) {
            handler[i] = 0;
            mask[i] = 0;
            flags[i] = 0;
        }
    }

    /** What is pending for the parent is not for the child. */
    void forked() {
        taken = 0;
        interrupted = false;
    }

    /** Whether there is such a signal; glibc keeps two for threads. */
    static boolean isKnown(int signal) {
        return signal >= 1 && signal <= LAST && (ALL & bit(signal)) != 0;
    }

    /** Whether a signal's action can be changed. */
    static boolean isChangeable(int signal) {
        return isKnown(signal) && (UNBLOCKABLE & bit(signal)) == 0;
    }

    /** sigaction(2): handler 0 is SIG_DFL, 1 is SIG_IGN. */
    void action(int signal, long newHandler, long newMask, int newFlags) {
        handler[signal] = newHandler;
        mask[signal] = newMask;
        flags[signal] = newFlags | RESTORER;
        boolean catches = newHandler > 1;
        handled = catches ? handled | bit(signal) : handled & ~bit(signal);
        boolean child = signal == SIGCHLD;
        if (child) {
            keepsNoZombies = newHandler == 1 || (newFlags & SignalCall.NO_CHILD_WAIT) != 0;
        }
        if (!catches) {
            taken &= ~bit(signal);
        }
        kernel.dispose(signal, newHandler == 1 && !child, child ? newFlags & SignalCall.NO_CHILD_STOP : 0);
        active = handled != 0 || keepsNoZombies;
        tellKernel();
    }

    /** The program's signal mask. */
    long blocked() {
        return blocked;
    }

    /** sigprocmask(2). */
    void block(long set) {
        blocked = set & ~UNBLOCKABLE & ALL;
        tellKernel();
    }

    /** Whether the kernel holds {@code signal} back now. */
    boolean isHeld(int signal) {
        return (really & bit(signal)) != 0;
    }

    /** Calls nobody in the kernel: what a Python program starts with. */
    void startsWith(int signal, long startHandler, boolean catches) {
        handler[signal] = startHandler;
        if (catches) {
            handled |= bit(signal);
            active = true;
            tellKernel();
        }
    }

    /** What has a handler and is not blocked: it interrupts. */
    long interrupting() {
        return handled & ~blocked;
    }

    /** sigpending(2). */
    long pending() {
        return (kernel.pending() | taken) & blocked;
    }

    private void tellKernel() {
        long wanted = blocked | handled | (active ? CHILD : 0);
        if (wanted != really) {
            really = wanted;
            kernel.block(wanted);
        }
    }

    /** The next signal whose handler is to be called, taken from the kernel if need be; 0 for none. */
    int next() {
        int signal = 1;
        while ((taken & ~blocked) == 0 && signal > 0) {
            signal = take(0);
        }
        long ready = taken & ~blocked;
        if (ready == 0) {
            return 0;
        }
        int first = Long.numberOfTrailingZeros(ready) + 1;
        taken &= ~bit(first);
        return first;
    }

    /** Takes all that have a handler and are pending. */
    void takeAll() {
        int signal = take(0);
        while (signal > 0) {
            signal = take(0);
        }
    }

    /** Waits for a signal that has a handler, {@link #FOR_EVER} or so long; how much of the time is left, 0 when it is over. */
    long await(long micros) {
        long start = System.nanoTime();
        long left = micros;
        while (micros < 0 || left > 0) {
            if ((taken & ~blocked) != 0) {
                interrupted = true;
                return left;
            }
            take(micros < 0 ? FOR_EVER : left);
            left = micros < 0 ? FOR_EVER : micros - (System.nanoTime() - start) / 1_000;
        }
        return 0;
    }

    /** sigwait(3): 0 where a signal with a handler came first. */
    int sigwait(long set) {
        while (true) {
            long had = taken & set;
            if (had != 0) {
                int first = Long.numberOfTrailingZeros(had) + 1;
                taken &= ~bit(first);
                return first;
            }
            if ((taken & ~blocked) != 0) {
                interrupted = true;
                return 0;
            }
            int signal = kernel.take(set | wanted(), FOR_EVER);
            if (signal > 0 && (set & bit(signal)) != 0) {
                return signal;
            }
            note(signal);
        }
    }

    /** Waits until a child may have changed; false if a signal with a handler came. */
    boolean awaitChild() {
        if ((taken & ~blocked) == 0) {
            take(LOOK_AGAIN_MICROS);
        }
        interrupted = (taken & ~blocked) != 0;
        return !interrupted;
    }

    /** Waits until {@code fd} can be used; false if a signal with a handler came. */
    boolean awaitDescriptor(int fd, boolean output) {
        while (!kernel.awaitDescriptor(fd, output, wanted())) {
            take(0);
            if ((taken & ~blocked) != 0) {
                interrupted = true;
                return false;
            }
        }
        return true;
    }

    private long wanted() {
        return interrupting() | CHILD & ~blocked;
    }

    private int take(long micros) {
        int signal = kernel.take(wanted(), micros);
        note(signal);
        return signal;
    }

    private void note(int signal) {
        if (signal > 0 && (handled & bit(signal)) != 0) {
            taken |= bit(signal);
        }
        if (signal == SIGCHLD && keepsNoZombies) {
            dropZombies();
        }
    }

    /** Whether children that end are gone at once: wait(2) then waits for all of them, and has nobody to tell of. */
    boolean keepsNoZombies() {
        return keepsNoZombies;
    }

    /** Reaps, as the kernel would have done at once, all children that have ended. */
    void dropZombies() {
        budget.speaking(1);
        int child = kernel.waitpid(-1, WNOHANG);
        while (child > 0) {
            dropped(child);
            child = kernel.waitpid(-1, WNOHANG);
        }
        budget.spoken();
    }

    /** Tells of a child that was reaped, but not by the program. */
    void dropped(int child) {
        int status = kernel.status();
        int self = kernel.getpid();
        budget.reaped();
        if (WaitStatus.signaled(status)) {
            events.begin(EventType.KILLED, child, 0, 8);
            events.int32(WaitStatus.termSignal(status));
            events.int32(self);
            events.end();
        }
        events.begin(EventType.REAPED, child, 0, 8);
        events.int32(self);
        events.int32(status);
        events.endAndFlush();
    }
}

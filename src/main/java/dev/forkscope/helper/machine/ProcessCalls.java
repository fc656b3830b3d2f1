package dev.forkscope.helper.machine;

import dev.forkscope.protocol.EventType;
import dev.forkscope.protocol.Verdict;
import dev.forkscope.protocol.WaitStatus;

/** System calls on processes, each told as events before and after. Results are the kernel's; {@link #errno} goes with a -1. */
final class ProcessCalls {
    private static final int CAUSE_KERNEL = 1;
    private static final int CAUSE_RUN_LIMIT = 2;
    private static final int REFUSED_PAUSE_MICROS = 20_000;
    private static final int SIGNALS = 64;

    private final Kernel kernel;
    private final EventWriter events;
    private final RunBudget budget;
    private final Shield shield;
    private final Footprint footprint;
    private final Standing standing;
    private final Signals signals;
    private int errno;
    private long left;
    private int pid;

    ProcessCalls(Kernel kernel, EventWriter events, RunBudget budget, Footprint footprint, Signals signals) {
        this.kernel = kernel;
        this.events = events;
        this.budget = budget;
        this.footprint = footprint;
        this.signals = signals;
        standing = new Standing(kernel);
        shield = new Shield(kernel, budget, signals);
    }

    /** Says that this process begins here, as the first of its run. */
    void begin(LoadedProgram program) {
        shield.begin(program);
        standing.begin();
        pid = kernel.getpid();
        events.pid(pid);
        events.begin(EventType.PROCESS_STARTED, 0, 4);
        events.int32(kernel.getppid());
        events.endAndFlush();
    }

    int errno() {
        return errno;
    }

    /** This process has computed for a while. */
    void computed() {
        standing.computed();
    }

    int pid() {
        return pid;
    }

    int fork(int line) {
        events.begin(EventType.FORK_CALLED, line, 0);
        events.endAndFlush();
        if (!footprint.copy()) {
            return refused(Errno.ENOMEM, line);
        }
        int row = budget.reserve(pid);
        if (row < 0) {
            footprint.giveBack();
            return refused(Errno.EAGAIN, line);
        }
        int parent = pid;
        standing.forks(row);
        shield.raise(2);
        int result = kernel.fork();
        if (result == 0) {
            pid = kernel.getpid();
            signals.forked();
            events.pid(pid);
            budget.born(row, pid);
            forkReturned(0, parent, 0, 0, line);
            shield.lower();
            return 0;
        }
        if (result < 0) {
            errno = kernel.errno();
            shield.lower();
            budget.release(row);
            footprint.giveBack();
            forkReturned(-1, 0, errno, CAUSE_KERNEL, line);
        } else {
            budget.born(row, result);
            forkReturned(result, 0, 0, 0, line);
        }
        shield.lower();
        return result;
    }

    /** A refused process waits a little, so that a fork bomb does not take the machine from the runs beside it. */
    private int refused(int error, int line) {
        boolean tooOften = budget.refused();
        errno = error;
        forkReturned(-1, 0, errno, CAUSE_RUN_LIMIT, line);
        if (tooOften) {
            budget.stop(Verdict.STEP_LIMIT.ordinal());
        } else {
            kernel.sleep(REFUSED_PAUSE_MICROS);
        }
        return -1;
    }

    private int forkReturned(int returns, int parent, int error, int cause, int line) {
        events.begin(EventType.FORK_RETURNED, line, 16);
        events.int32(returns);
        events.int32(parent != 0 ? parent : kernel.getppid());
        events.int32(error);
        events.int32(cause);
        events.endAndFlush();
        return returns;
    }

    /** waitpid(2); the status is then in {@link #status()}. */
    int waitpid(int target, int options, int line) {
        events.begin(EventType.WAIT_CALLED, line, 8);
        events.int32(target);
        events.int32(options);
        events.endAndFlush();
        int result = shield.waitpid(target, options);
        errno = result >= 0 ? 0 : signals.interrupted ? Errno.EINTR : kernel.errno();
        int status = result > 0 ? kernel.status() : 0;
        if (result > 0 && !WaitStatus.stopped(status) && !WaitStatus.continued(status)) {
            budget.reaped();
            if (WaitStatus.signaled(status)) {
                events.begin(EventType.KILLED, result, 0, 8);
                events.int32(WaitStatus.termSignal(status));
                events.int32(pid);
                events.end();
            }
        }
        events.begin(EventType.WAIT_RETURNED, line, 12);
        events.int32(result);
        events.int32(status);
        events.int32(errno);
        events.endAndFlush();
        shield.lower();
        return result;
    }

    /** The status of the last successful {@link #waitpid}. */
    int status() {
        return kernel.status();
    }

    /** kill(2), within the run: its processes are those of this process group, which no program can leave. */
    int kill(int target, int signal, int line) {
        events.flush();
        int result;
        int cause = CAUSE_RUN_LIMIT;
        if (signal < 0 || signal > SIGNALS) {
            result = -1;
            errno = Errno.EINVAL;
            cause = CAUSE_KERNEL;
        } else if (target == -1 || target == 1) {
            result = -1;
            errno = Errno.EPERM;
        } else if (target < -1 && -target != kernel.getpgid(0)) {
            result = -1;
            errno = Errno.ESRCH;
        } else if (target > 1 && kernel.getpgid(target) != kernel.getpgid(0)) {
            result = -1;
            errno = Errno.ESRCH;
        } else {
            tellKill(target, signal, 0, 0, 0, line);
            result = shield.kill(pid, target, signal);
            if (result == 0) {
                return 0;
            }
            errno = kernel.errno();
            cause = CAUSE_KERNEL;
        }
        tellKill(target, signal, result, errno, cause, line);
        return result;
    }

    private void tellKill(int target, int signal, int result, int error, int cause, int line) {
        events.begin(EventType.KILL_RETURNED, line, 20);
        events.int32(target);
        events.int32(signal);
        events.int32(result);
        events.int32(error);
        events.int32(cause);
        events.endAndFlush();
    }

    /** nanosleep(2); a handler may leave some of the time {@link #left}. */
    void sleep(long micros, int line) {
        tellSlept(micros, line);
        left = 0;
        if (signals.active) {
            left = signals.await(micros);
        } else {
            kernel.sleep(micros);
        }
    }

    /** How many microseconds the last {@link #sleep} did not sleep, because of a handler. */
    long left() {
        return left;
    }

    /** pause(2). */
    void pause(int line) {
        tellSlept(0, line);
        if (signals.active) {
            signals.await(Signals.FOR_EVER);
        } else {
            kernel.pause();
        }
    }

    /** sigwait(3): 0 where a signal with a handler came first. */
    int sigwait(long set, int line) {
        tellSlept(0, line);
        return signals.sigwait(set);
    }

    private void tellSlept(long micros, int line) {
        events.begin(EventType.SLEPT, line, 8);
        events.int64(micros);
        events.endAndFlush();
    }

    /** _exit(2); {@code via} as {@link EventType#EXITED} numbers it. */
    void exit(int status, int via, int line) {
        if (signals.keepsNoZombies()) {
            signals.dropZombies();
        }
        events.begin(EventType.EXITED, line, 8);
        events.int32(status & 0xff);
        events.int32(via);
        events.endAndFlush();
        footprint.giveBack();
        kernel.exit(status & 0xff);
    }

    /** Ends this process by a signal it cannot survive. */
    void dieOf(int signal) {
        events.flush();
        kernel.dieOf(signal);
    }

    /** Ends the whole run with a verdict. */
    void stop(Verdict verdict) {
        events.flush();
        budget.stop(verdict.ordinal());
    }
}

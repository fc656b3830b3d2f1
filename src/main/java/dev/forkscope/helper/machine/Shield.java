package dev.forkscope.helper.machine;

import dev.forkscope.protocol.WaitStatus;

/**
 * Keeps a process from being killed between a fork or a wait and its word on it, by its own kind or by its own alarm: the kernel
 * does not do the two at once, and the record must not miss either. Costs nothing in programs without kill(2) and alarm(2).
 */
final class Shield {
    private static final int WNOHANG = 1;

    private final Kernel kernel;
    private final RunBudget budget;
    private final Signals signals;
    private boolean killers;
    private boolean alarms;

    Shield(Kernel kernel, RunBudget budget, Signals signals) {
        this.signals = signals;
        this.kernel = kernel;
        this.budget = budget;
    }

    void begin(LoadedProgram program) {
        killers = program.kills;
        alarms = program.setsAlarms;
    }

    /** From here on, until each has {@link #lower}ed it, this process and those it forks are safe: {@code processes} in all. */
    void raise(int processes) {
        holdAlarm(true);
        if (killers) {
            budget.speaking(processes);
        }
    }

    void lower() {
        if (killers) {
            budget.spoken();
        }
        holdAlarm(false);
    }

    private void holdAlarm(boolean held) {
        if (alarms && !signals.isHeld(Signals.SIGALRM)) {
            kernel.holdAlarm(held);
        }
    }

    /** waitpid(2), with the shield up when it comes back but not while it blocks. */
    int waitpid(int target, int options) {
        if (signals.active) {
            return waitAmongSignals(target, options);
        }
        boolean mayBlock = (options & WNOHANG) == 0 && (killers || alarms);
        int result;
        do {
            int awaited = mayBlock ? kernel.awaitChild(target, options) : 0;
            raise(1);
            result = kernel.waitpid(target, mayBlock && awaited == 0 ? options | WNOHANG : options);
            if (result != 0 || !mayBlock) {
                return result;
            }
            // Stopped and continued again before we took it: there is nothing to take.
            lower();
        } while (true);
    }

    /** The same where a handler may end it, or nobody is left to wait for: then -1, and {@link Signals#interrupted} or {@code errno} says why. */
    private int waitAmongSignals(int target, int options) {
        do {
            if ((options & WNOHANG) == 0 && kernel.isNobodyReady(target, options)) {
                if (!signals.awaitChild()) {
                    raise(1);
                    return -1;
                }
                continue;
            }
            raise(1);
            int result = kernel.waitpid(target, options | WNOHANG);
            boolean ended =
                    result > 0 && !WaitStatus.stopped(kernel.status()) && !WaitStatus.continued(kernel.status());
            if (ended && signals.keepsNoZombies()) {
                signals.dropped(result);
            } else if (result != 0 || (options & WNOHANG) != 0) {
                return result;
            }
            lower();
        } while (true);
    }

    /** kill(2) when no shield is up. One that is meant for its caller alone needs no waiting: it is not in the middle of anything. */
    int kill(int self, int target, int signal) {
        if (target == self) {
            return kernel.kill(target, signal);
        }
        holdAlarm(true);
        budget.beforeKill(self);
        int result = kernel.kill(target, signal);
        budget.afterKill(self);
        holdAlarm(false);
        return result;
    }
}

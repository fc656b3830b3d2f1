package dev.forkscope.helper.machine;

/**
 * Keeps a process from being killed between a fork or a wait and its word on it, by its own kind or by its own alarm: the kernel
 * does not do the two at once, and the record must not miss either. Costs nothing in programs without kill(2) and alarm(2).
 */
final class Shield {
    private static final int WNOHANG = 1;

    private final Kernel kernel;
    private final RunBudget budget;
    private boolean killers;
    private boolean alarms;

    Shield(Kernel kernel, RunBudget budget) {
        this.kernel = kernel;
        this.budget = budget;
    }

    void begin(LoadedProgram program) {
        killers = program.kills;
        alarms = program.setsAlarms;
    }

    /** From here on, until each has {@link #lower}ed it, this process and those it forks are safe: {@code processes} in all. */
    void raise(int processes) {
        if (alarms) {
            kernel.holdAlarm(true);
        }
        if (killers) {
            budget.speaking(processes);
        }
    }

    void lower() {
        if (killers) {
            budget.spoken();
        }
        if (alarms) {
            kernel.holdAlarm(false);
        }
    }

    /** waitpid(2), with the shield up when it comes back but not while it blocks. */
    int waitpid(int target, int options) {
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

    /** kill(2) when no shield is up. One that is meant for its caller alone needs no waiting: it is not in the middle of anything. */
    int kill(int self, int target, int signal) {
        if (target == self) {
            return kernel.kill(target, signal);
        }
        if (alarms) {
            kernel.holdAlarm(true);
        }
        budget.beforeKill(self);
        int result = kernel.kill(target, signal);
        budget.afterKill(self);
        if (alarms) {
            kernel.holdAlarm(false);
        }
        return result;
    }
}

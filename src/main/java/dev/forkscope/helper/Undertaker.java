package dev.forkscope.helper;

import org.jspecify.annotations.Nullable;

/** What zygote and launcher do when a child has died: if it was a helper, whatever it left of its run dies too. */
final class Undertaker {
    private final Posix posix;
    private final RunTable runs;
    private final Reports reports;

    Undertaker(Posix posix, RunTable runs, Reports reports) {
        this.posix = posix;
        this.runs = runs;
        this.reports = reports;
    }

    /** Called for every pid that was reaped; pids that are no helper's are orphans of a dead one, and need nothing more. */
    void reaped(int pid, int status) {
        bury(runs.ofHelper(pid), status);
    }

    /** Ends every run at once. */
    void killAll() {
        for (int i = 0; i < RunTable.SLOTS; i++) {
            kill(runs.slot(i));
        }
    }

    /** Ends what a self-check that hung has left: nobody else would miss it. */
    void killCheck() {
        for (int i = 0; i < RunTable.SLOTS; i++) {
            if (runs.slot(i).run() == Helper.CHECK_RUN) {
                kill(runs.slot(i));
            }
        }
    }

    /** The helper first, so that it cannot fork again. */
    private void kill(RunSlot slot) {
        if (slot.helper() > 0) {
            posix.posix.kill(slot.helper(), Linux.SIGKILL);
            killGroup(slot);
        }
    }

    private void bury(@Nullable RunSlot slot, int status) {
        if (slot != null) {
            killGroup(slot);
            int run = slot.run();
            slot.helper(0);
            reports.ended(run, status);
        }
    }

    private void killGroup(RunSlot slot) {
        int group = slot.group();
        if (group > 0) {
            posix.posix.kill(-group, Linux.SIGKILL);
        }
    }
}

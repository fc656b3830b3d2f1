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

    /** Ends every run at once, helpers first so that they cannot fork again. */
    void killAll() {
        for (int i = 0; i < RunTable.SLOTS; i++) {
            RunSlot slot = runs.slot(i);
            if (slot.helper() > 0) {
                posix.posix.kill(slot.helper(), Linux.SIGKILL);
                killGroup(slot);
            }
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

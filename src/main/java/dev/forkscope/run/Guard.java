package dev.forkscope.run;

import dev.forkscope.protocol.Verdict;
import java.time.Duration;
import java.util.Collection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The backstop: looks at every run a few times a second and ends what its helper can no longer end. In a healthy instance it never
 * finds anything to do.
 */
final class Guard {
    /** How often to look, in milliseconds. */
    static final int EVERY_MILLIS = 250;

    private static final int GRACE_MILLIS = 2_000;
    private static final Logger LOG = LoggerFactory.getLogger(Guard.class);

    private final Kernel kernel;
    private final Duration launchTimeout;

    Guard(Kernel kernel, Duration launchTimeout) {
        this.kernel = kernel;
        this.launchTimeout = launchTimeout;
    }

    /** Looks at each of these runs. */
    void look(Collection<Run> runs) {
        for (Run run : runs) {
            try {
                look(run);
            } catch (RuntimeException e) {
                LOG.error("run {} cannot be looked after", run.id(), e);
            }
        }
    }

    private void look(Run run) {
        if (run.isOrphaned()) {
            killProcesses(run);
        } else if (run.isOverdue(GRACE_MILLIS)) {
            LOG.warn(
                    "run {} is overdue; its helper {} is killed",
                    run.id(),
                    run.recorder().helper());
            run.recorder().stopping(Verdict.TIME_LIMIT);
            kernel.kill(run.recorder().helper());
            killProcesses(run);
        } else if (run.isUnstartedFor(launchTimeout.toMillis())) {
            LOG.warn("run {} found no helper within {}", run.id(), launchTimeout);
            run.stop(Verdict.LOST);
        }
    }

    private void killProcesses(Run run) {
        int group = run.recorder().firstProcess();
        if (kernel.killGroup(group)) {
            LOG.warn("run {} had lost its helper; its process group {} is killed", run.id(), group);
        }
    }
}

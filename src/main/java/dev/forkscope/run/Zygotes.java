package dev.forkscope.run;

import dev.forkscope.protocol.Containment;
import dev.forkscope.protocol.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gets runs to whichever zygote is there. Theory: zygote and launcher may die at any moment, so an order is only known to have
 * arrived when its run's first record has. Orders go to the generation last announced; when another is announced, those
 * sent and not yet started are given up (their pipes are closed, so a helper that still comes finds nothing) and sent again
 * with pipes of their own. While no zygote is there, runs wait here. A dead launcher's zygote serves on until the heir, the launcher
 * that is started in its place, has one.
 */
final class Zygotes implements LauncherProcess.Listener, Attempt.Keeper {
    private static final Logger LOG = LoggerFactory.getLogger(Zygotes.class);
    private static final int MAX_FAILURES = 3;
    private static final int NONE = 0;

    private final Kernel kernel;
    private final List<String> command;
    private final ExecutorService threads;
    private final ScheduledExecutorService timer;
    private final Set<Run> waiting = new LinkedHashSet<>();
    private final Map<Integer, Attempt> sent = new LinkedHashMap<>();
    private @Nullable LauncherProcess launcher;
    private @Nullable LauncherProcess heir;
    private int generation = NONE;
    private int zygotePid;
    private int attempts;
    private int earlyDeaths;
    private boolean stopped;
    private int missingContainment;
    private int announced;

    /**
     * @param command starts a launcher
     * @param threads one is used for as long as a run goes on
     */
    Zygotes(Kernel kernel, List<String> command, ExecutorService threads, ScheduledExecutorService timer) {
        this.kernel = kernel;
        this.command = command;
        this.threads = threads;
        this.timer = timer;
    }

    /** Starts a launcher: the first, or one in the place of another. */
    synchronized void start() {
        if (stopped || heir != null) {
            return;
        }
        try {
            heir = LauncherProcess.start(kernel, command, this);
        } catch (IOException e) {
            LOG.error("no launcher: {}", e.toString());
            earlyDeaths++;
            timer.schedule(this::start, backoffMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Ends the launcher and with it all of its family. */
    void stop() {
        List<LauncherProcess> all;
        synchronized (this) {
            stopped = true;
            generation = NONE;
            all = Stream.of(launcher, heir).filter(Objects::nonNull).toList();
        }
        all.forEach(LauncherProcess::stop);
    }

    /** Has the run started as soon as a zygote is there. */
    void launch(Run run) {
        synchronized (this) {
            waiting.add(run);
        }
        sendWaiting();
    }

    /** Forgets a run that has not started. */
    synchronized void withdraw(Run run) {
        waiting.remove(run);
        sent.values().removeIf(a -> {
            if (a.run() == run) {
                a.giveUp();
            }
            return a.run() == run;
        });
    }

    /** Pid of the zygote last announced; 0 if there was none yet. */
    synchronized int zygotePid() {
        return zygotePid;
    }

    /** How many zygotes there have been after the first. */
    synchronized int restarts() {
        return Math.max(0, announced - 1);
    }

    /** What the zygote last announced found missing in the containment of its demo processes. */
    synchronized List<Containment> missingContainment() {
        return Stream.of(Containment.values())
                .filter(c -> (missingContainment & c.bit()) != 0)
                .toList();
    }

    /** Pid of the launcher that was started last; 0 if it is dead. */
    synchronized long launcherPid() {
        LauncherProcess last = heir == null ? launcher : heir;
        return last != null && last.isAlive() ? last.pid() : 0;
    }

    /** Whether a run submitted now would be started at once. */
    synchronized boolean isReady() {
        return generation != NONE;
    }

    @Override
    public void ready(LauncherProcess from, int newGeneration, int newZygotePid, int missing) {
        List<Attempt> again;
        synchronized (this) {
            if (from == heir) {
                inherit(from);
            }
            if (from != launcher || stopped) {
                return;
            }
            generation = newGeneration;
            zygotePid = newZygotePid;
            missingContainment = missing;
            announced++;
            again = new ArrayList<>(sent.values());
            sent.clear();
            again.forEach(a -> waiting.add(a.run()));
        }
        // Closed only after their successors have pipes: a late helper must not find those under the old numbers.
        sendWaiting();
        again.forEach(Attempt::giveUp);
        LOG.debug("zygote {} is ready; {} runs were sent again", newZygotePid, again.size());
    }

    @Override
    public synchronized void retiring(LauncherProcess from, int oldGeneration) {
        if (from == launcher && generation == oldGeneration) {
            generation = NONE;
        }
    }

    @Override
    public synchronized void helperGone(int number) {
        Attempt attempt = sent.get(number);
        if (attempt != null) {
            attempt.helperGone();
        }
    }

    private void inherit(LauncherProcess successor) {
        if (launcher != null) {
            launcher.retire();
        }
        launcher = successor;
        heir = null;
        earlyDeaths = 0;
        if (!successor.isAlive()) {
            start();
        }
    }

    @Override
    public synchronized void died(LauncherProcess from) {
        if (from == launcher && !stopped) {
            LOG.warn("launcher {} is dead; starting another", from.pid());
            start();
        }
    }

    @Override
    public synchronized void gone(LauncherProcess from) {
        if (from == launcher) {
            launcher = null;
            generation = NONE;
            start();
        } else if (from == heir && !stopped) {
            heir = null;
            earlyDeaths++;
            LOG.warn("launcher {} is gone before it was ready; starting another", from.pid());
            timer.schedule(this::start, backoffMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public synchronized boolean started(Attempt attempt) {
        return sent.remove(attempt.number(), attempt) && attempt.run().started(attempt);
    }

    @Override
    public void failed(Attempt attempt) {
        synchronized (this) {
            if (!sent.remove(attempt.number(), attempt)) {
                return;
            }
        }
        if (attempt.run().failed() < MAX_FAILURES) {
            launch(attempt.run());
        } else {
            LOG.warn(
                    "run {} was lost before it started, {} times", attempt.run().id(), MAX_FAILURES);
            attempt.run().stop(Verdict.LOST);
        }
    }

    private void sendWaiting() {
        List<Run> hopeless = new ArrayList<>();
        synchronized (this) {
            if (generation == NONE || launcher == null) {
                return;
            }
            for (Run run : waiting) {
                try {
                    send(launcher, new Attempt(++attempts, run, new RunPipes(kernel)));
                } catch (IOException | RuntimeException noPipes) {
                    LOG.error("run {} has no pipes", run.id(), noPipes);
                    hopeless.add(run);
                }
            }
            waiting.clear();
        }
        hopeless.forEach(r -> r.stop(Verdict.LOST));
    }

    private void send(LauncherProcess to, Attempt attempt) {
        sent.put(attempt.number(), attempt);
        to.send(attempt.frame(generation));
        threads.execute(() -> attempt.follow(this));
        threads.execute(attempt::sendRequest);
    }

    private long backoffMillis() {
        return earlyDeaths == 1 ? 0 : Math.min(5_000, 100L << Math.min(earlyDeaths, 6));
    }
}

package dev.forkscope.run;

import dev.forkscope.protocol.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All runs of this instance: the way in for whoever starts, watches or cancels one. Safe for many threads. */
public final class Runs {
    private static final Logger LOG = LoggerFactory.getLogger(Runs.class);
    private static final Duration CLOSE_TIME = Duration.ofSeconds(5);

    private final RunLog log;
    private final Admission admission;
    private final Zygotes zygotes;
    private final RunMetrics metrics;
    private final Tokens tokens = new Tokens();
    private final Map<String, Live> live = new ConcurrentHashMap<>();
    private final Object idle = new Object();
    private volatile boolean closed;

    Runs(RunLog log, Admission admission, Zygotes zygotes, RunMetrics metrics) {
        this.log = log;
        this.admission = admission;
        this.zygotes = zygotes;
        this.metrics = metrics;
        metrics.zygotes(zygotes);
        metrics.gauge("forkscope.queue", "Runs that wait for a place", admission, Admission::waiting);
        metrics.gauge("forkscope.runs.going.on", "Runs that have a place", admission, Admission::running);
        metrics.gauge("forkscope.processes.alive", "Demo processes not yet reaped", this, Runs::processesAlive);
    }

    /**
     * A run that was taken.
     *
     * @param token lets its owner cancel it
     */
    public record Submitted(RunView run, String token) {}

    /** What became of a wish to cancel. */
    public enum Cancelling {
        /** It ends, or had ended. */
        DONE,
        /** The token is not this run's. */
        NOT_YOURS,
        /** There is no such run. */
        UNKNOWN
    }

    private record Live(Run run, Admission.Ticket ticket) {}

    /** Takes a run that this instance itself wants. */
    public Submitted submit(RunSpec spec) {
        return submit(spec, "");
    }

    /**
     * Takes a run; it starts as soon as there is a place for it.
     *
     * @param client who wants it: places are shared fairly between clients
     * @throws QueueFullException if too many are waiting, or the server is about to stop
     */
    public Submitted submit(RunSpec spec, String client) {
        Live it = open(spec, client);
        try {
            admission.enter(it.ticket());
        } catch (QueueFullException e) {
            live.remove(it.run().id());
            log.remove(it.run().id());
            throw e;
        }
        return submitted(it.run());
    }

    /**
     * Takes a run that can be watched at once but gets in line only when {@code expected} watch it, or no more of them come. If
     * too many are waiting then, it ends as cancelled.
     *
     * @param client as for {@link #submit}
     * @param timer to look for them
     * @throws QueueFullException if the server is about to stop
     */
    public Submitted submitFor(int expected, RunSpec spec, String client, ScheduledExecutorService timer) {
        Live it = open(spec, client);
        String id = it.run().id();
        new Gathering(expected, () -> log.watchers(id), () -> enterLate(it), timer).look();
        return submitted(it.run());
    }

    private void enterLate(Live it) {
        try {
            admission.enter(it.ticket());
        } catch (QueueFullException e) {
            it.run().stop(Verdict.CANCELLED);
        }
    }

    private Live open(RunSpec spec, String client) {
        if (closed) {
            throw new QueueFullException(0, false);
        }
        String id = tokens.newId();
        RunView queued = RunView.queued(id, spec);
        Run run = new Run(id, spec, new Recorder(queued, spec, log), new End());
        Live it = new Live(run, new Admission.Ticket(client, spec.reserves(), () -> start(run)));
        log.open(queued);
        live.put(id, it);
        return it;
    }

    private Submitted submitted(Run run) {
        return new Submitted(withPosition(run.recorder().view()), tokens.tokenFor(run.id()));
    }

    /** How a run is; empty if there is no such run, or its recording is no longer kept. */
    public Optional<RunView> find(String id) {
        return log.find(id).map(this::withPosition);
    }

    /** Events {@code after + 1} and on, as JSON objects, not more than about {@code maxChars} of them; empty if there is no such run. */
    public Optional<List<String>> events(String id, long after, int maxChars) {
        return log.read(id, after, maxChars);
    }

    /** Has {@code onNews} called, briefly and on any thread, after each change of the run. */
    public RunLog.Watch watch(String id, Runnable onNews) {
        return log.watch(id, onNews);
    }

    /** How many watch it now. */
    public int watchers(String id) {
        return log.watchers(id);
    }

    /** Ends a run before its time. */
    public Cancelling cancel(String id, String token) {
        if (log.find(id).isEmpty()) {
            return Cancelling.UNKNOWN;
        }
        if (!tokens.matches(id, token)) {
            return Cancelling.NOT_YOURS;
        }
        Live it = live.get(id);
        if (it != null) {
            it.run().stop(Verdict.CANCELLED);
        }
        return Cancelling.DONE;
    }

    /** Whether a run submitted now would find a zygote. */
    public boolean isReady() {
        return zygotes.isReady();
    }

    /** Whether no run waits or goes on. */
    public boolean isIdle() {
        return live.isEmpty();
    }

    /** What should hold here and does not, in sentences; empty if all is well. */
    public List<String> shortcomings() {
        List<String> found = new ArrayList<>();
        zygotes.missingContainment().forEach(c -> found.add(c.otherwise()));
        if (!zygotes.isReady()) {
            found.add("no zygote is ready: runs wait until one is");
        }
        return found;
    }

    /** Pid of the zygote last announced; 0 if there was none yet. */
    int zygotePid() {
        return zygotes.zygotePid();
    }

    /** Runs that have their place and those that wait for one. */
    List<Run> live() {
        return live.values().stream().map(Live::run).toList();
    }

    /** Takes no more, and ends those that are there, each with its verdict. */
    void close() {
        closed = true;
        live().forEach(r -> r.stop(Verdict.CANCELLED));
        if (!becomesIdle()) {
            LOG.warn("{} runs did not end in time", live.size());
        }
    }

    private boolean becomesIdle() {
        long deadline = System.nanoTime() + CLOSE_TIME.toNanos();
        synchronized (idle) {
            while (!live.isEmpty() && System.nanoTime() < deadline) {
                try {
                    idle.wait(CLOSE_TIME.toMillis());
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return false;
                }
            }
        }
        return live.isEmpty();
    }

    private int processesAlive() {
        return live.values().stream().mapToInt(l -> l.run().recorder().alive()).sum();
    }

    private void start(Run run) {
        if (run.placed()) {
            zygotes.launch(run);
        }
    }

    private RunView withPosition(RunView view) {
        Live it = view.state() == RunState.QUEUED ? live.get(view.id()) : null;
        int position = it == null ? 0 : admission.position(it.ticket());
        return position == 0 ? view : view.at(position);
    }

    private final class End implements Run.Ending {
        @Override
        public void withdraw(Run run) {
            zygotes.withdraw(run);
        }

        @Override
        public int reaper() {
            return zygotes.zygotePid();
        }

        @Override
        public void firstEvent(long nanosSinceRequest) {
            metrics.firstEvent(nanosSinceRequest);
        }

        @Override
        public void ended(Run run) {
            Verdict verdict = run.recorder().view().verdict();
            if (verdict != null) {
                metrics.ended(verdict);
            }
            Live it = live.remove(run.id());
            if (it != null) {
                admission.leave(it.ticket());
                synchronized (idle) {
                    idle.notifyAll();
                }
            }
        }
    }
}

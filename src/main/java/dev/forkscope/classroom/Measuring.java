package dev.forkscope.classroom;

import dev.forkscope.demo.Question;
import dev.forkscope.demo.Truth;
import dev.forkscope.protocol.Event;
import dev.forkscope.run.EventJson;
import dev.forkscope.run.Orders;
import dev.forkscope.run.QueueFullException;
import dev.forkscope.run.RunLog;
import dev.forkscope.run.RunSpec;
import dev.forkscope.run.RunState;
import dev.forkscope.run.RunView;
import dev.forkscope.run.Runs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Learns the true answer from a real run: one made for this when a question closes, and any that the class is shown. */
final class Measuring {
    private static final Logger LOG = LoggerFactory.getLogger(Measuring.class);
    private static final int TRIES = 30;
    private static final int RETRY_SECONDS = 2;
    private static final int MAX_CHARS = 1 << 20;

    private final Orders orders;
    private final Runs runs;
    private final ScheduledExecutorService timer;

    Measuring(Orders orders, Runs runs, ScheduledExecutorService timer) {
        this.orders = orders;
        this.runs = runs;
        this.timer = timer;
    }

    /** Told what was measured. */
    interface Listener {
        void measured(Command.Measured what);
    }

    /** Runs the round's program without showing it to anybody. Without effect where nothing could be measured. */
    void quietly(Round round, Listener listener) {
        if (round.asked().judged() != null && round.program() != null) {
            later(() -> submit(round, listener, TRIES), 0);
        }
    }

    /** Measures in a run that goes on. */
    void in(String run, Round round, Listener listener) {
        Question question = round.asked().judged();
        if (question == null) {
            return;
        }
        Following following = new Following(run, question, round, listener);
        following.watch = runs.watch(run, following::look);
        following.look();
    }

    /**
     * What a program is, ready to run.
     *
     * @param round what is asked about it, which may be about a pipe; else it prints to a terminal
     */
    RunSpec specFor(ShownProgram program, @Nullable Round round) throws Orders.RefusedException {
        Question question = round == null ? null : round.asked().judged();
        boolean pipe = question != null && "pipe".equals(question.stdout());
        return program.demo() == null
                ? orders.program(program.language(), program.source(), pipe)
                : orders.demo(program.demo(), program.language(), program.forks(), pipe);
    }

    private void submit(Round round, Listener listener, int tries) {
        try {
            ShownProgram program = round.program();
            if (program != null) {
                in(runs.submit(specFor(program, round)).run().id(), round, listener);
            }
        } catch (QueueFullException e) {
            if (tries > 1) {
                later(() -> submit(round, listener, tries - 1), RETRY_SECONDS);
            }
        } catch (Orders.RefusedException e) {
            LOG.warn("a program that was on show can no longer be run: {}", e.getMessage());
        }
    }

    private void later(Runnable what, long seconds) {
        try {
            timer.schedule(what, seconds, TimeUnit.SECONDS);
        } catch (RejectedExecutionException serverStops) {
            LOG.debug("nothing is measured any more");
        }
    }

    private final class Following {
        private final String run;
        private final Question question;
        private final Round round;
        private final Listener listener;
        private final AtomicBoolean over = new AtomicBoolean();
        private volatile RunLog.Watch watch = () -> {};

        Following(String run, Question question, Round round, Listener listener) {
            this.run = run;
            this.question = question;
            this.round = round;
            this.listener = listener;
        }

        /** Called on the run's own thread, which has more to do. */
        void look() {
            Optional<RunView> view = runs.find(run);
            boolean ended = view.isEmpty() || view.get().state() == RunState.ENDED;
            if (ended && over.compareAndSet(false, true)) {
                later(this::measure, 0);
            }
        }

        private void measure() {
            watch.close();
            Optional<RunView> view = runs.find(run);
            if (view.isEmpty()) {
                return;
            }
            String truth = Truth.of(question, recording(view.get().events())).orElse(null);
            listener.measured(new Command.Measured(round.id(), truth, run));
        }

        private List<Event> recording(long until) {
            List<Event> events = new ArrayList<>();
            while (events.size() < until) {
                List<String> some = runs.events(run, events.size(), MAX_CHARS).orElse(List.of());
                if (some.isEmpty()) {
                    break;
                }
                some.forEach(json -> events.add(EventJson.read(json)));
            }
            return events;
        }
    }
}

package dev.forkscope.web;

import dev.forkscope.run.RunLog;
import dev.forkscope.run.RunState;
import dev.forkscope.run.RunView;
import dev.forkscope.run.Runs;
import java.util.List;
import java.util.Optional;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;

/** One watcher of one run: a cursor into the log. What is new is sent in batches: the more who watch, the larger. */
final class RunSocket {
    static final CloseStatus UNKNOWN_RUN = new CloseStatus(4404, "unknown run");
    /** Least time between two messages to one of few watchers. */
    private static final int BATCH_MILLIS = 5;

    /** Each so many watchers make it a millisecond longer: what the messages to all cost is what the run itself goes without. */
    private static final int WATCHERS_PER_MILLI = 4;

    private static final int MAX_CHARS = 1 << 18;

    private final Runs runs;
    private final String run;
    private final SocketThreads threads;
    private final SocketPump pump;
    private RunLog.Watch watch = () -> {};
    private boolean closed;
    private long cursor;

    /**
     * @param session an open one of Tomcat's
     * @param after number of the last event the watcher has
     */
    RunSocket(Runs runs, String run, long after, WebSocketSession session, SocketThreads threads) {
        this.runs = runs;
        this.run = run;
        this.cursor = after;
        this.threads = threads;
        this.pump = threads.pump(session, this::pauseMillis, this::next);
    }

    /** Starts to send. */
    void open() {
        RunLog.Watch opened = runs.watch(run, pump::wake);
        synchronized (this) {
            watch = opened;
            if (closed) {
                opened.close();
            }
        }
        pump.wake();
    }

    /** The socket is closed, by whomever. */
    synchronized void closed() {
        closed = true;
        watch.close();
        threads.closed(pump);
    }

    /** Ends it. */
    void close(CloseStatus why) {
        pump.close(why);
    }

    /** The watcher is there. */
    void pong() {
        pump.pong();
    }

    private int pauseMillis() {
        return BATCH_MILLIS + runs.watchers(run) / WATCHERS_PER_MILLI;
    }

    private SocketPump.Next next() {
        Optional<RunView> view = runs.find(run);
        Optional<List<String>> events = runs.events(run, cursor, MAX_CHARS);
        if (view.isEmpty() || events.isEmpty()) {
            return SocketPump.Next.last(null, UNKNOWN_RUN);
        }
        List<String> some = events.get();
        if (cursor == 0 && some.size() == 1 && view.get().state() != RunState.ENDED) {
            // The first process is a moment behind its helper: one message with both is there sooner than the second of
            // two.
            return SocketPump.Next.NOTHING;
        }
        cursor += some.size();
        String text = some.isEmpty() ? null : "[" + String.join(",", some) + "]";
        if (view.get().state() == RunState.ENDED && cursor >= view.get().events()) {
            return SocketPump.Next.last(text, CloseStatus.NORMAL);
        }
        // More than one message holds: nobody will wake us for what is there already.
        boolean more = cursor < view.get().events();
        return text == null ? SocketPump.Next.NOTHING : SocketPump.Next.text(text, more);
    }
}

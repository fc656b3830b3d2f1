package dev.forkscope.web;

import dev.forkscope.run.RunLog;
import dev.forkscope.run.RunState;
import dev.forkscope.run.RunView;
import dev.forkscope.run.Runs;
import java.util.List;
import java.util.Optional;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;

/** One watcher of one run: a cursor into the log. What is new is sent at most every {@value #BATCH_MILLIS} ms. */
final class RunSocket {
    static final CloseStatus UNKNOWN_RUN = new CloseStatus(4404, "unknown run");
    private static final int BATCH_MILLIS = 5;
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
        this.pump = threads.pump(session, BATCH_MILLIS, this::next);
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

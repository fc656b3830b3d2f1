package dev.forkscope.web;

import dev.forkscope.run.RunLog;
import dev.forkscope.run.RunState;
import dev.forkscope.run.RunView;
import dev.forkscope.run.Runs;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;

/**
 * One watcher of one run. It has a cursor into the log and sends what is new when its last send has finished, at most every
 * {@value #BATCH_MILLIS} ms: nothing is queued for it, so a slow watcher costs nothing and slows nobody.
 */
final class RunSocket {
    static final CloseStatus UNKNOWN_RUN = new CloseStatus(4404, "unknown run");
    private static final String BLOCKING_SEND_TIMEOUT = "org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT";
    private static final int BATCH_MILLIS = 5;
    private static final int MAX_CHARS = 1 << 18;
    private static final int UNANSWERED_PINGS = 3;

    private final Runs runs;
    private final String run;
    private final WebSocketSession session;
    private final Session socket;
    private final ScheduledExecutorService timer;
    private final Executor closers;
    private RunLog.Watch watch = () -> {};
    private long cursor;
    private long lastSendNanos = System.nanoTime() - TimeUnit.MILLISECONDS.toNanos(BATCH_MILLIS);
    private boolean busy;
    private boolean news;
    private boolean closed;
    private int pings;

    /**
     * @param session an open one of Tomcat's
     * @param after number of the last event the watcher has
     */
    RunSocket(
            Runs runs,
            String run,
            long after,
            WebSocketSession session,
            Session socket,
            ScheduledExecutorService timer,
            Executor closers,
            Duration sendTimeout) {
        this.runs = runs;
        this.run = run;
        this.cursor = after;
        this.session = session;
        this.socket = socket;
        this.timer = timer;
        this.closers = closers;
        socket.getUserProperties().put(BLOCKING_SEND_TIMEOUT, sendTimeout.toMillis());
        socket.getAsyncRemote().setSendTimeout(sendTimeout.toMillis());
    }

    /** Starts to send. */
    void open() {
        RunLog.Watch opened = runs.watch(run, this::wake);
        synchronized (this) {
            watch = opened;
            if (closed) {
                opened.close();
            }
        }
        wake();
    }

    /** The socket is closed, by whomever. */
    void closed() {
        synchronized (this) {
            closed = true;
            watch.close();
        }
    }

    /** The watcher is there. */
    synchronized void pong() {
        pings = 0;
    }

    /** Keeps an idle connection open, and notices one that is dead. */
    void ping() {
        synchronized (this) {
            if (closed || busy) {
                return;
            }
            busy = true;
            pings++;
        }
        if (pings > UNANSWERED_PINGS) {
            close(CloseStatus.SESSION_NOT_RELIABLE);
            return;
        }
        try {
            socket.getAsyncRemote().sendPing(ByteBuffer.allocate(0));
        } catch (IOException | RuntimeException e) {
            close(CloseStatus.SESSION_NOT_RELIABLE);
            return;
        }
        idleUnlessNews();
    }

    private void wake() {
        synchronized (this) {
            news = true;
            if (closed || busy) {
                return;
            }
            busy = true;
        }
        sendSoon();
    }

    private void sendSoon() {
        long sinceLast = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - lastSendNanos);
        try {
            timer.schedule(this::send, Math.max(0, BATCH_MILLIS - sinceLast), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException serverStops) {
            closed();
        }
    }

    private void send() {
        synchronized (this) {
            news = false;
        }
        try {
            sendWhatIsNew();
        } catch (RuntimeException e) {
            // Tomcat's word for a socket that closed under our hands.
            close(CloseStatus.SESSION_NOT_RELIABLE);
        }
    }

    private void sendWhatIsNew() {
        Optional<RunView> view = runs.find(run);
        Optional<List<String>> events = runs.events(run, cursor, MAX_CHARS);
        if (view.isEmpty() || events.isEmpty()) {
            close(UNKNOWN_RUN);
            return;
        }
        List<String> some = events.get();
        cursor += some.size();
        if (cursor < view.get().events()) {
            // More than one message holds: nobody will wake us for what is there already.
            synchronized (this) {
                news = true;
            }
        }
        boolean last =
                view.get().state() == RunState.ENDED && cursor >= view.get().events();
        if (!some.isEmpty()) {
            lastSendNanos = System.nanoTime();
            socket.getAsyncRemote().sendText("[" + String.join(",", some) + "]", result -> sent(result, last));
        } else if (last) {
            close(CloseStatus.NORMAL);
        } else {
            idleUnlessNews();
        }
    }

    private void sent(SendResult result, boolean last) {
        if (!result.isOK()) {
            close(CloseStatus.SESSION_NOT_RELIABLE);
        } else if (last) {
            close(CloseStatus.NORMAL);
        } else {
            idleUnlessNews();
        }
    }

    private void idleUnlessNews() {
        synchronized (this) {
            if (!news) {
                busy = false;
                return;
            }
        }
        sendSoon();
    }

    private void close(CloseStatus why) {
        closed();
        // Elsewhere: a close waits for a peer that may not be reading, and others wait for this thread.
        try {
            closers.execute(() -> closeSession(why));
        } catch (RejectedExecutionException serverStops) {
            closeSession(why);
        }
    }

    private void closeSession(CloseStatus why) {
        try {
            session.close(why);
        } catch (IOException | RuntimeException e) {
            // It is gone already.
        }
    }
}

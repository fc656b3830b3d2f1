package dev.forkscope.web;

import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;

/**
 * The sending side of one WebSocket. When there is news it asks its source what to send next, and again when that has been sent:
 * nothing is queued for it, so a slow reader costs nothing and slows nobody.
 */
final class SocketPump {
    private static final Logger LOG = LoggerFactory.getLogger(SocketPump.class);
    private static final String BLOCKING_SEND_TIMEOUT = "org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT";
    private static final int UNANSWERED_PINGS = 3;

    private final WebSocketSession session;
    private final Session socket;
    private final SocketThreads threads;
    private final IntSupplier everyMillis;
    private final Source source;
    private long readyNanos = System.nanoTime();
    private boolean busy;
    private boolean news;
    private boolean closed;
    private int pings;

    /** Where messages come from. */
    @FunctionalInterface
    interface Source {
        /** The next message; asked by one thread at a time. */
        Next next();
    }

    /**
     * What to do next.
     *
     * @param text to send, if anything
     * @param more whether there is more already, so that nobody will tell
     * @param close how to close after that, if so
     */
    record Next(
            @Nullable String text, boolean more, @Nullable CloseStatus close) {
        /** Wait for news. */
        static final Next NOTHING = new Next(null, false, null);

        static Next text(String text, boolean more) {
            return new Next(text, more, null);
        }

        static Next last(@Nullable String text, CloseStatus close) {
            return new Next(text, false, close);
        }
    }

    SocketPump(
            WebSocketSession session,
            Session socket,
            SocketThreads threads,
            Duration sendTimeout,
            IntSupplier everyMillis,
            Source source) {
        this.session = session;
        this.socket = socket;
        this.threads = threads;
        this.everyMillis = everyMillis;
        this.source = source;
        socket.getUserProperties().put(BLOCKING_SEND_TIMEOUT, sendTimeout.toMillis());
        socket.getAsyncRemote().setSendTimeout(sendTimeout.toMillis());
    }

    /** There is something new to send. */
    void wake() {
        synchronized (this) {
            news = true;
            if (closed || busy) {
                return;
            }
            busy = true;
        }
        sendSoon();
    }

    /** The socket is closed, by whomever. */
    synchronized void closed() {
        closed = true;
    }

    /** The reader is there. */
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

    /** Closes the socket. */
    void close(CloseStatus why) {
        closed();
        threads.close(session, why);
    }

    private void sendSoon() {
        long wait = Math.max(0, readyNanos - System.nanoTime());
        try {
            threads.timer().schedule(this::sendNow, wait, TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException serverStops) {
            closed();
        }
    }

    private void sendNow() {
        synchronized (this) {
            news = false;
        }
        Next next;
        try {
            next = source.next();
        } catch (RuntimeException e) {
            LOG.error("nothing more for a socket", e);
            close(CloseStatus.SERVER_ERROR);
            return;
        }
        try {
            send(next);
        } catch (RuntimeException e) {
            // Tomcat's word for a socket that closed under our hands.
            close(CloseStatus.SESSION_NOT_RELIABLE);
        }
    }

    private void send(Next next) {
        if (next.more()) {
            synchronized (this) {
                news = true;
            }
        }
        if (next.text() != null) {
            readyNanos = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(everyMillis.getAsInt());
            socket.getAsyncRemote().sendText(next.text(), result -> sent(result, next.close()));
        } else if (next.close() != null) {
            close(next.close());
        } else {
            idleUnlessNews();
        }
    }

    private void sent(SendResult result, @Nullable CloseStatus close) {
        if (!result.isOK()) {
            close(CloseStatus.SESSION_NOT_RELIABLE);
        } else if (close != null) {
            close(close);
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
}

package dev.forkscope.web;

import jakarta.websocket.Session;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.standard.StandardWebSocketSession;

/** The threads that all WebSockets share, and the pings that keep idle ones open. */
final class SocketThreads implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(SocketThreads.class);
    private static final int THREADS = 2;
    private static final int IDLE_SECONDS = 10;

    private final Duration sendTimeout;
    private final ScheduledExecutorService timer =
            Executors.newScheduledThreadPool(THREADS, new CustomizableThreadFactory("sockets-"));
    private final ExecutorService closers = new ThreadPoolExecutor(
            0,
            Integer.MAX_VALUE,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            new CustomizableThreadFactory("socket-closers-"));
    private final Set<SocketPump> pumps = ConcurrentHashMap.newKeySet();

    SocketThreads(WebSettings settings) {
        this.sendTimeout = settings.sendTimeout();
        long interval = settings.pingInterval().toMillis();
        timer.scheduleWithFixedDelay(() -> pumps.forEach(SocketPump::ping), interval, interval, TimeUnit.MILLISECONDS);
    }

    /**
     * Begins to send to a socket that has just been opened.
     *
     * @param everyMillis least time between two messages, as things are now
     * @param source where the messages come from
     */
    SocketPump pump(WebSocketSession session, IntSupplier everyMillis, SocketPump.Source source) {
        Session tomcats = Objects.requireNonNull(((StandardWebSocketSession) session).getNativeSession(Session.class));
        SocketPump pump = new SocketPump(session, tomcats, this, sendTimeout, everyMillis, source);
        pumps.add(pump);
        return pump;
    }

    /** The socket is closed, by whomever. */
    void closed(SocketPump pump) {
        pumps.remove(pump);
        pump.closed();
    }

    /**
     * Closes a socket from a thread of its own: a close waits for what is still being sent, which may need the very thread that asks
     * for it, and for a peer that may not be reading.
     */
    void close(WebSocketSession session, CloseStatus why) {
        try {
            closers.execute(() -> closeNow(session, why));
        } catch (RejectedExecutionException serverStops) {
            closeNow(session, why);
        }
    }

    /** Closes a socket from this thread, which may have to wait, and takes one that is gone for closed. */
    static void closeNow(WebSocketSession session, CloseStatus why) {
        try {
            session.close(why);
        } catch (IOException | RuntimeException e) {
            LOG.debug("a socket was gone already: {}", e.toString());
        }
    }

    /** For what has to happen a little later. */
    ScheduledExecutorService timer() {
        return timer;
    }

    @Override
    public void destroy() {
        timer.shutdownNow();
        closers.shutdownNow();
    }
}

package dev.forkscope.web;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketSession;

/** All WebSockets of this instance, whatever they are for: counts them, and says goodbye when the server stops. */
@Component
class OpenSockets implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(OpenSockets.class);
    private static final Duration FAREWELL = Duration.ofSeconds(2);
    private static final long LOOK_AGAIN_MILLIS = 10;

    private final MeterRegistry meters;
    private final SocketThreads threads;
    private final Map<String, WebSocketSession> ending = new ConcurrentHashMap<>();
    private final Map<String, WebSocketSession> lasting = new ConcurrentHashMap<>();
    private volatile boolean running;

    OpenSockets(MeterRegistry meters, SocketThreads threads) {
        this.meters = meters;
        this.threads = threads;
    }

    /** A handler whose sockets end by themselves when all runs have ended. */
    WebSocketHandler ending(WebSocketHandler handler, String kind) {
        return watched(handler, kind, ending);
    }

    /** A handler whose sockets stay open for as long as both sides live. */
    WebSocketHandler lasting(WebSocketHandler handler, String kind) {
        return watched(handler, kind, lasting);
    }

    private WebSocketHandler watched(WebSocketHandler handler, String kind, Map<String, WebSocketSession> all) {
        WatchedSockets watched = new WatchedSockets(handler, all, threads);
        Gauge.builder("forkscope.sockets", watched, WatchedSockets::open)
                .description("WebSockets open now")
                .tag("kind", kind)
                .register(meters);
        return watched;
    }

    @Override
    public void start() {
        running = true;
    }

    /** By now all runs have ended: lets every watcher hear how, and tells the others to come back later. */
    @Override
    public void stop() {
        running = false;
        ExecutorService closers = Executors.newCachedThreadPool(new CustomizableThreadFactory("farewell-"));
        try {
            long deadline = System.nanoTime() + FAREWELL.toNanos();
            while (!ending.isEmpty() && System.nanoTime() < deadline) {
                TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
            }
            ending.values()
                    .forEach(s -> closers.execute(() -> SocketThreads.closeNow(s, CloseStatus.SERVICE_RESTARTED)));
            lasting.values()
                    .forEach(s -> closers.execute(() -> SocketThreads.closeNow(s, CloseStatus.SERVICE_RESTARTED)));
            closers.shutdown();
            if (!closers.awaitTermination(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.info("some sockets took no leave");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            closers.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stopped after the runs, which have the last phase, and before the web server. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 1;
    }

    @Override
    public boolean isPauseable() {
        return false;
    }
}

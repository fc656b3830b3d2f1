package dev.forkscope.web;

import dev.forkscope.run.Runs;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PongMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;

/** {@code /ws/runs/{id}?after=SEQ}: a run's events, from the past into the present. */
final class RunSocketHandler extends TextWebSocketHandler {
    private static final CloseStatus BAD_REQUEST = new CloseStatus(4400, "after must be the number of an event");

    private final Runs runs;
    private final SocketThreads threads;
    private final Map<String, RunSocket> sockets = new ConcurrentHashMap<>();

    RunSocketHandler(Runs runs, SocketThreads threads) {
        this.runs = runs;
        this.threads = threads;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) throws IOException {
        UriComponents uri = UriComponentsBuilder.fromUri(Objects.requireNonNull(session.getUri()))
                .build();
        String run = uri.getPathSegments().get(uri.getPathSegments().size() - 1);
        long after = Wire.after(uri.getQueryParams().getFirst("after"));
        if (after < 0) {
            session.close(BAD_REQUEST);
        } else if (runs.find(run).isEmpty()) {
            session.close(RunSocket.UNKNOWN_RUN);
        } else {
            RunSocket socket = new RunSocket(runs, run, after, session, threads);
            sockets.put(session.getId(), socket);
            socket.open();
        }
    }

    @Override
    protected void handlePongMessage(WebSocketSession session, PongMessage message) {
        RunSocket socket = sockets.get(session.getId());
        if (socket != null) {
            socket.pong();
        }
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        RunSocket socket = sockets.remove(session.getId());
        if (socket != null) {
            socket.closed();
        }
    }

    /** Watchers connected now. */
    int watchers() {
        return sockets.size();
    }
}

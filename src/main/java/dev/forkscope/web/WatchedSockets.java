package dev.forkscope.web;

import io.github.bucket4j.Bucket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.WebSocketHandlerDecorator;

/** The sockets of one handler: remembers those that are open, and sends away who floods them. */
final class WatchedSockets extends WebSocketHandlerDecorator {
    /** More than anybody has to say who means well, pieces of long messages and answers to pings included. */
    private static final int MESSAGES_PER_SECOND = 200;

    private final Map<String, WebSocketSession> all;
    private final SocketThreads threads;
    private final Map<String, Bucket> own = new ConcurrentHashMap<>();

    WatchedSockets(WebSocketHandler handler, Map<String, WebSocketSession> all, SocketThreads threads) {
        super(handler);
        this.all = all;
        this.threads = threads;
    }

    /** How many are open. */
    int open() {
        return own.size();
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) throws Exception {
        own.put(session.getId(), Pace.of(MESSAGES_PER_SECOND, MESSAGES_PER_SECOND));
        all.put(session.getId(), session);
        super.afterConnectionEstablished(session);
    }

    @Override
    public void handleMessage(WebSocketSession session, WebSocketMessage<?> message) throws Exception {
        Bucket words = own.get(session.getId());
        if (words == null || words.tryConsume(1)) {
            super.handleMessage(session, message);
        } else if (session.isOpen()) {
            threads.close(session, CloseStatus.POLICY_VIOLATION);
        }
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) throws Exception {
        own.remove(session.getId());
        all.remove(session.getId());
        super.afterConnectionClosed(session, status);
    }
}

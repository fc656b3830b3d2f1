package dev.forkscope.web;

import dev.forkscope.classroom.Room;
import dev.forkscope.classroom.Rooms;
import io.github.bucket4j.Bucket;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PongMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code /ws/rooms/{code}}: a class. Puts messages together, and cuts off whoever sends too long ones, too many, or no JSON;
 * {@link WatchedSockets} whoever sends too many pieces.
 */
final class RoomSocketHandler extends TextWebSocketHandler {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final int MAX_CHARS = 16 << 10;

    /** The longest program, 64 kB, with a backslash before every character. */
    private static final int MAX_TEACHER_CHARS = (128 + 1) << 10;

    private static final int MESSAGES_A_SECOND = 20;

    private static final int FIRST_MESSAGE_SECONDS = 20;

    /** Students come with more than one tab, and others watch. */
    private static final int SOCKETS_PER_STUDENT = 2;

    private final Rooms rooms;
    private final RoomFeeds feeds;
    private final SocketThreads threads;
    private final Map<String, Guest> guests = new ConcurrentHashMap<>();

    RoomSocketHandler(Rooms rooms, RoomFeeds feeds, SocketThreads threads) {
        this.rooms = rooms;
        this.feeds = feeds;
        this.threads = threads;
    }

    /** A connection, and what it is about to say. */
    private static final class Guest {
        private final RoomSocket socket;
        private final StringBuilder message = new StringBuilder();
        private final Bucket messages = Pace.of(2 * MESSAGES_A_SECOND, MESSAGES_A_SECOND);

        Guest(RoomSocket socket) {
            this.socket = socket;
        }
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) throws IOException {
        String path = Objects.requireNonNull(session.getUri()).getPath();
        Optional<Room> room = rooms.find(path.substring(path.lastIndexOf('/') + 1));
        if (room.isEmpty()) {
            session.close(RoomSocket.UNKNOWN_ROOM);
            return;
        }
        String code = room.get().code();
        if (feeds.size(code) >= SOCKETS_PER_STUDENT * room.get().bounds().students()) {
            session.close(CloseStatus.SERVICE_OVERLOAD);
            return;
        }
        Guest guest = new Guest(new RoomSocket(rooms, feeds, code, session, threads));
        guests.put(session.getId(), guest);
        threads.timer().schedule(() -> isSilent(guest), FIRST_MESSAGE_SECONDS, TimeUnit.SECONDS);
    }

    private static void isSilent(Guest guest) {
        if (!guest.socket.isIntroduced()) {
            guest.socket.close(RoomSocket.NOT_UNDERSTOOD);
        }
    }

    /** Longer messages come in pieces: no buffer for the longest is set aside for everybody. */
    @Override
    public boolean supportsPartialMessages() {
        return true;
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage piece) {
        Guest guest = guests.get(session.getId());
        if (guest == null) {
            return;
        }
        RoomSocket socket = guest.socket;
        if (piece.isLast() && !guest.messages.tryConsume(1)) {
            end(session, CloseStatus.POLICY_VIOLATION);
            return;
        }
        guest.message.append(piece.getPayload());
        if (guest.message.length() > (socket.isTeacher() ? MAX_TEACHER_CHARS : MAX_CHARS)) {
            end(session, CloseStatus.TOO_BIG_TO_PROCESS);
        } else if (piece.isLast()) {
            JsonNode message = read(guest.message.toString());
            guest.message.setLength(0);
            if (message == null) {
                end(session, RoomSocket.NOT_UNDERSTOOD);
            } else {
                socket.receive(new RoomMessage(message));
            }
        }
    }

    @Override
    protected void handleBinaryMessage(WebSocketSession session, BinaryMessage message) {
        end(session, RoomSocket.NOT_UNDERSTOOD);
    }

    @Override
    protected void handlePongMessage(WebSocketSession session, PongMessage message) {
        Guest guest = guests.get(session.getId());
        if (guest != null) {
            guest.socket.pong();
        }
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        forget(session);
    }

    /** Sockets connected now to that class. */
    int guestsOf(String code) {
        return feeds.size(code);
    }

    /** Nothing more is heard from it. */
    private void end(WebSocketSession session, CloseStatus why) {
        RoomSocket socket = forget(session);
        if (socket != null) {
            socket.close(why);
        }
    }

    private @Nullable RoomSocket forget(WebSocketSession session) {
        Guest guest = guests.remove(session.getId());
        if (guest == null) {
            return null;
        }
        guest.socket.closed();
        return guest.socket;
    }

    private static @Nullable JsonNode read(String message) {
        try {
            JsonNode node = JSON.readTree(message);
            return node.isObject() ? node : null;
        } catch (JacksonException e) {
            return null;
        }
    }
}

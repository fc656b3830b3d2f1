package dev.forkscope.web;

import dev.forkscope.classroom.Command;
import dev.forkscope.classroom.Refusal;
import dev.forkscope.classroom.Room;
import dev.forkscope.classroom.Rooms;
import dev.forkscope.classroom.Round;
import dev.forkscope.run.Orders;
import dev.forkscope.run.QueueFullException;
import io.github.bucket4j.Bucket;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;

/**
 * One person in a room: a student, a teacher, or whoever looks at the projector. Whatever happens in the room, only the newest state
 * is sent; only answers to what this person said wait in line, and who talks faster than they are sent is cut off.
 */
final class RoomSocket {
    static final CloseStatus UNKNOWN_ROOM = new CloseStatus(4404, "unknown room");
    static final CloseStatus NOT_UNDERSTOOD = new CloseStatus(4400, "say first who you are, in JSON");
    private static final CloseStatus WRONG_TOKEN = new CloseStatus(4403, "wrong token");
    private static final CloseStatus FULL = new CloseStatus(1013, "this class is full");
    private static final CloseStatus TOO_FAST = new CloseStatus(1008, "too many messages");
    private static final int MAX_REPLIES = 64;

    /** What makes the server compile or run something. */
    private static final Set<String> COSTLY = Set.of("show", "run");

    private static final int COSTLY_A_SECOND = 3;

    private enum Role {
        STUDENT,
        TEACHER,
        PROJECTOR
    }

    private final Rooms rooms;
    private final RoomFeeds feeds;
    private final RoomTeacher teacher;
    private final String code;
    private final SocketThreads threads;
    private final SocketPump pump;
    private final Queue<String> replies = new ArrayDeque<>();
    private final Bucket costly = Pace.of(2 * COSTLY_A_SECOND, COSTLY_A_SECOND);
    private @Nullable RoomFeed feed;
    private @Nullable Role role;
    private @Nullable String me;
    private boolean owed;
    private boolean closed;
    private boolean sentAway;
    private long sent;

    RoomSocket(Rooms rooms, RoomFeeds feeds, String code, WebSocketSession session, SocketThreads threads) {
        this.rooms = rooms;
        this.feeds = feeds;
        this.teacher = new RoomTeacher(rooms);
        this.code = code;
        this.threads = threads;
        this.pump = threads.pump(session, () -> 0, this::next);
    }

    /** Whether it has said who it is. */
    synchronized boolean isIntroduced() {
        return role != null;
    }

    /** Whether it may send a program. */
    synchronized boolean isTeacher() {
        return role == Role.TEACHER;
    }

    /** A whole message. */
    void receive(RoomMessage message) {
        Role as;
        synchronized (this) {
            if (sentAway) {
                return;
            }
            as = role;
        }
        if (as == null) {
            introduce(message);
        } else if (message.type().equals("answer")) {
            answer(as, message);
        } else if (RoomTeacher.COMMANDS.contains(message.type())) {
            obey(as, message);
        } else {
            reply(RoomReplies.rejected("There is no message of this type here."));
        }
    }

    /** The room may have changed. */
    void news() {
        pump.wake();
    }

    /** The reader is there. */
    void pong() {
        pump.pong();
    }

    void close(CloseStatus why) {
        synchronized (this) {
            sentAway = true;
        }
        pump.close(why);
    }

    /** The socket is closed, by whomever. The student's place and answer stay. */
    void closed() {
        threads.closed(pump);
        String student;
        synchronized (this) {
            closed = true;
            student = me;
        }
        feeds.leave(code, this);
        if (student != null) {
            rooms.leave(code, student);
        }
    }

    private void introduce(RoomMessage message) {
        switch (message.type()) {
            case "join" -> join(message.written("me"));
            case "watch" -> enter(Role.PROJECTOR, null);
            case "teach" -> {
                Room room = rooms.find(code).orElse(null);
                if (room == null) {
                    close(UNKNOWN_ROOM);
                } else if (rooms.isTeacher(room, message.written("token"))) {
                    enter(Role.TEACHER, null);
                } else {
                    close(WRONG_TOKEN);
                }
            }
            default -> close(NOT_UNDERSTOOD);
        }
    }

    private void join(String wished) {
        String student = wished.matches("[A-Za-z0-9_.:-]{1,64}") ? wished : rooms.newStudent();
        if (rooms.arrive(code, student)) {
            enter(Role.STUDENT, student);
        } else {
            close(rooms.find(code).isEmpty() ? UNKNOWN_ROOM : FULL);
        }
    }

    private void enter(Role as, @Nullable String student) {
        boolean gone;
        synchronized (this) {
            role = as;
            owed = true;
            gone = closed;
            if (!gone) {
                me = student;
                feed = feeds.enter(code, this);
            }
        }
        if (gone && student != null) {
            rooms.leave(code, student);
        }
        pump.wake();
    }

    private void answer(Role as, RoomMessage message) {
        if (as != Role.STUDENT) {
            reply(RoomReplies.rejected("Only students answer."));
            return;
        }
        String student = Objects.requireNonNull(me);
        try {
            Round round = Objects.requireNonNull(rooms.tell(code, new Command.Answer(student, message.written("value")))
                    .round());
            feeds.answered();
            reply(RoomReplies.accepted(Objects.requireNonNull(
                    RoomShown.value(round.asked(), round.answers().get(student)))));
        } catch (Refusal e) {
            reply(RoomReplies.rejected(e.sentence()));
        }
    }

    private void obey(Role as, RoomMessage message) {
        if (as != Role.TEACHER) {
            reply(RoomReplies.rejected("Only the teacher can do that."));
            return;
        }
        if (COSTLY.contains(message.type()) && !costly.tryConsume(1)) {
            reply(RoomReplies.rejected("That was too fast. Wait a second."));
            return;
        }
        try {
            teacher.obey(code, message);
            synchronized (this) {
                owed = true;
            }
            pump.wake();
        } catch (Refusal e) {
            reply(RoomReplies.rejected(e.sentence()));
        } catch (ProblemException e) {
            reply(RoomReplies.rejected(String.valueOf(e.getMessage())));
        } catch (Orders.RefusedException e) {
            reply(RoomReplies.rejected(e.refusal()));
        } catch (QueueFullException e) {
            reply(RoomReplies.rejected("Too many programs are waiting to run. Try again in a few seconds."));
        }
    }

    private void reply(String text) {
        boolean tooFast;
        synchronized (this) {
            tooFast = replies.size() >= MAX_REPLIES;
            replies.add(text);
        }
        if (tooFast) {
            close(TOO_FAST);
        } else {
            pump.wake();
        }
    }

    private synchronized SocketPump.Next next() {
        String reply = replies.poll();
        if (reply != null) {
            return SocketPump.Next.text(reply, true);
        }
        if (feed == null) {
            return SocketPump.Next.NOTHING;
        }
        RoomSnapshot snapshot = owed ? feed.now() : feed.current();
        if (snapshot == null) {
            return SocketPump.Next.last(null, CloseStatus.NORMAL);
        }
        if (snapshot.number() <= sent && !owed) {
            return SocketPump.Next.NOTHING;
        }
        owed = false;
        sent = snapshot.number();
        String text = snapshot.text(me, rooms.now());
        return snapshot.room().isOver()
                ? SocketPump.Next.last(text, CloseStatus.NORMAL)
                : SocketPump.Next.text(text, false);
    }
}

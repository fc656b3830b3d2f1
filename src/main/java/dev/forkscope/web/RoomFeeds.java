package dev.forkscope.web;

import dev.forkscope.classroom.Rooms;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;

/** A feed for each room that somebody here is in. */
final class RoomFeeds {
    private final Rooms rooms;
    private final ScheduledExecutorService timer;
    private final Counter answers;
    private final Map<String, RoomFeed> feeds = new ConcurrentHashMap<>();

    RoomFeeds(Rooms rooms, ScheduledExecutorService timer, MeterRegistry meters) {
        this.rooms = rooms;
        this.timer = timer;
        answers = Counter.builder("forkscope.answers")
                .description("answers of students that were accepted, changed ones included")
                .register(meters);
    }

    /** An answer was accepted. */
    void answered() {
        answers.increment();
    }

    /** The feed of that room, which from now on has this socket. */
    RoomFeed enter(String code, RoomSocket socket) {
        return Objects.requireNonNull(feeds.compute(code, (c, feed) -> {
            RoomFeed entered = feed == null ? new RoomFeed(c, rooms, timer) : feed;
            entered.add(socket);
            return entered;
        }));
    }

    /** The socket is closed. */
    void leave(String code, RoomSocket socket) {
        feeds.computeIfPresent(code, (c, feed) -> {
            if (feed.remove(socket) > 0) {
                return feed;
            }
            feed.close();
            return null;
        });
    }

    /** Sockets in that room. */
    int size(String code) {
        RoomFeed feed = feeds.get(code);
        return feed == null ? 0 : feed.size();
    }
}

package dev.forkscope.web;

import dev.forkscope.classroom.Room;
import dev.forkscope.classroom.RoomStore;
import dev.forkscope.classroom.Rooms;
import dev.forkscope.classroom.Round;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What this server's sockets in one room are shown. A change is written once and offered to all: at once, or where only the counts
 * have changed, together with the changes of the next {@value #COUNTS_MILLIS} ms or more, so that a room full of long programs does
 * not fill the network.
 */
final class RoomFeed {
    private static final int COUNTS_MILLIS = 50;
    private static final int COUNTS_MILLIS_AT_MOST = 1_000;

    /** Characters that counts may cost in each {@value #COUNTS_MILLIS} ms. */
    private static final long COUNTS_CHARS = 500_000;

    private final String code;
    private final Rooms rooms;
    private final ScheduledExecutorService timer;
    private final RoomStore.Watch watch;
    private final Set<RoomSocket> sockets = ConcurrentHashMap.newKeySet();
    private @Nullable RoomSnapshot current;
    private List<@Nullable Object> shown = List.of();
    private long snapshots;
    private long publishedNanos = System.nanoTime();
    private boolean pending;

    RoomFeed(String code, Rooms rooms, ScheduledExecutorService timer) {
        this.code = code;
        this.rooms = rooms;
        this.timer = timer;
        this.watch = rooms.watch(code, this::news);
    }

    void add(RoomSocket socket) {
        sockets.add(socket);
    }

    /** How many are left. */
    int remove(RoomSocket socket) {
        sockets.remove(socket);
        return sockets.size();
    }

    int size() {
        return sockets.size();
    }

    void close() {
        watch.close();
    }

    /** The room as it is at this moment; {@code null} if it is gone. */
    @Nullable
    synchronized RoomSnapshot now() {
        Optional<Room> room = rooms.find(code);
        if (room.isEmpty()) {
            current = null;
            return null;
        }
        int present = rooms.present(code);
        if (current == null || !current.shows(room.get(), present)) {
            current = new RoomSnapshot(room.get(), present, ++snapshots);
        }
        return current;
    }

    /** The room as it was last offered to all, or later. */
    @Nullable
    synchronized RoomSnapshot current() {
        return current;
    }

    private void news() {
        long wait = 0;
        synchronized (this) {
            Optional<Room> room = rooms.find(code);
            boolean onlyCounts = room.isPresent() && besidesCounts(room.get()).equals(shown);
            if (onlyCounts) {
                if (pending) {
                    return;
                }
                pending = true;
                long passed = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - publishedNanos);
                wait = Math.max(0, countsMillis() - passed);
            }
        }
        try {
            timer.schedule(this::publish, wait, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException serverStops) {
            close();
        }
    }

    private long countsMillis() {
        long chars = (long) sockets.size() * (current == null ? 0 : current.length());
        return Math.min(COUNTS_MILLIS_AT_MOST, COUNTS_MILLIS * Math.max(1, chars / COUNTS_CHARS));
    }

    private void publish() {
        synchronized (this) {
            pending = false;
            publishedNanos = System.nanoTime();
            RoomSnapshot snapshot = now();
            shown = snapshot == null ? List.of() : besidesCounts(snapshot.room());
        }
        sockets.forEach(RoomSocket::news);
    }

    private static List<@Nullable Object> besidesCounts(Room room) {
        Round round = room.round();
        Round previous = room.previous();
        return Arrays.asList(
                room.phase(),
                room.program(),
                room.rounds().size(),
                room.asking(),
                round == null ? null : round.truth(),
                previous == null ? null : previous.truth(),
                room.mayRun(),
                room.run(),
                room.playhead());
    }
}

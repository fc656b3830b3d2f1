package dev.forkscope.classroom;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArraySet;
import org.jspecify.annotations.Nullable;

/** Rooms in memory, bounded in number and bytes. Those that are over go first, oldest first; one in which a class goes on never does. */
final class MemoryRoomStore implements RoomStore {
    private final int maxRooms;
    private final long maxBytes;
    private final Map<String, Kept> rooms = new HashMap<>();
    private long bytes;

    MemoryRoomStore(int maxRooms, long maxBytes) {
        this.maxRooms = maxRooms;
        this.maxBytes = maxBytes;
    }

    private static final class Kept {
        private final Map<String, Integer> connections = new HashMap<>();
        private final CopyOnWriteArraySet<Runnable> watchers = new CopyOnWriteArraySet<>();
        private Room room;
        private long bytes;

        Kept(Room room) {
            this.room = room;
            this.bytes = room.bytes();
        }
    }

    @Override
    public synchronized boolean create(Room room) {
        if (rooms.containsKey(room.code())) {
            return false;
        }
        Kept kept = new Kept(room);
        while (rooms.size() >= maxRooms || bytes + kept.bytes > maxBytes) {
            if (!dropOldestEnded()) {
                throw new RoomsFullException(rooms.size());
            }
        }
        rooms.put(room.code(), kept);
        bytes += kept.bytes;
        return true;
    }

    @Override
    public synchronized Optional<Room> find(String code) {
        return Optional.ofNullable(rooms.get(code)).map(kept -> kept.room);
    }

    @Override
    public Optional<Changed> update(String code, Change change) throws Refusal {
        Kept kept;
        Changed changed;
        synchronized (this) {
            kept = rooms.get(code);
            if (kept == null) {
                return Optional.empty();
            }
            Room after = change.apply(kept.room);
            changed = new Changed(kept.room, after);
            if (after == kept.room) {
                return Optional.of(changed);
            }
            long grown = after.bytes() - kept.bytes;
            while (grown > 0 && bytes + grown > maxBytes) {
                if (!dropOldestEnded()) {
                    throw new Refusal("This server has no memory left for classes. End one that is over.");
                }
            }
            kept.room = after;
            kept.bytes += grown;
            bytes += grown;
        }
        kept.watchers.forEach(Runnable::run);
        return Optional.of(changed);
    }

    @Override
    public void remove(String code) {
        Kept kept;
        synchronized (this) {
            kept = drop(code);
        }
        if (kept != null) {
            kept.watchers.forEach(Runnable::run);
        }
    }

    @Override
    public synchronized List<String> codes() {
        return new ArrayList<>(rooms.keySet());
    }

    @Override
    public boolean arrive(String code, String me) {
        Kept kept;
        synchronized (this) {
            kept = rooms.get(code);
            if (kept == null
                    || (kept.connections.size() >= kept.room.bounds().students()
                            && !kept.connections.containsKey(me))) {
                return false;
            }
            kept.connections.merge(me, 1, Integer::sum);
        }
        kept.watchers.forEach(Runnable::run);
        return true;
    }

    @Override
    public void leave(String code, String me) {
        Kept kept;
        synchronized (this) {
            kept = rooms.get(code);
            if (kept == null) {
                return;
            }
            kept.connections.computeIfPresent(me, (m, count) -> count == 1 ? null : count - 1);
        }
        kept.watchers.forEach(Runnable::run);
    }

    @Override
    public synchronized int present(String code) {
        Kept kept = rooms.get(code);
        return kept == null ? 0 : kept.connections.size();
    }

    @Override
    public synchronized Watch watch(String code, Runnable onNews) {
        Kept kept = rooms.get(code);
        if (kept == null) {
            return () -> {};
        }
        kept.watchers.add(onNews);
        return () -> kept.watchers.remove(onNews);
    }

    /** Bytes held now, about. */
    synchronized long bytes() {
        return bytes;
    }

    private boolean dropOldestEnded() {
        Optional<Room> oldest = rooms.values().stream()
                .map(kept -> kept.room)
                .filter(Room::isOver)
                .min(Comparator.comparingLong(Room::touched));
        oldest.ifPresent(room -> drop(room.code()));
        return oldest.isPresent();
    }

    private @Nullable Kept drop(String code) {
        Kept kept = rooms.remove(code);
        if (kept != null) {
            bytes -= kept.bytes;
        }
        return kept;
    }
}

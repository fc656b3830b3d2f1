package dev.forkscope.classroom;

import java.util.List;
import java.util.Optional;

/**
 * Where rooms live, and who is in them. A change is a pure function of the room before, so that a store may apply it again when
 * somebody else was faster. Safe for many threads.
 */
public interface RoomStore {
    /** What becomes of a room; the very same room if nothing does. May be called more than once. */
    @FunctionalInterface
    interface Change {
        /** @throws Refusal to leave the room as it is */
        Room apply(Room room) throws Refusal;
    }

    /** A change that took place. */
    record Changed(Room before, Room after) {}

    /**
     * Keeps a new room.
     *
     * @return false if its code is taken
     * @throws RoomsFullException if there are too many
     */
    boolean create(Room room);

    /** The room as it is; empty if there is none of that code (any more). */
    Optional<Room> find(String code);

    /**
     * Changes a room, all at once or not at all.
     *
     * @return empty if there is none of that code (any more)
     * @throws Refusal what {@code change} throws, or that there is no memory for the change
     */
    Optional<Changed> update(String code, Change change) throws Refusal;

    /** Forgets a room. */
    void remove(String code);

    /** The codes of all rooms. */
    List<String> codes();

    /**
     * A student opens a connection.
     *
     * @return false if the room is full or gone
     */
    boolean arrive(String code, String me);

    /** A student's connection, one that {@link #arrive} let in, is closed. */
    void leave(String code, String me);

    /** How many students have a connection, each counted once. */
    int present(String code);

    /** Has {@code onNews} called, on any thread and briefly, after each change of this room or of who is in it. */
    Watch watch(String code, Runnable onNews);

    /** An interest in a room. */
    interface Watch extends AutoCloseable {
        @Override
        void close();
    }
}

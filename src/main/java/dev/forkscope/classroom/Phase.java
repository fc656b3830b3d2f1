package dev.forkscope.classroom;

import java.util.Locale;

/** Where a class stands. */
public enum Phase {
    /** A program may be on show; nothing is asked. */
    LOBBY,
    /** A question is open. */
    ASKING,
    /** No more answers are taken; nobody has seen any. */
    CLOSED,
    /** Everybody sees what was answered, and the true answer. */
    REVEALED,
    /** The class is over. */
    ENDED;

    /** The name on the wire. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}

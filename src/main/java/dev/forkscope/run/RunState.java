package dev.forkscope.run;

import java.util.Locale;

/** Where a run is in its life. */
public enum RunState {
    /** Waits until the machine has room. */
    QUEUED,
    /** Has been given its place. */
    RUNNING,
    /** Its last process is gone and its record complete. */
    ENDED;

    /** The name on the wire. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package dev.forkscope.protocol;

/** How a run ended; the order is the number in {@link EventType#RUN_ENDED}. */
public enum Verdict {
    /** Every process ended by itself. */
    COMPLETED("completed"),
    /** Wall time was used up. */
    TIME_LIMIT("time-limit"),
    /** Too many bytes of output or of events. */
    OUTPUT_LIMIT("output-limit"),
    /** A process executed too many instructions. */
    STEP_LIMIT("step-limit"),
    /** Somebody cancelled it. */
    CANCELLED("cancelled"),
    /** The helper died; only the server gives this verdict. */
    LOST("lost");

    private final String wireName;

    Verdict(String wireName) {
        this.wireName = wireName;
    }

    /** The name on the wire. */
    public String wireName() {
        return wireName;
    }
}

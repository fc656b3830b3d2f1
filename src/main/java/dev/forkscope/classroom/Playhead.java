package dev.forkscope.classroom;

/**
 * Where the teacher is in the replay.
 *
 * @param seq number of the last event that has happened, 0 before the first
 * @param playing whether it moves on
 * @param speed how fast, as the page counts it; above 0, at most {@value #MAX_SPEED}
 */
public record Playhead(long seq, boolean playing, double speed) {
    private static final double MAX_SPEED = 1_000_000;

    /** At the beginning, standing still. */
    static final Playhead START = new Playhead(0, false, 1);

    void check() throws Refusal {
        if (seq < 0) {
            throw new Refusal("The playhead's \"seq\" must not be negative.");
        }
        if (!(speed > 0 && speed <= MAX_SPEED)) {
            throw new Refusal("The playhead's \"speed\" must be above 0.");
        }
    }
}

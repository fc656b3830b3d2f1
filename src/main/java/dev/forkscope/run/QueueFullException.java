package dev.forkscope.run;

/** The queue of waiting runs is full: try again later. */
public final class QueueFullException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    QueueFullException(int queue) {
        super("all places are taken, and " + queue + " runs are waiting");
    }
}

package dev.forkscope.run;

/** The queue of waiting runs is full: try again later. */
public final class QueueFullException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final boolean ownFault;

    /** @param ownFault whether they are all of the same client */
    QueueFullException(int waiting, boolean ownFault) {
        super("all places are taken, and " + waiting + " runs are waiting");
        this.ownFault = ownFault;
    }

    /** Whether it is full with runs of the client that asks, so that others may still come. */
    public boolean isOwnFault() {
        return ownFault;
    }
}

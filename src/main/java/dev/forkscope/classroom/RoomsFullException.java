package dev.forkscope.classroom;

/** No more rooms fit. */
public final class RoomsFullException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RoomsFullException(int rooms) {
        super("there are " + rooms + " rooms already");
    }
}

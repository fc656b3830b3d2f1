package dev.forkscope.run;

/** Bytes in an event channel that are no event record: something in the run's processes went very wrong. */
final class BadRecordException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadRecordException(String what) {
        super(what);
    }
}

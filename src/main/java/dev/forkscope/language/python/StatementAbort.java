package dev.forkscope.language.python;

/** Leaves a statement that could not be read; the problem has been reported. */
final class StatementAbort extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StatementAbort() {
        super(null, null, false, false);
    }
}

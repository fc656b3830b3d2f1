package dev.forkscope.language.python;

/** Nothing more of the text is read: it nests too deep for the stack, or has more problems than anyone would read. */
final class GiveUpException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    GiveUpException() {
        super(null, null, false, false);
    }
}

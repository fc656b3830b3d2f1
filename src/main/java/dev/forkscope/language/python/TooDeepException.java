package dev.forkscope.language.python;

/** The text nests deeper than CPython allows; nothing after it is read, so that no stack can overflow. */
final class TooDeepException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooDeepException() {
        super(null, null, false, false);
    }
}

package dev.forkscope.language.c;

/** Compiling is given up, because what is wrong has been said and going on would only cost time. */
final class AbandonedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AbandonedException() {
        super(null, null, false, false);
    }
}

package dev.forkscope.demo;

/** A demo's files are not as they must be; the message says which and why. */
final class BadDemoException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadDemoException(String where, String why) {
        super("demo " + where + ": " + why);
    }
}

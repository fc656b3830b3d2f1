package dev.forkscope.protocol;

import java.nio.charset.StandardCharsets;

/**
 * The whole environment of a launcher, and so of all it forks: one variable for malloc(3), nothing of the server's. With an arena for
 * each thread of the JVM, fork(2) would copy what these need, and every child write to each of them.
 */
public final class LauncherEnvironment {
    /** mallopt(3). */
    public static final String VARIABLE = "MALLOC_ARENA_MAX";

    /** The value of {@link #VARIABLE}. */
    public static final String VALUE = "1";

    private LauncherEnvironment() {}

    /** What environ of proc(5) has then. */
    public static byte[] block() {
        return (VARIABLE + '=' + VALUE + '\0').getBytes(StandardCharsets.US_ASCII);
    }
}

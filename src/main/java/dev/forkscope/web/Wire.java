package dev.forkscope.web;

import dev.forkscope.protocol.Language;
import org.jspecify.annotations.Nullable;

/** Reads the fields of requests, and says what is wrong with them. */
final class Wire {
    private static final String BEARER = "Bearer ";

    private Wire() {}

    /** The language of that name. */
    static Language language(@Nullable String name) {
        for (Language language : Language.values()) {
            if (language.wireName().equals(name)) {
                return language;
            }
        }
        throw ProblemException.badRequest("\"language\" must be \"c\" or \"python\".");
    }

    /** Whether {@code stdout} is a pipe; a terminal if absent. */
    static boolean stdoutIsPipe(@Nullable String stdout) {
        if (stdout == null || stdout.equals("terminal")) {
            return false;
        }
        if (stdout.equals("pipe")) {
            return true;
        }
        throw ProblemException.badRequest("\"stdout\" must be \"terminal\" or \"pipe\".");
    }

    /** The token behind {@code Bearer}; empty if there is none. */
    static String bearer(@Nullable String authorization) {
        return authorization != null && authorization.startsWith(BEARER)
                ? authorization.substring(BEARER.length()).trim()
                : "";
    }

    /** A field that must be there. */
    static <T> T required(String name, @Nullable T value) {
        if (value == null) {
            throw ProblemException.badRequest("\"" + name + "\" is missing.");
        }
        return value;
    }

    /** A number of an event that somebody already has: 0 if absent, else a whole number not below 0; -1 for anything else. */
    static long after(@Nullable String text) {
        if (text == null) {
            return 0;
        }
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
    }
}

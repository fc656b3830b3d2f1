package dev.forkscope.language.python;

import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of a def.
 *
 * @param defaultValue its default as written, if there is one
 */
record Parameter(String name, Kind kind, @Nullable ParserRuleContext defaultValue) {
    /** What arguments it takes. */
    enum Kind {
        /** One without a name. */
        PLACE,
        /** One with or without its name. */
        PLACE_OR_NAME,
        /** Those without a name that are left, as {@code *name} does. */
        REST,
        /** One with its name. */
        NAME,
        /** Those with a name that are left, as {@code **name} does. */
        OTHER_NAMES
    }

    /** Whether it takes what is left. */
    boolean takesMany() {
        return kind == Kind.REST || kind == Kind.OTHER_NAMES;
    }

    /** Whether an argument without a name can be for it alone. */
    boolean positional() {
        return kind == Kind.PLACE || kind == Kind.PLACE_OR_NAME;
    }
}

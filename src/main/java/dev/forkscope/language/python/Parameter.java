package dev.forkscope.language.python;

import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of a def.
 *
 * @param rest whether it takes the arguments that are left, as {@code *name} does
 * @param defaultValue its default as written, if there is one
 * @param keywordOnly whether a call has to name it
 * @param defaultCell the global cell that holds the default from the moment the def is executed, or -1
 */
record Parameter(
        String name,
        boolean rest,
        boolean keywordOnly,
        @Nullable ParserRuleContext defaultValue,
        int defaultCell) {
    /** Whether an argument without a name can be for it alone. */
    boolean positional() {
        return !rest && !keywordOnly;
    }
}

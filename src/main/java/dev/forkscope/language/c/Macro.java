package dev.forkscope.language.c;

import java.util.List;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/**
 * A macro.
 *
 * @param parameters their names, the last one {@code __VA_ARGS__} if there may be more arguments; null if it takes none
 * @param body what it stands for
 */
record Macro(@Nullable List<String> parameters, List<Token> body) {
    static final String REST = "__VA_ARGS__";

    boolean isVariadic() {
        return parameters != null && parameters.contains(REST);
    }
}

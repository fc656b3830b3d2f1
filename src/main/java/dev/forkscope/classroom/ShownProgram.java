package dev.forkscope.classroom;

import dev.forkscope.protocol.Language;
import org.jspecify.annotations.Nullable;

/**
 * The program a class looks at.
 *
 * @param demo the demo's id, if it is one
 * @param language of {@code source}
 * @param forks the demo's fork count, if it has one
 * @param source the text that is shown and run
 * @param title the demo's title, if it is one
 */
public record ShownProgram(
        @Nullable String demo,
        Language language,
        @Nullable Integer forks,
        String source,
        @Nullable String title) {

    /** Characters it holds. */
    long size() {
        return source.length();
    }
}

package dev.forkscope.language.assembler;

import dev.forkscope.protocol.Program;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a source text: a program, or why there is none.
 *
 * @param program present exactly if {@code errors} is empty
 * @param errors in the order of the text, at most {@value #MAX_ERRORS}
 */
public record Compilation(@Nullable Program program, List<Diagnostic> errors) {
    /** More errors than this help nobody. */
    public static final int MAX_ERRORS = 50;

    /** The program; only if there are no errors. */
    public Program orThrow() {
        if (program == null) {
            throw new IllegalStateException("does not compile: " + errors);
        }
        return program;
    }
}

package dev.forkscope.language.c;

import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** What a program does to its standard input. scanf(3) is known only for the empty one that a run starts with. */
final class StandardInput {
    private @Nullable Token scanned;
    private boolean replaceable;

    /** scanf(3) reads from it. */
    void scan(Token at) {
        if (scanned == null) {
            scanned = at;
        }
    }

    /** A descriptor is closed or becomes another one's copy. */
    void closes(Expression descriptor) {
        Long known = Constants.integer(descriptor);
        replaceable |= known == null || known == 0;
    }

    /** Reports a scanf(3) that might find something else. */
    void check(Diagnostics diagnostics) {
        if (scanned != null && replaceable) {
            diagnostics.error(
                    scanned,
                    scanned.getText()
                            + "() knows only the empty standard input of a run, but close() or dup2() may replace it here;"
                            + " use fgets() or read(), and atoi().");
        }
    }
}

package dev.forkscope.language;

import dev.forkscope.language.assembler.Compilation;
import dev.forkscope.protocol.Language;

/** Compiles source text. Safe for use by several threads; never throws for anything a text can hold. */
public final class Compiler {
    /** Longest source text accepted, in UTF-8 bytes. */
    public static final int MAX_SOURCE_BYTES = 65_536;

    private Compiler() {}

    /** Compiles {@code source}; what is wrong with it is in the answer. */
    public static Compilation compile(Language language, String source) {
        throw new UnsupportedOperationException("front ends register here: " + language + source.length());
    }
}

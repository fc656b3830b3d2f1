package dev.forkscope.language;

import dev.forkscope.language.assembler.Compilation;
import dev.forkscope.language.c.CCompiler;
import dev.forkscope.language.python.PythonCompiler;
import dev.forkscope.protocol.Language;

/** Compiles source text. Safe for use by several threads; never throws for anything a text can hold. */
public final class Compiler {
    /** Longest source text accepted, in UTF-8 bytes. */
    public static final int MAX_SOURCE_BYTES = 65_536;

    private Compiler() {}

    /** Compiles {@code source}; what is wrong with it is in the answer. */
    public static Compilation compile(Language language, String source) {
        return language == Language.C ? CCompiler.compile(source) : PythonCompiler.compile(source);
    }
}

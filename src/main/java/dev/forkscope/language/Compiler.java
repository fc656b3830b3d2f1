package dev.forkscope.language;

import dev.forkscope.language.assembler.Compilation;
import dev.forkscope.language.c.CCompiler;
import dev.forkscope.language.python.PythonCompiler;
import dev.forkscope.protocol.Language;
import java.util.concurrent.CompletableFuture;

/** Compiles source text. Safe for use by several threads; never throws for anything a text can hold. */
public final class Compiler {
    /** Longest source text accepted, in UTF-8 bytes. */
    public static final int MAX_SOURCE_BYTES = 65_536;

    /**
     * Parser and compilers recurse as deep as a text nests, which they bound; how many bytes a level takes depends on the JVM's
     * mood. So this is some ten times what was ever seen. It is reserved, and only what is used is taken.
     */
    private static final long STACK_BYTES = 16L << 20;

    private Compiler() {}

    /** Compiles {@code source}; what is wrong with it is in the answer. */
    public static Compilation compile(Language language, String source) {
        CompletableFuture<Compilation> result = new CompletableFuture<>();
        Runnable work = () -> result.completeAsync(() -> compileHere(language, source), Runnable::run);
        new Thread(null, work, "compiler", STACK_BYTES).start();
        return result.join();
    }

    private static Compilation compileHere(Language language, String source) {
        return language == Language.C ? CCompiler.compile(source) : PythonCompiler.compile(source);
    }
}

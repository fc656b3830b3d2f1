package dev.forkscope.demo;

import dev.forkscope.language.assembler.Compilation;
import dev.forkscope.protocol.Language;

/** Where programs come from: source text in, program or errors out. In the server, {@link dev.forkscope.language.Compiler}. */
@FunctionalInterface
public interface ProgramSource {
    /** Compiles; never throws for anything that a text can hold. */
    Compilation compile(Language language, String source);
}

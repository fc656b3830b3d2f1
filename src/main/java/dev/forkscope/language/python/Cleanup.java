package dev.forkscope.language.python;

import dev.forkscope.protocol.Opcode;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** Compiles what has to be done however a block ends. It is compiled once for each way out, as CPython does. */
final class Cleanup {
    private Cleanup() {}

    /**
     * {@code body}, and then {@code last} on every way out of it.
     *
     * @param raised where an exception that went through is said to be raised again
     */
    static void compile(Code code, ParserRuleContext statement, Runnable body, Runnable last, Token raised) {
        int attempt = code.emit(Opcode.PY_TRY);
        Flow before = code.flow.copy();
        code.blocks.enter(
                new Blocks.Block() {
                    @Override
                    void leave(boolean returning) {
                        code.emit(Opcode.PY_END_TRY);
                        last.run();
                    }
                },
                statement);
        body.run();
        code.blocks.exit();
        code.emit(Opcode.PY_END_TRY);
        last.run();
        int end = code.emit(Opcode.JUMP);
        Flow after = code.flow.copy();

        code.assembler.patch(attempt);
        code.flow.become(before);
        code.blocks.enter(pendingException(code), statement);
        last.run();
        code.blocks.exit();
        code.line(raised);
        code.emit(Opcode.PY_RAISE);
        code.assembler.patch(end);
        code.flow.become(after);
    }

    /** The exception that waits meanwhile; leaving in the middle forgets it. */
    private static Blocks.Block pendingException(Code code) {
        return new Blocks.Block() {
            @Override
            void leave(boolean returning) {
                if (!returning) {
                    code.emit(Opcode.POP);
                }
            }
        };
    }
}

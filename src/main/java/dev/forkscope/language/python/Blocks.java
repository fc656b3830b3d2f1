package dev.forkscope.language.python;

import dev.forkscope.protocol.Opcode;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/**
 * The loops and try statements around the point being compiled, innermost last: what break, continue and return have to
 * undo on their way out.
 */
final class Blocks {
    /** CPython's own limit (CO_MAXBLOCKS). */
    private static final int MAX_DEPTH = 20;

    /** One of them; {@link #leave} emits what passing its border costs. */
    abstract static class Block {
        /** Emits what leaves the block in the middle; {@code returning} if the whole frame goes away anyway. */
        abstract void leave(boolean returning);
    }

    /** A loop. */
    static final class Loop extends Block {
        final List<Integer> breaks = new ArrayList<>();
        /** Execution after the loop comes from here too. */
        final Flow afterBreaks = Flow.nowhere();

        final int start;
        private final int cells;
        private final Code code;

        Loop(Code code, int start, int cells) {
            this.code = code;
            this.start = start;
            this.cells = cells;
        }

        @Override
        void leave(boolean returning) {
            for (int i = 0; i < cells && !returning; i++) {
                code.emit(Opcode.POP);
            }
        }
    }

    private final Code code;
    private List<Block> open = new ArrayList<>();

    Blocks(Code code) {
        this.code = code;
    }

    void enter(Block block, ParserRuleContext statement) {
        if (open.size() == MAX_DEPTH) {
            code.problems.at(
                    statement.getStart(),
                    "too many statically nested blocks: Python allows 20 loops and try statements");
        }
        open.add(block);
    }

    void exit() {
        open.remove(open.size() - 1);
    }

    boolean isInLoop() {
        return innermostLoop() != null;
    }

    /** A def's body starts without any. */
    List<Block> startFunction() {
        List<Block> outer = open;
        open = new ArrayList<>();
        return outer;
    }

    void endFunction(List<Block> outer) {
        open = outer;
    }

    void jumpOut(Token word, boolean isBreak) {
        Loop loop = innermostLoop();
        if (loop == null) {
            code.problems.at(word, word.getText() + " stands outside any loop: it only works inside while or for");
            return;
        }
        code.line(word);
        leaveDownTo(open.indexOf(loop) + 1, false);
        if (isBreak) {
            loop.leave(false);
            loop.breaks.add(code.emit(Opcode.JUMP));
            loop.afterBreaks.merge(code.flow);
        } else {
            code.emit(Opcode.JUMP, loop.start);
        }
        code.flow.end();
    }

    /** Leaves everything; the value to return is on the stack. */
    void leaveForReturn() {
        leaveDownTo(0, true);
    }

    private void leaveDownTo(int depth, boolean returning) {
        List<Block> all = open;
        for (int i = all.size() - 1; i >= depth; i--) {
            // What a finally block does on the way out happens outside its own try.
            open = new ArrayList<>(all.subList(0, i));
            all.get(i).leave(returning);
        }
        open = all;
    }

    private @Nullable Loop innermostLoop() {
        for (int i = open.size() - 1; i >= 0; i--) {
            if (open.get(i) instanceof Loop loop) {
                return loop;
            }
        }
        return null;
    }
}

package dev.forkscope.language.python;

import dev.forkscope.language.python.PythonParser.BlockContext;
import dev.forkscope.language.python.PythonParser.ExceptClauseContext;
import dev.forkscope.language.python.PythonParser.TryStatementContext;
import dev.forkscope.protocol.Opcode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Compiles try. */
final class TryStatements {
    /** In a finally block it depends on the way in whether an exception is being handled. */
    private static final int UNCERTAIN = -1;

    private final Code code;
    /** The hidden cells with the exceptions being handled here, for a bare raise. */
    private final Deque<Integer> handled = new ArrayDeque<>();

    TryStatements(Code code) {
        this.code = code;
    }

    /** The cell of the exception being handled at this point, or null outside any except clause. */
    @Nullable
    Integer current() {
        Integer cell = handled.peek();
        return cell == null || cell == UNCERTAIN ? null : cell;
    }

    void compile(TryStatementContext statement) {
        if (statement.finallyClause() == null) {
            tryExcept(statement);
            return;
        }
        BlockContext last = statement.finallyClause().block();
        code.line(statement.getStart());
        Cleanup.compile(
                code,
                statement,
                () -> {
                    if (statement.exceptClause().isEmpty()) {
                        code.statements.block(statement.block());
                    } else {
                        tryExcept(statement);
                    }
                },
                () -> finallyBlock(last),
                statement.finallyClause().getStart());
    }

    private void finallyBlock(BlockContext block) {
        handled.push(UNCERTAIN);
        code.statements.block(block);
        handled.pop();
    }

    private void tryExcept(TryStatementContext statement) {
        code.line(statement.getStart());
        int attempt = code.emit(Opcode.PY_TRY);
        Flow before = code.flow.copy();
        code.blocks.enter(protectedBlock(), statement);
        code.statements.block(statement.block());
        code.blocks.exit();
        code.emit(Opcode.PY_END_TRY);
        if (statement.elseClause() != null) {
            code.statements.block(statement.elseClause().block());
        }
        List<Integer> ends = new ArrayList<>();
        ends.add(code.emit(Opcode.JUMP));
        Flow after = code.flow.copy();

        code.assembler.patch(attempt);
        boolean caughtAll = false;
        for (ExceptClauseContext clause : statement.exceptClause()) {
            if (caughtAll) {
                code.problems.at(clause.getStart(), "an except without a class must be the last");
            }
            caughtAll |= clause.expression() == null;
            code.flow.become(before);
            handler(clause, ends, after);
        }
        if (!caughtAll) {
            code.emit(Opcode.PY_RAISE);
        }
        code.patch(ends);
        code.flow.become(after);
    }

    /** One except clause; the exception is on the stack, and still is where the clause does not match. */
    private void handler(ExceptClauseContext clause, List<Integer> ends, Flow after) {
        code.line(clause.getStart());
        if (clause.STAR() != null) {
            code.problems.at(clause.getStart(), "except* is outside the subset: write except");
        }
        int otherwise = -1;
        if (clause.expression() != null) {
            new ExceptionClasses(code).match(clause.expression());
            otherwise = code.emit(Opcode.PY_JUMP_IF_FALSE);
        }
        int cell = code.hidden();
        code.storeHidden(cell);
        handled.push(cell);
        if (clause.NAME() == null) {
            code.statements.block(clause.block());
            code.loadHidden(cell);
            code.emit(Opcode.PY_FORGET);
        } else {
            named(clause, cell);
        }
        handled.pop();
        after.merge(code.flow);
        ends.add(code.emit(Opcode.JUMP));
        if (otherwise >= 0) {
            code.assembler.patch(otherwise);
        }
    }

    /** Python takes the name away at the end of the clause, however it ends. */
    private void named(ExceptClauseContext clause, int cell) {
        Token name = clause.NAME().getSymbol();
        code.loadHidden(cell);
        code.names.store(name);
        int attempt = code.emit(Opcode.PY_TRY);
        code.blocks.enter(
                new Blocks.Block() {
                    @Override
                    void leave(boolean returning) {
                        code.emit(Opcode.PY_END_TRY);
                        code.names.unbind(name);
                    }
                },
                clause);
        code.statements.block(clause.block());
        code.blocks.exit();
        code.emit(Opcode.PY_END_TRY);
        code.names.unbind(name);
        int end = code.emit(Opcode.JUMP);
        code.assembler.patch(attempt);
        code.names.unbind(name);
        code.emit(Opcode.PY_RAISE);
        code.assembler.patch(end);
    }

    private Blocks.Block protectedBlock() {
        return new Blocks.Block() {
            @Override
            void leave(boolean returning) {
                code.emit(Opcode.PY_END_TRY);
            }
        };
    }
}

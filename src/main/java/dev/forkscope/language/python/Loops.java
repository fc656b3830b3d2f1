package dev.forkscope.language.python;

import dev.forkscope.language.python.PythonParser.ForStatementContext;
import dev.forkscope.language.python.PythonParser.WhileStatementContext;
import dev.forkscope.protocol.Opcode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compiles while and for. */
final class Loops {
    private final Code code;

    Loops(Code code) {
        this.code = code;
    }

    void whileLoop(WhileStatementContext statement) {
        int start = code.assembler.here();
        List<Integer> otherwise = code.conditions.unless(statement.named());
        Flow exhausted = code.flow.copy();
        if (Conditions.isAlways(statement.named(), true)) {
            exhausted.end();
        }
        Blocks.Loop loop = new Blocks.Loop(code, start, 0);
        code.blocks.enter(loop, statement);
        code.statements.block(statement.block());
        code.blocks.exit();
        code.line(statement.getStart());
        code.emit(Opcode.JUMP, start);
        code.patch(otherwise);
        finish(loop, exhausted, statement.elseClause());
    }

    void forLoop(ForStatementContext statement) {
        if (statement.elements().getChildCount() > 1) {
            code.expression(statement.elements());
            iterate(statement);
            return;
        }
        Iteration iteration = Iteration.ofLoop(code, statement.elements());
        code.line(statement.getStart());
        int start = iteration.begin();
        Flow exhausted = code.flow.copy();
        Blocks.Loop loop = new Blocks.Loop(code, start, Iteration.CELLS);
        Set<Symbol> files = code.files.hold(statement.elements());
        iteration.store(statement.targets());
        body(statement, loop, iteration, exhausted);
        code.files.release(files);
    }

    private void iterate(ForStatementContext statement) {
        Iteration iteration = Iteration.overTop(code);
        code.line(statement.getStart());
        int start = iteration.begin();
        Flow exhausted = code.flow.copy();
        iteration.store(statement.targets());
        body(statement, new Blocks.Loop(code, start, Iteration.CELLS), iteration, exhausted);
    }

    private void body(ForStatementContext statement, Blocks.Loop loop, Iteration iteration, Flow exhausted) {
        code.blocks.enter(loop, statement);
        code.statements.block(statement.block());
        code.blocks.exit();
        code.line(statement.getStart());
        iteration.repeat();
        finish(loop, exhausted, statement.elseClause());
    }

    private void finish(Blocks.Loop loop, Flow exhausted, PythonParser.@Nullable ElseClauseContext elseClause) {
        code.flow.become(exhausted);
        if (elseClause != null) {
            code.statements.block(elseClause.block());
        }
        code.flow.merge(loop.afterBreaks);
        code.patch(loop.breaks);
    }
}

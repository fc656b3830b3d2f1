package dev.forkscope.language.python;

import dev.forkscope.language.python.PythonParser.ExpressionStatementContext;
import dev.forkscope.language.python.PythonParser.StatementContext;
import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.PyException;
import dev.forkscope.protocol.PyValue;
import dev.forkscope.protocol.Syscall;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Compiles statements. */
final class Statements extends PythonParserBaseVisitor<@Nullable Void> {
    private final Code code;
    private final Loops loops;
    private final TryStatements tries;
    private final WithStatements withs;
    private final Imports imports;
    private final Raising raising;
    /** Inside a block whose first line could not be read, so that nobody knows what encloses it. */
    private int orphaned;

    Statements(Code code) {
        this.code = code;
        loops = new Loops(code);
        tries = new TryStatements(code);
        withs = new WithStatements(code);
        imports = new Imports(code);
        raising = new Raising(code);
    }

    @Override
    public @Nullable Void visitFile(PythonParser.FileContext file) {
        file.statement().forEach(this::visit);
        Token end = file.getStop();
        if (end != null) {
            code.line(end);
        }
        code.emit(Opcode.PY_SYS, Syscall.EXIT_RETURN);
        return null;
    }

    void block(PythonParser.BlockContext block) {
        if (block.simpleLine() != null) {
            visit(block.simpleLine());
        }
        block.statement().forEach(this::visit);
    }

    @Override
    public @Nullable Void visitStatement(StatementContext statement) {
        if (!statement.broken) {
            return visitChildren(statement);
        }
        if (Shape.orphans(statement) != null) {
            visit(Shape.orphans(statement));
        }
        return null;
    }

    @Override
    public @Nullable Void visitOrphanBlock(PythonParser.OrphanBlockContext block) {
        orphaned++;
        block.statement().forEach(this::visit);
        orphaned--;
        return null;
    }

    /** Of a match whose first line could not be read. */
    @Override
    public @Nullable Void visitCaseClause(PythonParser.CaseClauseContext clause) {
        block(clause.block());
        return null;
    }

    @Override
    public @Nullable Void visitExpressionStatement(ExpressionStatementContext statement) {
        if (statement.annotation() != null) {
            code.targets.annotated(statement);
        } else if (statement.AUGMENTED() != null) {
            code.targets.augmented(statement);
        } else if (statement.right().size() > 1) {
            code.targets.assign(statement.right());
        } else {
            alone(statement.right(0));
        }
        return null;
    }

    /** An expression for its effects. */
    private void alone(PythonParser.RightContext right) {
        PythonParser.ElementsContext elements = right.elements();
        if (elements != null && elements.getChildCount() == 1) {
            PythonParser.NamedContext named = elements.element(0).named();
            if (named != null && named.WALRUS() != null) {
                code.problems.at(named.WALRUS(), ":= needs parentheses around it here; to assign write =");
            }
            if (Literals.isPlainString(elements)) {
                return;
            }
        }
        code.expression(right);
        code.emit(Opcode.POP);
        if (code.calls.neverReturns(right)) {
            code.flow.end();
        }
    }

    @Override
    public @Nullable Void visitBreakStatement(PythonParser.BreakStatementContext statement) {
        return jumpOut(statement.getStart(), true);
    }

    @Override
    public @Nullable Void visitContinueStatement(PythonParser.ContinueStatementContext statement) {
        return jumpOut(statement.getStart(), false);
    }

    private @Nullable Void jumpOut(Token word, boolean isBreak) {
        if (orphaned == 0) {
            code.blocks.jumpOut(word, isBreak);
        }
        return null;
    }

    @Override
    public @Nullable Void visitReturnStatement(PythonParser.ReturnStatementContext statement) {
        if (code.scope.isModule() && orphaned == 0) {
            code.problems.at(
                    statement.getStart(), "return stands outside any def: to end the program write sys.exit()");
        }
        if (statement.elements() == null) {
            code.push(PyValue.NONE);
        } else {
            code.expression(statement.elements());
        }
        code.line(statement.getStart());
        code.blocks.leaveForReturn();
        code.files.dropLocals();
        code.emit(Opcode.RETURN);
        code.flow.end();
        return null;
    }

    @Override
    public @Nullable Void visitAssertStatement(PythonParser.AssertStatementContext statement) {
        List<Integer> failed = code.conditions.unless(statement.expression(0));
        Flow after = code.flow.copy();
        int passed = code.emit(Opcode.JUMP);
        code.patch(failed);
        if (statement.expression().size() > 1) {
            code.expression(statement.expression(1));
        } else {
            code.push(PyValue.UNBOUND);
        }
        code.line(statement.getStart());
        code.emit(Opcode.PY_EXCEPTION, PyException.ASSERTION_ERROR);
        code.emit(Opcode.PY_RAISE);
        code.assembler.patch(passed);
        code.flow.become(after);
        return null;
    }

    @Override
    public @Nullable Void visitDeleteStatement(PythonParser.DeleteStatementContext statement) {
        code.targets.delete(statement);
        return null;
    }

    @Override
    public @Nullable Void visitGlobalStatement(PythonParser.GlobalStatementContext statement) {
        return null;
    }

    @Override
    public @Nullable Void visitNonlocalStatement(PythonParser.NonlocalStatementContext statement) {
        return null;
    }

    @Override
    public @Nullable Void visitRaiseStatement(PythonParser.RaiseStatementContext statement) {
        raising.raise(statement, tries.current());
        return null;
    }

    @Override
    public @Nullable Void visitImportStatement(PythonParser.ImportStatementContext statement) {
        statement.importedModule().forEach(imports::module);
        return null;
    }

    @Override
    public @Nullable Void visitFromStatement(PythonParser.FromStatementContext statement) {
        imports.from(statement);
        return null;
    }

    @Override
    public @Nullable Void visitIfStatement(PythonParser.IfStatementContext statement) {
        java.util.ArrayList<Integer> ends = new java.util.ArrayList<>();
        Flow after = Flow.nowhere();
        branch(statement.named(), statement.block(), ends, after);
        for (PythonParser.ElifClauseContext clause : statement.elifClause()) {
            branch(clause.named(), clause.block(), ends, after);
        }
        if (statement.elseClause() != null) {
            block(statement.elseClause().block());
        }
        after.merge(code.flow);
        code.flow.become(after);
        code.patch(ends);
        return null;
    }

    /** One condition and its block; code that follows is where the condition does not hold. */
    private void branch(ParserRuleContext condition, PythonParser.BlockContext block, List<Integer> ends, Flow after) {
        List<Integer> otherwise = code.conditions.unless(condition);
        Flow notTaken = code.flow.copy();
        if (Conditions.isAlways(condition, true)) {
            notTaken.end();
        }
        block(block);
        after.merge(code.flow);
        ends.add(code.emit(Opcode.JUMP));
        code.patch(otherwise);
        code.flow.become(notTaken);
    }

    @Override
    public @Nullable Void visitWhileStatement(PythonParser.WhileStatementContext statement) {
        loops.whileLoop(statement);
        return null;
    }

    @Override
    public @Nullable Void visitForStatement(PythonParser.ForStatementContext statement) {
        loops.forLoop(statement);
        return null;
    }

    @Override
    public @Nullable Void visitMatchStatement(PythonParser.MatchStatementContext statement) {
        new MatchStatements(code).compile(statement);
        return null;
    }

    @Override
    public @Nullable Void visitTryStatement(PythonParser.TryStatementContext statement) {
        tries.compile(statement);
        return null;
    }

    @Override
    public @Nullable Void visitFunctionDefinition(PythonParser.FunctionDefinitionContext definition) {
        code.functions.execute(definition);
        return null;
    }

    @Override
    public @Nullable Void visitClassDefinition(PythonParser.ClassDefinitionContext definition) {
        new ClassStatements(code).compile(definition);
        return null;
    }

    @Override
    public @Nullable Void visitWithStatement(PythonParser.WithStatementContext statement) {
        withs.compile(statement);
        return null;
    }

    @Override
    public @Nullable Void visitAsyncStatement(PythonParser.AsyncStatementContext statement) {
        return outside(statement.getStart(), "async is outside the subset: processes need no async");
    }

    @Override
    public @Nullable Void visitDecorator(PythonParser.DecoratorContext decorator) {
        code.functions.decorators().evaluate(decorator);
        return null;
    }

    private @Nullable Void outside(Token word, String message) {
        code.problems.at(word, message);
        return null;
    }

    @Override
    public @Nullable Void visitPassStatement(PythonParser.PassStatementContext statement) {
        return null;
    }
}

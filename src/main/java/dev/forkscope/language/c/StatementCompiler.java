package dev.forkscope.language.c;

import dev.forkscope.protocol.Opcode;
import java.util.ArrayDeque;
import java.util.Deque;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;

/** Compiles the statements of one function. */
final class StatementCompiler extends CParserBaseVisitor<StatementCompiler> {
    private final Unit unit;
    private final Emitter out;
    private final FunctionCompiler function;
    private final DeclarationCompiler declarations;
    private final Deque<Label> breaks = new ArrayDeque<>();
    private final Deque<Label> continues = new ArrayDeque<>();
    private final Deque<SwitchCompiler> switches = new ArrayDeque<>();

    StatementCompiler(Unit unit, FunctionCompiler function) {
        this.unit = unit;
        this.out = unit.out;
        this.function = function;
        this.declarations = new DeclarationCompiler(unit);
    }

    /** The statements and declarations of a block, in the scope there is. */
    void items(CParser.CompoundContext block) {
        for (CParser.ItemContext item : block.item()) {
            item.label().forEach(this::visit);
            visit(item.declaration() != null ? item.declaration() : item.statement());
            unit.diagnostics.abandonIfMany();
        }
        block.label().forEach(this::visit);
    }

    private void inScope(Runnable action) {
        Scope outer = unit.scope;
        unit.scope = new Scope(outer);
        action.run();
        unit.scope = outer;
    }

    @Override
    public StatementCompiler visitDeclaration(CParser.DeclarationContext context) {
        Specifiers.Result specifiers = unit.declarators.specifiers(context.specifiers());
        boolean fresh = breaks.isEmpty() && !function.hasLabels();
        for (CParser.DeclaredContext declared : context.declared()) {
            declarations.local(specifiers, declared, function, fresh);
        }
        return this;
    }

    @Override
    public StatementCompiler visitBlock(CParser.BlockContext context) {
        inScope(() -> items(context.compound()));
        return this;
    }

    @Override
    public StatementCompiler visitEmpty(CParser.EmptyContext context) {
        return this;
    }

    @Override
    public StatementCompiler visitEvaluate(CParser.EvaluateContext context) {
        if (unit.left != null && unit.left.isLast(context)) {
            function.giveBackLast(unit.expressions.visitExpression(context.expression()), context.getStart());
        } else {
            evaluate(context.expression());
        }
        return this;
    }

    private void evaluate(CParser.ExpressionContext context) {
        Expression expression = unit.conversions.decay(unit.expressions.visitExpression(context));
        if (expression instanceof FunctionExpression named) {
            unit.diagnostics.error(
                    named.token(),
                    "this does not call '" + named.function().name() + "'; write "
                            + named.function().name() + "();");
        }
        out.at(context.getStart());
        expression.drop(out);
    }

    @Override
    public StatementCompiler visitIf(CParser.IfContext context) {
        Label end = new Label();
        CParser.IfContext current = context;
        // A chain of else if is as long as the text, and compiled in a loop.
        while (true) {
            Label otherwise = new Label();
            unit.expressions.condition(current.expression()).branch(out, false, otherwise);
            visit(current.statement(0));
            if (current.ELSE() == null) {
                out.jump(Opcode.JUMP, end);
                out.place(otherwise);
                CParser.NameContext left = unit.left == null ? null : unit.left.otherwise(current);
                if (left != null) {
                    function.giveBackLast(unit.expressions.visitName(left), current.getStart());
                }
                break;
            }
            out.jump(Opcode.JUMP, end);
            out.place(otherwise);
            CParser.StatementContext next = current.statement(1);
            if (!(next.unlabelled() instanceof CParser.IfContext chained)
                    || !next.label().isEmpty()) {
                visit(next);
                out.place(end);
                return this;
            }
            current = chained;
        }
        out.place(end);
        return this;
    }

    @Override
    public StatementCompiler visitWhile(CParser.WhileContext context) {
        Label again = new Label();
        Label end = new Label();
        out.place(again);
        unit.expressions.condition(context.expression()).branch(out, false, end);
        loop(context.statement(), end, again);
        out.at(context.getStart());
        out.jump(Opcode.JUMP, again);
        out.place(end);
        return this;
    }

    @Override
    public StatementCompiler visitDo(CParser.DoContext context) {
        Label body = new Label();
        Label again = new Label();
        Label end = new Label();
        out.place(body);
        loop(context.statement(), end, again);
        out.place(again);
        unit.expressions.condition(context.expression()).branch(out, true, body);
        out.place(end);
        return this;
    }

    @Override
    public StatementCompiler visitFor(CParser.ForContext context) {
        inScope(() -> {
            if (context.declaration() != null) {
                visit(context.declaration());
            } else if (context.start != null) {
                evaluate(context.start);
            }
            Label test = new Label();
            Label step = new Label();
            Label end = new Label();
            out.place(test);
            if (context.condition != null) {
                unit.expressions.condition(context.condition).branch(out, false, end);
            }
            loop(context.statement(), end, step);
            out.place(step);
            if (context.step != null) {
                evaluate(context.step);
            }
            out.at(context.getStart());
            out.jump(Opcode.JUMP, test);
            out.place(end);
        });
        return this;
    }

    private void loop(CParser.StatementContext body, Label end, Label next) {
        breaks.push(end);
        continues.push(next);
        inScope(() -> visit(body));
        breaks.pop();
        continues.pop();
    }

    @Override
    public StatementCompiler visitSwitch(CParser.SwitchContext context) {
        Expression value = unit.conversions.decay(unit.expressions.visitExpression(context.expression()));
        SwitchCompiler compiler = new SwitchCompiler(unit, value, context.getStart());
        switches.push(compiler);
        breaks.push(compiler.end());
        inScope(() -> visit(context.statement()));
        breaks.pop();
        switches.pop();
        compiler.finish();
        return this;
    }

    @Override
    public StatementCompiler visitStatement(CParser.StatementContext context) {
        for (ParseTree child : context.label()) {
            visit(child);
        }
        return visit(context.unlabelled());
    }

    @Override
    public StatementCompiler visitNamedLabel(CParser.NamedLabelContext context) {
        function.place(context.IDENTIFIER().getSymbol());
        return this;
    }

    @Override
    public StatementCompiler visitCaseLabel(CParser.CaseLabelContext context) {
        if (switches.isEmpty()) {
            unit.diagnostics.error(context.getStart(), "case belongs inside a switch.");
        } else {
            switches.peek().addCase(context);
        }
        return this;
    }

    @Override
    public StatementCompiler visitDefaultLabel(CParser.DefaultLabelContext context) {
        if (switches.isEmpty()) {
            unit.diagnostics.error(context.getStart(), "default belongs inside a switch.");
        } else {
            switches.peek().addDefault(context.getStart());
        }
        return this;
    }

    @Override
    public StatementCompiler visitBreak(CParser.BreakContext context) {
        leap(context.getStart(), breaks, "break belongs inside a loop or a switch.");
        return this;
    }

    @Override
    public StatementCompiler visitContinue(CParser.ContinueContext context) {
        leap(context.getStart(), continues, "continue belongs inside a loop.");
        return this;
    }

    private void leap(Token at, Deque<Label> targets, String otherwise) {
        if (targets.isEmpty()) {
            unit.diagnostics.error(at, otherwise);
        } else {
            out.at(at);
            out.jump(Opcode.JUMP, targets.peek());
        }
    }

    @Override
    public StatementCompiler visitReturn(CParser.ReturnContext context) {
        function.giveBack(context);
        return this;
    }

    @Override
    public StatementCompiler visitGoto(CParser.GotoContext context) {
        function.jump(context.IDENTIFIER().getSymbol());
        return this;
    }
}

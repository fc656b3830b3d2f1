package dev.forkscope.language.c;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Turns the parse tree of an expression into a checked {@link Expression}. */
final class ExpressionBuilder extends CParserBaseVisitor<Expression> {
    private final Unit unit;

    ExpressionBuilder(Unit unit) {
        this.unit = unit;
    }

    Expression build(CParser.EContext context) {
        return visit(context);
    }

    /** With an array turned into an address. */
    Expression value(CParser.EContext context) {
        return unit.conversions.decay(visit(context));
    }

    /** Something whose truth can be asked for. */
    Expression condition(CParser.ExpressionContext context) {
        return truth(unit.conversions.decay(visitExpression(context)), context.getStart());
    }

    private Expression truth(Expression value, Token at) {
        if (value.type().isScalar() && !(value instanceof FunctionExpression)) {
            return FloatingPoint.truth(value);
        }
        return unit.error(at, "a condition needs a value, but this is " + describe(value) + ".");
    }

    private static String describe(Expression value) {
        if (value instanceof FunctionExpression function) {
            return "the function itself; write " + function.function().name() + "() to call it";
        }
        return value.type() == Scalar.VOID ? "a void function, which gives none" : Conversions.a(value.type());
    }

    @Override
    public Expression visitExpression(CParser.ExpressionContext context) {
        Expression result = visit(context.e(0));
        for (int i = 1; i < context.e().size(); i++) {
            result = new SequenceExpression(result, unit.conversions.decay(visit(context.e(i))));
        }
        return result;
    }

    @Override
    public Expression visitParenthesized(CParser.ParenthesizedContext context) {
        return visitExpression(context.expression());
    }

    @Override
    public Expression visitName(CParser.NameContext context) {
        return unit.names.resolve(context.IDENTIFIER().getSymbol());
    }

    @Override
    public Expression visitNumber(CParser.NumberContext context) {
        if (context.FLOATING() != null) {
            return unit.literals.floating(context.getStart());
        }
        return unit.literals.integer(context.getStart());
    }

    @Override
    public Expression visitCharacter(CParser.CharacterContext context) {
        return unit.literals.character(context.getStart());
    }

    @Override
    public Expression visitString(CParser.StringContext context) {
        return unit.literals.string(
                context.STRING().stream().map(TerminalNode::getSymbol).toList());
    }

    @Override
    public Expression visitIndex(CParser.IndexContext context) {
        Expression base = value(context.e());
        Expression index = unit.conversions.decay(visitExpression(context.expression()));
        return unit.places.element(context.LEFT_BRACKET().getSymbol(), base, index);
    }

    @Override
    public Expression visitMemberOf(CParser.MemberOfContext context) {
        return unit.members.build(
                visit(context.e()), context.operator, context.IDENTIFIER().getSymbol());
    }

    @Override
    public Expression visitCall(CParser.CallContext context) {
        return unit.calls.build(context);
    }

    @Override
    public Expression visitPostfix(CParser.PostfixContext context) {
        return unit.places.step(visit(context.e()), context.operator, true);
    }

    @Override
    public Expression visitPrefix(CParser.PrefixContext context) {
        Expression operand = visit(context.e());
        return switch (context.operator.getType()) {
            case CLexer.PLUS_PLUS, CLexer.MINUS_MINUS -> unit.places.step(operand, context.operator, false);
            case CLexer.AND -> unit.places.address(operand, context.operator);
            case CLexer.STAR -> unit.places.dereference(operand, context.operator);
            default -> unit.operators.unary(context.operator, operand);
        };
    }

    @Override
    public Expression visitSizeofType(CParser.SizeofTypeContext context) {
        CType type = unit.declarators.typeName(context.typeName());
        return sizeof(context.getStart(), type);
    }

    @Override
    public Expression visitSizeofValue(CParser.SizeofValueContext context) {
        Expression operand = visit(context.e());
        if (operand instanceof ErroneousExpression) {
            return operand;
        }
        if (operand instanceof FunctionExpression || operand instanceof DesignatorExpression) {
            return unit.error(context.getStart(), "a function has no size.");
        }
        if (operand instanceof VariablePlace place && place.variable().variableLength()) {
            return unit.places.runTimeSize(place, context.getStart());
        }
        return sizeof(context.getStart(), operand.type());
    }

    private Expression sizeof(Token at, CType type) {
        if (type == Scalar.VOID) {
            return unit.error(at, "void has no size.");
        }
        if (type instanceof FunctionType) {
            return unit.error(at, "a function has no size.");
        }
        if (!unit.structures.isComplete(type, at)) {
            return new ErroneousExpression(at);
        }
        return new NumberExpression(Scalar.ULONG, type.bytes(), at);
    }

    @Override
    public Expression visitCast(CParser.CastContext context) {
        CType type = unit.declarators.typeName(context.typeName());
        return unit.casts.cast(type, value(context.e()), context.getStart());
    }

    @Override
    public Expression visitCompoundLiteral(CParser.CompoundLiteralContext context) {
        CType type = unit.declarators.typeName(context.typeName());
        return CompoundLiteral.create(unit, type, context.list(), context.getStart());
    }

    @Override
    public Expression visitBinary(CParser.BinaryContext context) {
        Expression left = visit(context.e(0));
        return unit.operators.binary(context.operator, left, visit(context.e(1)));
    }

    @Override
    public Expression visitLogical(CParser.LogicalContext context) {
        Expression left = truth(value(context.e(0)), context.operator);
        Expression right = truth(value(context.e(1)), context.operator);
        boolean and = context.operator.getType() == CLexer.AND_AND;
        if (left instanceof NumberExpression a && (a.value() != 0 != and || right instanceof NumberExpression)) {
            boolean truth = right instanceof NumberExpression b
                    ? and ? a.value() != 0 && b.value() != 0 : a.value() != 0 || b.value() != 0
                    : !and;
            return NumberExpression.ofInt(truth ? 1 : 0, context.operator);
        }
        return new LogicalExpression(and, left, right, context.operator);
    }

    @Override
    public Expression visitConditional(CParser.ConditionalContext context) {
        Token at = context.QUESTION().getSymbol();
        Expression condition = truth(value(context.e(0)), at);
        Expression yes = unit.conversions.decay(visitExpression(context.expression()));
        Expression no = value(context.e(1));
        return unit.casts.conditional(at, condition, yes, no);
    }

    @Override
    public Expression visitAssignment(CParser.AssignmentContext context) {
        Expression target = visit(context.e(0));
        Expression value = visit(context.e(1));
        return unit.places.assign(target, context.operator, value);
    }

    /** The arguments of a call, as values. */
    List<Expression> arguments(CParser.CallContext context) {
        List<Expression> arguments = new ArrayList<>();
        for (int i = 1; i < context.e().size(); i++) {
            arguments.add(visit(context.e(i)));
        }
        return arguments;
    }
}

package dev.forkscope.language.c;

import dev.forkscope.protocol.Syscall;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.antlr.v4.runtime.Token;

/** assert(3). */
final class AssertCalls {
    private final Unit unit;

    AssertCalls(Unit unit) {
        this.unit = unit;
    }

    Expression build(Token name, CParser.CallContext context) {
        List<Expression> arguments = unit.expressions.arguments(context);
        if (!unit.calls.count(name, 1, arguments.size())) {
            return new ErroneousExpression(name);
        }
        Expression condition = unit.conversions.decay(arguments.get(0));
        if (!condition.type().isScalar()) {
            return unit.error(name, "assert() needs a condition.");
        }
        condition = FloatingPoint.truth(condition);
        Token start = context.e(1).getStart();
        Token stop = context.e(1).getStop();
        String written =
                unit.text.between(start.getStartIndex(), stop.getStopIndex()).replaceAll("\\s+", " ");
        String message = "program: " + unit.text.getSourceName() + ":" + name.getLine() + ": " + unit.function
                + ": Assertion `" + written + "' failed.\n";
        Format format = new Format(List.of(new Format.Text(message.getBytes(StandardCharsets.UTF_8))), List.of());
        Expression failure = new SequenceExpression(
                new PrintExpression(PrintExpression.Function.FPRINTF, 2, format, name),
                new SystemExpression(Syscall.ABORT, Scalar.VOID, List.of(), List.of(), name));
        return new ConditionalExpression(Scalar.VOID, condition, NumberExpression.ofInt(0, name), failure, name);
    }
}

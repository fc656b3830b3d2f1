package dev.forkscope.language.c;

import dev.forkscope.protocol.Floating;
import dev.forkscope.protocol.Opcode;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.Token;

/** math.h. */
final class MathCalls {
    private final Unit unit;

    MathCalls(Unit unit) {
        this.unit = unit;
    }

    void register(Map<String, Builtins.Builder> builders) {
        of(builders, "sqrt", Floating.SQRT);
        of(builders, "floor", Floating.FLOOR);
        of(builders, "ceil", Floating.CEIL);
        of(builders, "fabs", Floating.FABS);
        builders.put("pow", this::power);
        builders.put("__formatted", (name, arguments) -> {
            List<Expression> converted =
                    unit.calls.convert(name, List.of(Scalar.DOUBLE, Scalar.LONG, Scalar.LONG), arguments);
            return converted == null
                    ? new ErroneousExpression(name)
                    : new FloatingCall(Floating.FORMATTED, Scalar.INT, converted, name);
        });
    }

    private void of(Map<String, Builtins.Builder> builders, String function, int operation) {
        builders.put(function, (name, arguments) -> {
            List<Expression> converted = unit.calls.convert(name, List.of(Scalar.DOUBLE), arguments);
            return converted == null
                    ? new ErroneousExpression(name)
                    : new FloatingCall(operation, Scalar.DOUBLE, converted, name);
        });
    }

    // gcc multiplies or divides for these exponents, which need not round as pow() does.
    private Expression power(Token name, List<Expression> arguments) {
        List<Expression> converted = unit.calls.convert(name, List.of(Scalar.DOUBLE, Scalar.DOUBLE), arguments);
        if (converted == null) {
            return new ErroneousExpression(name);
        }
        Expression base = converted.get(0);
        if (converted.get(1) instanceof NumberExpression exponent) {
            double constant = FloatingPoint.number(Scalar.DOUBLE, exponent.value());
            if (constant == 2) {
                return new FloatingCall(Floating.MUL, Scalar.DOUBLE, List.of(base), name);
            }
            if (constant == -1) {
                return new BinaryExpression(
                        Opcode.DIV, Scalar.DOUBLE, FloatingPoint.constant(Scalar.DOUBLE, 1, name), base, name);
            }
        }
        return new FloatingCall(Floating.POW, Scalar.DOUBLE, converted, name);
    }
}

package dev.forkscope.language.c;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/** Finds out what a call calls, and checks its arguments against the parameters. */
final class Calls {
    private final Unit unit;

    Calls(Unit unit) {
        this.unit = unit;
    }

    Expression build(CParser.CallContext context) {
        if (context.e(0) instanceof CParser.NameContext name && unit.scope.find(name.getText()) == null) {
            return unit.builtins.call(name.IDENTIFIER().getSymbol(), context);
        }
        Expression callee = unit.conversions.decay(unit.expressions.build(context.e(0)));
        List<Expression> arguments = unit.expressions.arguments(context);
        CommonToken name = new CommonToken(context.getStart());
        name.setText(context.e(0).getText());
        if (callee instanceof ErroneousExpression) {
            return callee;
        }
        if (callee instanceof FunctionExpression function) {
            return call(function.function(), name, arguments);
        }
        if (callee.type() instanceof PointerType pointer && pointer.target() instanceof FunctionType type) {
            return call(callee, type, name, arguments);
        }
        return unit.error(name, "'" + name.getText() + "' is not a function here, so it cannot be called.");
    }

    private Expression call(Expression pointer, FunctionType type, Token name, List<Expression> arguments) {
        List<Expression> converted =
                type.parameters() == null ? promoted(arguments) : convert(name, type.parameters(), arguments);
        return converted == null
                ? new ErroneousExpression(name)
                : CallExpression.through(pointer, type, converted, name);
    }

    /** A call of a function written in C. */
    Expression call(FunctionSymbol function, Token name, List<Expression> arguments) {
        List<CType> parameters = function.parameters();
        if (parameters == null) {
            return new CallExpression(function, promoted(arguments), name);
        }
        List<Expression> converted = convert(name, parameters, arguments);
        return converted == null || function.oldStyle() && !sameSizes(name, parameters, arguments)
                ? new ErroneousExpression(name)
                : new CallExpression(function, converted, name);
    }

    // Without a prototype an int does not become a long on its way; half of what arrives is left to chance.
    private boolean sameSizes(Token name, List<CType> parameters, List<Expression> arguments) {
        for (int i = 0; i < parameters.size(); i++) {
            if (FloatingPoint.is(parameters.get(i))
                            != FloatingPoint.is(arguments.get(i).type())
                    || parameters.get(i).isArithmetic()
                            && parameters.get(i).bytes() == 8
                            && arguments.get(i).type().bytes() < 8) {
                unit.diagnostics.error(
                        arguments.get(i).token(),
                        name.getText() + "() is defined in the old style, so this must be a " + parameters.get(i)
                                + " already: write (" + parameters.get(i) + ") before it.");
                return false;
            }
        }
        return true;
    }

    /** The arguments as the parameters want them, or null where their number is wrong or one was already refused. */
    @org.jspecify.annotations.Nullable
    List<Expression> convert(Token name, List<CType> parameters, List<Expression> arguments) {
        if (!count(name, parameters.size(), arguments.size())) {
            return null;
        }
        List<Expression> converted = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            Expression argument = arguments.get(i);
            String where = parameters.size() == 1
                    ? name.getText() + "()"
                    : "argument " + (i + 1) + " of " + name.getText() + "()";
            converted.add(unit.conversions.assign(argument, parameters.get(i), argument.token(), where));
        }
        return converted.stream().anyMatch(ErroneousExpression.class::isInstance) ? null : converted;
    }

    /** Checks the number of arguments. */
    boolean count(Token name, int wanted, int given) {
        if (given == wanted) {
            return true;
        }
        unit.diagnostics.error(
                name,
                name.getText() + "() takes "
                        + (wanted == 0 ? "no arguments" : wanted == 1 ? "1 argument" : wanted + " arguments")
                        + ", but here " + (given == 1 ? "is 1" : "are " + given) + "." + hint(name.getText(), given));
        return false;
    }

    private static String hint(String name, int given) {
        if (given != 0) {
            return "";
        }
        return switch (name) {
            case "wait" -> " Write wait(NULL), or wait(&status) to learn how the child ended.";
            case "exit", "_exit" -> " Write " + name + "(0).";
            default -> "";
        };
    }

    // Without a prototype C passes int or wider.
    private List<Expression> promoted(List<Expression> arguments) {
        List<Expression> promoted = new ArrayList<>();
        for (Expression argument : arguments) {
            Expression value = unit.conversions.decay(argument);
            if (FloatingPoint.is(value.type())) {
                value = unit.error(
                        value.token(),
                        "nothing says yet that this function takes " + Conversions.a(value.type())
                                + ": declare it with the types of its parameters above.");
            }
            promoted.add(
                    value.type() instanceof Scalar scalar && scalar != Scalar.VOID
                            ? Conversions.arithmetic(value, scalar.promoted())
                            : value);
        }
        return promoted;
    }
}

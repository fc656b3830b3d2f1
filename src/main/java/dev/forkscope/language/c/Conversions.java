package dev.forkscope.language.c;

import org.antlr.v4.runtime.Token;

/** Which types go where, and how values change on the way. */
final class Conversions {
    final UntypedAddresses untyped = new UntypedAddresses();
    private final Diagnostics diagnostics;

    Conversions(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** The value of {@code expression} where a value is meant: an array becomes the address of its first element. */
    Expression decay(Expression expression) {
        if (!(expression.type() instanceof ArrayType array)) {
            return expression;
        }
        if (expression instanceof StringExpression) {
            return new RetypedExpression(expression, PointerType.to(Scalar.CHAR));
        }
        if (expression instanceof Place place) {
            return new AddressExpression(
                    place, new PointerType(array.element(), place.isConstant()), expression.token());
        }
        return expression;
    }

    /** {@code expression} as an arithmetic type, without asking whether C allows it. */
    static Expression arithmetic(Expression expression, Scalar type) {
        if (expression.type() == type) {
            return expression;
        }
        if (type.isFloating() || FloatingPoint.is(expression.type())) {
            return FloatingPoint.convert(expression, type);
        }
        if (expression instanceof NumberExpression number) {
            return new NumberExpression(type, type.wrap(number.value()), number.token());
        }
        return new ConvertExpression(expression, type, expression.token());
    }

    /** {@code expression} as an assignment to {@code target} converts it; {@code where} says for whom, in an error. */
    Expression assign(Expression expression, CType target, Token at, String where) {
        if (expression instanceof ErroneousExpression) {
            return expression;
        }
        Expression value = decay(expression);
        CType type = value.type();
        if (value instanceof FunctionExpression function && target.equals(SignalType.HANDLER)) {
            Expression handler = SignalCalls.handler(function, at, diagnostics);
            return handler == null ? new ErroneousExpression(at) : handler;
        }
        boolean functionWanted = target instanceof PointerType wanted && wanted.isOfFunction();
        if (value instanceof FunctionExpression function && !functionWanted) {
            return refuse(
                    at,
                    where + " needs a value, but this is the function itself: write "
                            + function.function().name() + "() to call it.");
        }
        if (value instanceof StreamExpression stream && stream.number() == 0) {
            return refuse(at, where + " cannot take stdin; a FILE * holds stdout or stderr here.");
        }
        if (target instanceof Scalar scalar && scalar != Scalar.VOID) {
            if (!FloatingPoint.fits(value, scalar)) {
                return refuse(at, where + " needs " + a(target) + ", and this number is too large to be one.");
            }
            if (type.isArithmetic() || scalar == Scalar.BOOL && type.isPointer()) {
                return arithmetic(value, scalar);
            }
            return refuse(at, numberExpected(type, target, where));
        }
        if (target instanceof PointerType pointer) {
            if (isNull(value) || type instanceof PointerType from && compatible(from.target(), pointer.target())) {
                untyped.note(value, pointer, at);
                return new RetypedExpression(value, target);
            }
            return refuse(at, addressExpected(type, pointer, where));
        }
        if (target instanceof StructType) {
            return type.equals(target)
                    ? value
                    : refuse(at, where + " needs " + a(target) + ", but this is " + a(type) + ".");
        }
        return refuse(at, where + " cannot take " + a(type) + ".");
    }

    /** Whether it is the constant 0, or NULL. */
    static boolean isNull(Expression value) {
        if (value instanceof RetypedExpression retyped) {
            return isNull(retyped.value());
        }
        return value instanceof NumberExpression number && number.value() == 0 && !FloatingPoint.is(number.type());
    }

    /** Whether an address of {@code from} may be used as one of {@code to}: the cells mean the same. */
    static boolean compatible(CType from, CType to) {
        if (from instanceof FunctionType || to instanceof FunctionType) {
            return from instanceof FunctionType a && to instanceof FunctionType b && a.isCompatible(b);
        }
        if (from == Scalar.VOID || to == Scalar.VOID || from.equals(to)) {
            return true;
        }
        if (from instanceof ArrayType array) {
            return compatible(array.element(), to);
        }
        if (to instanceof ArrayType array) {
            return compatible(from, array.element());
        }
        if (from instanceof PointerType a && to instanceof PointerType b) {
            return compatible(a.target(), b.target());
        }
        return from instanceof Scalar a
                && to instanceof Scalar b
                && a.bytes() == b.bytes()
                && a.isFloating() == b.isFloating();
    }

    /** A type with its article. */
    static String a(CType type) {
        String name = type.toString();
        return ("aeiu".indexOf(name.charAt(0)) >= 0 ? "an " : "a ") + name;
    }

    private Expression refuse(Token at, String message) {
        diagnostics.error(at, message);
        return new ErroneousExpression(at);
    }

    private static String numberExpected(CType type, CType target, String where) {
        if (type == Scalar.VOID) {
            return where + " needs a value, but this function is void and gives none.";
        }
        if (type.isPointer()) {
            return where + " needs a number (" + target + "), but this is an address (" + type
                    + "): write * before it for what lies there.";
        }
        return where + " needs a number (" + target + "), but this is " + a(type) + ".";
    }

    private static String addressExpected(CType type, PointerType target, String where) {
        if (type.isArithmetic() && target.target() == Scalar.CHAR) {
            return where + " needs a text (" + target + "), but this is a number (" + type
                    + "): write it in \"...\", or & before a char.";
        }
        if (type.isArithmetic() && target.target().isArithmetic()) {
            return where + " needs an address (" + target + "), but this is a number (" + type
                    + "): write & before a variable for its address.";
        }
        if (type == Scalar.VOID) {
            return where + " needs a value, but this function is void and gives none.";
        }
        return where + " needs " + a(target) + ", but this is " + a(type) + ".";
    }
}

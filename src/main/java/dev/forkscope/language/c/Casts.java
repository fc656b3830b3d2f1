package dev.forkscope.language.c;

import org.antlr.v4.runtime.Token;

/** Explicit conversions, and the common type of {@code ?:}. */
final class Casts {
    private final Unit unit;
    private boolean bytesWanted;

    Casts(Unit unit) {
        this.unit = unit;
    }

    /** Whether an address may now be cast to one of another size, because read(2) or write(2) takes it. */
    void wantBytes(boolean wanted) {
        bytesWanted = wanted;
    }

    /** {@code (type) value}. */
    Expression cast(CType type, Expression value, Token at) {
        if (value instanceof ErroneousExpression) {
            return value;
        }
        if (value instanceof FunctionExpression && type.equals(SignalType.HANDLER)) {
            return unit.conversions.assign(value, type, at, "this");
        }
        CType from = value.type();
        if (type == Scalar.VOID) {
            return new RetypedExpression(value, Scalar.VOID);
        }
        if (type instanceof Scalar scalar && from.isArithmetic()) {
            if (!FloatingPoint.fits(value, scalar)) {
                return unit.error(at, "this number is too large to be " + Conversions.a(type) + ".");
            }
            return from == type
                    ? new RetypedExpression(value, type)
                    : Conversions.arithmetic(Narrowing.under(value, scalar), scalar);
        }
        boolean ofFunction = from instanceof PointerType address && address.isOfFunction();
        if (ofFunction || type instanceof PointerType target && target.isOfFunction() && !Conversions.isNull(value)) {
            return function(type, value, at);
        }
        if (type instanceof PointerType to && from instanceof PointerType pointer) {
            if (!bytesWanted && to.target() != Scalar.VOID) {
                unit.conversions.untyped.note(value, to, at);
            }
            if (bytesWanted || Conversions.compatible(pointer.target(), to.target())) {
                return new RetypedExpression(value, type);
            }
            return unit.error(
                    at, "looking at a " + pointer.target() + " as if it were a " + to.target() + " is outside this C.");
        }
        if (type.isPointer() && Conversions.isNull(value)) {
            return new RetypedExpression(value, type);
        }
        if (type.isArithmetic() && from.isPointer()) {
            return unit.error(
                    at, "an address cannot be turned into a number here; print it with printf(\"%p\", (void *) x).");
        }
        return unit.error(at, "a " + from + " cannot be turned into a " + type + ".");
    }

    private Expression function(CType type, Expression value, Token at) {
        if (type instanceof PointerType to
                && value.type() instanceof PointerType from
                && Conversions.compatible(from.target(), to.target())) {
            return new RetypedExpression(value, type);
        }
        return unit.error(
                at,
                "turning " + Conversions.a(value.type()) + " into " + Conversions.a(type)
                        + " is outside this C: the address of a function stays what it is.");
    }

    /** {@code condition ? yes : no}. */
    Expression conditional(Token at, Expression condition, Expression yes, Expression no) {
        if (yes instanceof ErroneousExpression || no instanceof ErroneousExpression) {
            return new ErroneousExpression(at);
        }
        if (yes.type() instanceof Scalar a && no.type() instanceof Scalar b && a != Scalar.VOID && b != Scalar.VOID) {
            Scalar type = Scalar.common(a, b);
            return choose(type, condition, Conversions.arithmetic(yes, type), Conversions.arithmetic(no, type), at);
        }
        if (yes.type() instanceof StructType && yes.type().equals(no.type())) {
            return new ConditionalExpression(yes.type(), condition, yes, no, at);
        }
        if (yes.type() == Scalar.VOID || no.type() == Scalar.VOID) {
            return new ConditionalExpression(Scalar.VOID, condition, yes, no, at);
        }
        if (yes.type().isPointer() && Conversions.isNull(no)) {
            return new ConditionalExpression(yes.type(), condition, yes, no, at);
        }
        if (no.type().isPointer() && Conversions.isNull(yes)
                || yes.type() instanceof PointerType a
                        && no.type() instanceof PointerType b
                        && Conversions.compatible(a.target(), b.target())) {
            return new ConditionalExpression(no.type(), condition, yes, no, at);
        }
        return unit.error(
                at, "the two sides of ':' must be of one kind, but are a " + yes.type() + " and a " + no.type() + ".");
    }

    private static Expression choose(Scalar type, Expression condition, Expression yes, Expression no, Token at) {
        if (condition instanceof NumberExpression number) {
            Expression chosen = number.value() != 0 ? yes : no;
            if (chosen instanceof NumberExpression) {
                return chosen;
            }
        }
        return new ConditionalExpression(type, condition, yes, no, at);
    }
}

package dev.forkscope.language.c;

import dev.forkscope.protocol.Opcode;
import org.antlr.v4.runtime.Token;

/** A value converted to another type, by a cast or silently. */
final class ConvertExpression extends Expression {
    private final Expression value;

    ConvertExpression(Expression value, CType type, Token token) {
        super(type, token);
        this.value = value;
    }

    Expression value() {
        return value;
    }

    @Override
    void emit(Emitter out) {
        value.emit(out);
        emitConversion(out, value.type(), type());
    }

    /** {@code ( x -- converted )}. */
    static void emitConversion(Emitter out, CType from, CType to) {
        if (FloatingPoint.is(from) || FloatingPoint.is(to)) {
            FloatingPoint.emitConversion(out, (Scalar) from, (Scalar) to);
        } else if (to == Scalar.BOOL && from != Scalar.BOOL) {
            out.push(0);
            out.op(Opcode.NE);
        } else if (to instanceof Scalar target
                && target.narrowing() >= 0
                && !(from instanceof Scalar source && target.holds(source))) {
            out.op(Opcode.NARROW, target.narrowing());
        }
    }

    @Override
    void drop(Emitter out) {
        value.drop(out);
    }

    @Override
    void branch(Emitter out, boolean when, Label target) {
        if (type() == Scalar.BOOL) {
            value.branch(out, when, target);
        } else {
            super.branch(out, when, target);
        }
    }

    @Override
    boolean hasEffects() {
        return value.hasEffects();
    }

    // gcc looks through conversions that keep the size.
    @Override
    boolean isPlainVariable() {
        return value.isPlainVariable()
                && type().bytes() == value.type().bytes()
                && FloatingPoint.is(type()) == FloatingPoint.is(value.type());
    }
}

package dev.forkscope.language.c;

import org.antlr.v4.runtime.Token;

/** A compound assignment, {@code ++} or {@code --}. */
final class ChangeExpression extends Expression {
    private final Place place;
    private final StashedExpression operand;
    private final Expression newValue;
    private final boolean givesOld;

    /** {@code newValue} is made from an {@link OldValue} and {@code operand}, and is of the place's type. */
    ChangeExpression(Place place, StashedExpression operand, Expression newValue, boolean givesOld, Token token) {
        super(place.type(), token);
        this.place = place;
        this.operand = operand;
        this.newValue = newValue;
        this.givesOld = givesOld;
    }

    @Override
    void emit(Emitter out) {
        change(out, true);
    }

    @Override
    void drop(Emitter out) {
        change(out, false);
    }

    // gcc evaluates the right side of a compound assignment before it looks at the left.
    private void change(Emitter out, boolean needed) {
        operand.prepare(out);
        place.change(out, newValue, token(), needed && givesOld, needed && !givesOld);
        operand.finish(out);
    }

    @Override
    boolean hasEffects() {
        return true;
    }

    /** What was in the place before, already on top of the stack. */
    static final class OldValue extends Expression {
        OldValue(CType type, Token token) {
            super(type, token);
        }

        @Override
        void emit(Emitter out) {}

        @Override
        boolean hasEffects() {
            return false;
        }
    }
}

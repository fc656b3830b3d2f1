package dev.forkscope.language.c;

import org.antlr.v4.runtime.Token;

/** {@code place = value}, the value already of the place's type. */
final class AssignExpression extends Expression {
    private final Place place;
    private final Expression value;

    AssignExpression(Place place, Expression value, Token token) {
        super(place.type(), token);
        this.place = place;
        this.value = value;
    }

    @Override
    void emit(Emitter out) {
        place.assign(out, value, token(), true);
    }

    @Override
    void drop(Emitter out) {
        place.assign(out, value, token(), false);
    }

    @Override
    boolean hasEffects() {
        return true;
    }
}

package dev.forkscope.language.c;

import org.antlr.v4.runtime.Token;

/** The address of a place: {@code &x}, or an array where a pointer is meant. */
final class AddressExpression extends Expression {
    private final Place place;

    AddressExpression(Place place, PointerType type, Token token) {
        super(type, token);
        this.place = place;
    }

    Place place() {
        return place;
    }

    @Override
    void emit(Emitter out) {
        out.at(token());
        place.address(out);
    }

    @Override
    boolean hasEffects() {
        return place.hasEffects();
    }
}

package dev.forkscope.language.c;

/** {@code *pointer} where a function lies, which is its address again (C17 6.3.2.1, paragraph 4). */
final class DesignatorExpression extends Expression {
    private final Expression pointer;

    DesignatorExpression(Expression pointer) {
        super(pointer.type(), pointer.token());
        this.pointer = pointer;
    }

    Expression pointer() {
        return pointer;
    }

    @Override
    void emit(Emitter out) {
        pointer.emit(out);
    }

    @Override
    boolean hasEffects() {
        return pointer.hasEffects();
    }
}

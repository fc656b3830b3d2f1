package dev.forkscope.language.c;

/** The same cell under another type. */
final class RetypedExpression extends Expression {
    private final Expression value;

    RetypedExpression(Expression value, CType type) {
        super(type, value.token());
        this.value = value;
        HeapExpression.use(value, type);
    }

    Expression value() {
        return value;
    }

    @Override
    void emit(Emitter out) {
        value.emit(out);
    }

    @Override
    void drop(Emitter out) {
        value.drop(out);
    }

    @Override
    void branch(Emitter out, boolean when, Label target) {
        value.branch(out, when, target);
    }

    @Override
    boolean hasEffects() {
        return value.hasEffects();
    }

    @Override
    boolean isPlainVariable() {
        return value.isPlainVariable();
    }
}

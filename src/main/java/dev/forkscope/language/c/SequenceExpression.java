package dev.forkscope.language.c;

/** {@code first, second}. */
final class SequenceExpression extends Expression {
    private final Expression first;
    private final Expression second;

    SequenceExpression(Expression first, Expression second) {
        super(second.type(), second.token());
        this.first = first;
        this.second = second;
    }

    @Override
    void emit(Emitter out) {
        first.drop(out);
        second.emit(out);
    }

    @Override
    void drop(Emitter out) {
        first.drop(out);
        second.drop(out);
    }

    @Override
    void branch(Emitter out, boolean when, Label target) {
        first.drop(out);
        second.branch(out, when, target);
    }

    @Override
    boolean hasEffects() {
        return first.hasEffects() || second.hasEffects();
    }

    // gcc forgets what has no effect.
    @Override
    boolean isPlainVariable() {
        return !first.hasEffects() && second.isPlainVariable();
    }
}

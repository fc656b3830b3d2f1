package dev.forkscope.language.c;

import dev.forkscope.protocol.Opcode;
import org.antlr.v4.runtime.Token;

/** {@code &&} or {@code ||}: the right operand is evaluated only if the left one has not decided. */
final class LogicalExpression extends Expression {
    private final boolean and;
    private final Expression left;
    private final Expression right;

    LogicalExpression(boolean and, Expression left, Expression right, Token token) {
        super(Scalar.INT, token);
        this.and = and;
        this.left = left;
        this.right = right;
    }

    @Override
    void emit(Emitter out) {
        Label decided = new Label();
        Label end = new Label();
        branch(out, !and, decided);
        out.at(token());
        out.push(and ? 1 : 0);
        out.jump(Opcode.JUMP, end);
        out.place(decided);
        out.push(and ? 0 : 1);
        out.place(end);
    }

    @Override
    void drop(Emitter out) {
        Label end = new Label();
        left.branch(out, !and, end);
        right.drop(out);
        out.place(end);
    }

    @Override
    void branch(Emitter out, boolean when, Label target) {
        if (when == and) {
            Label undecided = new Label();
            left.branch(out, !and, undecided);
            right.branch(out, when, target);
            out.place(undecided);
        } else {
            left.branch(out, when, target);
            right.branch(out, when, target);
        }
    }

    @Override
    boolean hasEffects() {
        return left.hasEffects() || right.hasEffects();
    }
}

package dev.forkscope.language.c;

import dev.forkscope.protocol.Opcode;
import org.antlr.v4.runtime.Token;

/** {@code condition ? yes : no}. */
final class ConditionalExpression extends Expression {
    private final Expression condition;
    private final Expression yes;
    private final Expression no;

    ConditionalExpression(CType type, Expression condition, Expression yes, Expression no, Token token) {
        super(type, token);
        this.condition = condition;
        this.yes = yes;
        this.no = no;
    }

    Expression yes() {
        return yes;
    }

    Expression no() {
        return no;
    }

    @Override
    void emit(Emitter out) {
        Label otherwise = new Label();
        Label end = new Label();
        condition.branch(out, false, otherwise);
        yes.emit(out);
        out.at(token());
        out.jump(Opcode.JUMP, end);
        out.place(otherwise);
        no.emit(out);
        out.place(end);
    }

    @Override
    void drop(Emitter out) {
        Label otherwise = new Label();
        Label end = new Label();
        condition.branch(out, false, otherwise);
        yes.drop(out);
        out.at(token());
        out.jump(Opcode.JUMP, end);
        out.place(otherwise);
        no.drop(out);
        out.place(end);
    }

    @Override
    boolean hasEffects() {
        return condition.hasEffects() || yes.hasEffects() || no.hasEffects();
    }
}

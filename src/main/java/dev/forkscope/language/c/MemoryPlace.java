package dev.forkscope.language.c;

import dev.forkscope.protocol.Opcode;
import org.antlr.v4.runtime.Token;

/** What lies at a computed address: {@code *p}, {@code a[i]}, a member. */
final class MemoryPlace extends Place {
    private final Expression pointer;
    private final boolean constant;

    MemoryPlace(Expression pointer, CType type, boolean constant, Token token) {
        super(type, token);
        this.pointer = pointer;
        this.constant = constant;
    }

    Expression pointer() {
        return pointer;
    }

    @Override
    boolean isConstant() {
        return constant;
    }

    @Override
    void address(Emitter out) {
        pointer.emit(out);
    }

    @Override
    void emit(Emitter out) {
        pointer.emit(out);
        if (type() instanceof StructType) {
            return;
        }
        out.at(token());
        out.op(Opcode.LOAD);
        out.loaded(type());
    }

    @Override
    void assign(Emitter out, Expression value, Token at, boolean needed) {
        int early = isEvaluatedFirst(value) ? stash(out, value) : -1;
        TracedElement traced = TracedElement.begin(out, this);
        if (early < 0) {
            value.emit(out);
        } else {
            out.op(Opcode.LOAD_LOCAL, early);
            out.release(early);
        }
        out.at(at);
        finish(out, traced, needed);
    }

    // gcc evaluates the right side first, unless it is a call or a variable as it stands; measured at -O0.
    private boolean isEvaluatedFirst(Expression value) {
        return (value.hasEffects() || pointer.hasEffects())
                && !(value instanceof NumberExpression)
                && !value.isPlainVariable()
                && !(value instanceof CallExpression)
                && !(value instanceof SystemExpression);
    }

    private static int stash(Emitter out, Expression value) {
        value.emit(out);
        return out.stash();
    }

    @Override
    void change(Emitter out, Expression newValue, Token at, boolean oldNeeded, boolean newNeeded) {
        TracedElement traced = TracedElement.begin(out, this);
        out.at(at);
        out.op(Opcode.DUP);
        out.op(Opcode.LOAD);
        out.loaded(type());
        int old = -1;
        if (oldNeeded) {
            old = out.temporary();
            out.op(Opcode.DUP);
            out.op(Opcode.STORE_LOCAL, old);
        }
        newValue.emit(out);
        finish(out, traced, newNeeded);
        if (oldNeeded) {
            out.op(Opcode.LOAD_LOCAL, old);
            out.release(old);
        }
    }

    private static void finish(Emitter out, TracedElement traced, boolean needed) {
        int kept = -1;
        if (needed) {
            kept = out.temporary();
            out.op(Opcode.DUP);
            out.op(Opcode.STORE_LOCAL, kept);
        }
        out.op(Opcode.STORE);
        traced.end(out);
        if (needed) {
            out.op(Opcode.LOAD_LOCAL, kept);
            out.release(kept);
        }
    }

    @Override
    boolean hasEffects() {
        return pointer.hasEffects();
    }
}

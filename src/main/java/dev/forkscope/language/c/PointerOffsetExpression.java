package dev.forkscope.language.c;

import dev.forkscope.protocol.Opcode;
import org.antlr.v4.runtime.Token;

/** Pointer plus or minus a number of elements. */
final class PointerOffsetExpression extends Expression {
    private final Expression pointer;
    private final Expression index;
    private final boolean backwards;

    PointerOffsetExpression(Expression pointer, Expression index, boolean backwards, Token token) {
        super(pointer.type(), token);
        this.pointer = pointer;
        this.index = index;
        this.backwards = backwards;
    }

    Expression pointer() {
        return pointer;
    }

    Expression index() {
        return index;
    }

    boolean backwards() {
        return backwards;
    }

    @Override
    void emit(Emitter out) {
        int cells = ((PointerType) type()).target().cells();
        pointer.emit(out);
        if (index instanceof NumberExpression number) {
            long offset = number.value() * cells;
            if (offset != 0) {
                out.push(offset);
                add(out);
            }
            return;
        }
        index.emit(out);
        out.at(token());
        if (cells != 1) {
            out.push(cells);
            out.op(Opcode.MUL, Scalar.LONG.mode());
        }
        add(out);
    }

    private void add(Emitter out) {
        out.op(backwards ? Opcode.SUB : Opcode.ADD, Scalar.LONG.mode());
    }

    @Override
    boolean hasEffects() {
        return pointer.hasEffects() || index.hasEffects();
    }
}

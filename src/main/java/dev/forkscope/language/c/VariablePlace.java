package dev.forkscope.language.c;

import dev.forkscope.protocol.Opcode;
import org.antlr.v4.runtime.Token;

/** A variable by its name. */
final class VariablePlace extends Place {
    private final Variable variable;

    VariablePlace(Variable variable, Token token) {
        super(variable.type(), token);
        this.variable = variable;
    }

    Variable variable() {
        return variable;
    }

    @Override
    boolean isConstant() {
        return variable.constant();
    }

    @Override
    void address(Emitter out) {
        if (variable.variableLength()) {
            out.op(Opcode.LOAD_LOCAL, variable.slot());
        } else if (variable.local()) {
            out.op(Opcode.LOCAL_ADDRESS, variable.slot());
        } else {
            out.push(variable.slot());
        }
    }

    @Override
    void emit(Emitter out) {
        if (type() instanceof StructType) {
            address(out);
            return;
        }
        out.op(variable.local() ? Opcode.LOAD_LOCAL : Opcode.LOAD_GLOBAL, variable.slot());
        out.loaded(type());
    }

    @Override
    void assign(Emitter out, Expression value, Token at, boolean needed) {
        value.emit(out);
        out.at(at);
        if (needed) {
            out.op(Opcode.DUP);
        }
        store(out);
    }

    @Override
    void change(Emitter out, Expression newValue, Token at, boolean oldNeeded, boolean newNeeded) {
        emit(out);
        if (oldNeeded) {
            out.op(Opcode.DUP);
        }
        newValue.emit(out);
        out.at(at);
        if (newNeeded) {
            out.op(Opcode.DUP);
        }
        store(out);
    }

    private void store(Emitter out) {
        out.op(variable.local() ? Opcode.STORE_LOCAL : Opcode.STORE_GLOBAL, variable.slot());
        trace(out);
    }

    /** Tells the student that the variable was assigned. */
    void trace(Emitter out) {
        if (out.watches(variable)) {
            out.op(Opcode.TRACE, variable.watched(out));
        }
    }

    @Override
    boolean hasEffects() {
        return false;
    }

    @Override
    boolean isPlainVariable() {
        return !variable.isPart();
    }
}

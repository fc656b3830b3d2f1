package dev.forkscope.language.c;

import dev.forkscope.protocol.Opcode;
import java.util.List;
import org.antlr.v4.runtime.Token;

/**
 * A function's arrays whose length is known only when the program runs. They lie one after the other in a region of the
 * library; returning gives them back, and so does coming to the declaration again.
 */
final class RunTimeArrays {
    private static final int NONE = -1;

    private final Unit unit;
    private int mark = NONE;

    RunTimeArrays(Unit unit) {
        this.unit = unit;
    }

    void declare(Declarators.Declared declared, Expression given, Token name, CParser.DeclaredContext context) {
        Expression length = unit.conversions.assign(given, Scalar.LONG, name, "the length");
        if (context.initializer() != null) {
            unit.diagnostics.error(name, "an array whose length is not a constant cannot have an initializer.");
        }
        if (length instanceof ErroneousExpression || !(declared.type() instanceof ArrayType array)) {
            return;
        }
        Emitter out = unit.out;
        Variable address = hidden(out.slot(1), PointerType.to(Scalar.LONG));
        Variable kept = hidden(out.slot(1), Scalar.LONG);
        new AssignExpression(new VariablePlace(kept, name), length, name).drop(out);
        Expression cells = unit.operators.multiply(
                new VariablePlace(kept, name), array.element().cells(), name);
        call("__allocate", name, new VariablePlace(address, name), cells).emit(out);
        out.op(Opcode.STORE_LOCAL, address.slot());
        remember(out, address);
        unit.scope.declare(new Variable(name.getText(), array, true, address.slot(), declared.constant(), kept.slot()));
    }

    // Everything from the function's first such array on is given back when it returns.
    private void remember(Emitter out, Variable address) {
        mark = mark == NONE ? out.slot(1) : mark;
        Label known = new Label();
        out.op(Opcode.LOAD_LOCAL, mark);
        out.jump(Opcode.JUMP_IF_NOT_ZERO, known);
        out.op(Opcode.LOAD_LOCAL, address.slot());
        out.op(Opcode.STORE_LOCAL, mark);
        out.place(known);
    }

    /** Gives them back. */
    void release(Token at) {
        if (mark != NONE) {
            call("__release", at, new VariablePlace(hidden(mark, PointerType.to(Scalar.LONG)), at))
                    .drop(unit.out);
        }
    }

    private Expression call(String function, Token at, Expression... arguments) {
        return new CallExpression(unit.library.require(function), List.of(arguments), at);
    }

    private static Variable hidden(int slot, CType type) {
        return Variable.local("__hidden", type, slot, false);
    }
}

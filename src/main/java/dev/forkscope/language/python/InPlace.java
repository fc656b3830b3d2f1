package dev.forkscope.language.python;

import dev.forkscope.language.python.PythonParser.RightContext;
import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.PyBuiltin;
import dev.forkscope.protocol.PyOperator;
import dev.forkscope.protocol.PyType;
import org.antlr.v4.runtime.Token;

/**
 * {@code +=} where the variable may hold a list: Python then changes the list itself, which everyone sees who has it,
 * instead of making a new one.
 */
final class InPlace {
    private final Code code;

    InPlace(Code code) {
        this.code = code;
    }

    /** Whether the right side can be something that a list can be extended by. */
    static boolean isNeeded(RightContext value) {
        return value.elements() == null || Kinds.of(value) == Kinds.Kind.UNKNOWN;
    }

    /** {@code ( x -- x += value )}. */
    void add(Token operator, RightContext value) {
        int right = code.hidden();
        code.expression(value);
        code.storeHidden(right);
        code.line(operator);
        code.emit(Opcode.PY_INSTANCE, PyType.LIST);
        int noList = code.emit(Opcode.PY_JUMP_IF_FALSE);
        extend(right);
        int end = code.emit(Opcode.JUMP);
        code.assembler.patch(noList);
        code.loadHidden(right);
        code.emit(Opcode.PY_BINARY, PyOperator.ADD + PyOperator.IN_PLACE);
        code.assembler.patch(end);
    }

    /** {@code ( list -- list )}, with the items of what is in the cell appended. */
    void extend(int items) {
        int list = code.hidden();
        code.emit(Opcode.DUP);
        code.storeHidden(list);
        code.loadHidden(items);
        // A copy, for the list may be extended by itself.
        code.emit(Opcode.PY_CALL, PyBuiltin.LIST);
        code.emit(Opcode.PY_ITERATE);
        int next = code.emit(Opcode.PY_NEXT);
        code.loadHidden(list);
        code.emit(Opcode.SWAP);
        code.emit(Opcode.PY_APPEND);
        code.emit(Opcode.POP);
        code.emit(Opcode.JUMP, next);
        code.assembler.patch(next);
    }
}

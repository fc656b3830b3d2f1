package dev.forkscope.language.python;

import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.PyBuiltin;
import dev.forkscope.protocol.PyException;
import dev.forkscope.protocol.PyOperator;
import dev.forkscope.protocol.PyValue;

/** What those of Python's own functions do as values that go through all items of something. */
final class LibraryLoops {
    private final Code code;

    LibraryLoops(Code code) {
        this.code = code;
    }

    /** min() or max() of the arguments, a tuple, or of the items of the only one. */
    void extreme(String name) {
        code.emit(Opcode.LOAD_LOCAL, 0);
        int some = code.emit(Opcode.PY_JUMP_IF_TRUE);
        raise(PyException.TYPE_ERROR, name + " expected at least 1 argument, got 0");
        code.assembler.patch(some);
        code.emit(Opcode.LOAD_LOCAL, 0);
        code.emit(Opcode.PY_CALL, PyBuiltin.LEN);
        code.pushInt(1);
        code.emit(Opcode.PY_COMPARE, PyOperator.EQ);
        int several = code.emit(Opcode.PY_JUMP_IF_FALSE);
        code.emit(Opcode.LOAD_LOCAL, 0);
        code.pushInt(0);
        code.emit(Opcode.PY_INDEX);
        code.emit(Opcode.STORE_LOCAL, 0);
        code.assembler.patch(several);
        int best = code.hidden();
        code.emit(Opcode.LOAD_LOCAL, 0);
        code.emit(Opcode.PY_ITERATE);
        int first = code.emit(Opcode.PY_NEXT);
        code.storeHidden(best);
        int next = code.emit(Opcode.PY_NEXT);
        code.loadHidden(best);
        code.emit(Opcode.SWAP);
        code.emit(Opcode.PY_CALL, name.equals("min") ? PyBuiltin.MIN : PyBuiltin.MAX);
        code.storeHidden(best);
        code.emit(Opcode.JUMP, next);
        code.assembler.patch(first);
        raise(PyException.VALUE_ERROR, name + "() arg is an empty sequence");
        code.assembler.patch(next);
        code.loadHidden(best);
    }

    private void raise(int type, String message) {
        code.pushString(message);
        code.emit(Opcode.PY_EXCEPTION, type);
        code.emit(Opcode.PY_RAISE);
    }

    void anyOrAll(boolean any) {
        code.emit(Opcode.LOAD_LOCAL, 0);
        code.emit(Opcode.PY_ITERATE);
        int next = code.emit(Opcode.PY_NEXT);
        code.emit(any ? Opcode.PY_JUMP_IF_FALSE : Opcode.PY_JUMP_IF_TRUE, next);
        code.push(any ? PyValue.TRUE : PyValue.FALSE);
        code.emit(Opcode.RETURN);
        code.assembler.patch(next);
        code.push(any ? PyValue.FALSE : PyValue.TRUE);
    }
}

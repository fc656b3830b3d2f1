package dev.forkscope.language.python;

import dev.forkscope.language.python.PythonParser.ArgumentContext;
import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.PyBuiltin;
import dev.forkscope.protocol.PyOperator;
import java.util.ArrayList;
import java.util.List;

/**
 * The second and further arguments of zip(), gone along with the first. An item is fetched when its tuple is made, so that changes to
 * the lists in the loop show as in Python.
 */
final class Zip {
    private final Code code;
    private final List<Integer> others = new ArrayList<>();
    private final List<Integer> exhausted = new ArrayList<>();
    private final int index;

    private Zip(Code code) {
        this.code = code;
        index = code.hidden();
    }

    /** {@code ( -- first )}: evaluates all arguments. */
    static Zip of(Code code, List<ArgumentContext> arguments) {
        Zip zip = new Zip(code);
        code.pushInt(0);
        code.storeHidden(zip.index);
        code.expressions.emitIterable(Arguments.value(arguments.get(0)));
        for (ArgumentContext argument : arguments.subList(1, arguments.size())) {
            int other = code.hidden();
            code.expressions.emitIterable(Arguments.value(argument));
            // Says that it cannot be gone through, if so.
            code.emit(Opcode.PY_ITERATE);
            code.emit(Opcode.POP);
            code.storeHidden(other);
            zip.others.add(other);
        }
        return zip;
    }

    /** {@code ( iterable i item -- iterable i tuple )}, or the end of the loop if another argument has no more items. */
    void next() {
        for (int other : others) {
            code.loadHidden(index);
            code.loadHidden(other);
            code.emit(Opcode.PY_CALL, PyBuiltin.LEN);
            code.emit(Opcode.PY_COMPARE, PyOperator.LT);
            int more = code.emit(Opcode.PY_JUMP_IF_TRUE);
            for (int i = 0; i < Iteration.CELLS + 1; i++) {
                code.emit(Opcode.POP);
            }
            exhausted.add(code.emit(Opcode.JUMP));
            code.assembler.patch(more);
        }
        for (int other : others) {
            code.loadHidden(other);
            code.loadHidden(index);
            code.emit(Opcode.PY_INDEX);
        }
        code.emit(Opcode.PY_TUPLE, others.size() + 1);
        code.loadHidden(index);
        code.pushInt(1);
        code.emit(Opcode.PY_BINARY, PyOperator.ADD);
        code.storeHidden(index);
    }

    /** What follows is where the loop ends. */
    void end() {
        code.patch(exhausted);
    }
}

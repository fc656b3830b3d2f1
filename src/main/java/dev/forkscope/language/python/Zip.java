package dev.forkscope.language.python;

import dev.forkscope.language.python.PythonParser.ArgumentContext;
import dev.forkscope.protocol.Opcode;
import java.util.ArrayList;
import java.util.List;

/**
 * The second and further arguments of zip(), gone along with the first. An item is fetched when its tuple is made, so that changes to
 * the lists in the loop show as in Python.
 */
final class Zip {
    private final Code code;
    private final List<Integer> others = new ArrayList<>();
    private final List<Integer> positions = new ArrayList<>();
    private final List<Integer> exhausted = new ArrayList<>();

    private Zip(Code code) {
        this.code = code;
    }

    /** {@code ( -- first )}: evaluates all arguments. */
    static Zip of(Code code, List<ArgumentContext> arguments) {
        Zip zip = new Zip(code);
        Iteration.over(code, Arguments.value(arguments.get(0)), false);
        for (ArgumentContext argument : arguments.subList(1, arguments.size())) {
            int other = code.hidden();
            int position = code.hidden();
            Iteration.over(code, Arguments.value(argument), false);
            code.emit(Opcode.PY_ITERATE);
            code.storeHidden(position);
            code.storeHidden(other);
            zip.others.add(other);
            zip.positions.add(position);
        }
        return zip;
    }

    /** {@code ( iterable i item -- iterable i tuple )}, or the end of the loop if another argument has no more items. */
    void next() {
        int item = code.hidden();
        for (int i = 0; i < others.size(); i++) {
            code.loadHidden(others.get(i));
            code.loadHidden(positions.get(i));
            int next = code.emit(Opcode.PY_NEXT);
            code.storeHidden(item);
            code.storeHidden(positions.get(i));
            code.emit(Opcode.POP);
            code.loadHidden(item);
            int more = code.emit(Opcode.JUMP);
            code.assembler.patch(next);
            for (int cell = 0; cell < Iteration.CELLS + 1 + i; cell++) {
                code.emit(Opcode.POP);
            }
            exhausted.add(code.emit(Opcode.JUMP));
            code.assembler.patch(more);
        }
        code.emit(Opcode.PY_TUPLE, others.size() + 1);
    }

    /** What follows is where the loop ends. */
    void end() {
        code.patch(exhausted);
    }
}

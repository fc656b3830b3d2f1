package dev.forkscope.helper;

import dev.forkscope.protocol.Language;
import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.PyBuiltin;
import dev.forkscope.protocol.PyMethod;
import dev.forkscope.protocol.PyOperator;
import dev.forkscope.protocol.PyType;
import dev.forkscope.protocol.PyValue;
import dev.forkscope.protocol.RunRequest;

/** A program that does with sets all there is to do, and ends by taking an item out of an empty one. */
final class RehearsalSets {
    private static final int ONE = 8;
    private static final int ITEMS = 6;
    private static final int UNBOUND = (int) PyValue.UNBOUND;

    private final Sketch sketch = new Sketch();
    private final int word = RehearsalPrograms.constant(sketch, "word");
    /** What the operators and methods are given besides a set. */
    private final Runnable[] others = {
        this::set, this::larger, this::list, this::dict, this::keys, () -> sketch.emit(Opcode.PUSH, ONE)
    };

    private RehearsalSets() {}

    static RunRequest program() {
        RehearsalSets rehearsal = new RehearsalSets();
        rehearsal.operators();
        rehearsal.methods();
        rehearsal.loops();
        rehearsal.conversions();
        rehearsal.sorting();
        rehearsal.empty();
        return rehearsal.pop().request(Language.PYTHON, false);
    }

    private void guarded(Runnable body) {
        RehearsalPrograms.guarded(sketch, body);
    }

    /** {@code ( -- set )} of several types, with more items than the least table has room for. */
    private void set() {
        sketch.emit(Opcode.CONST, word);
        sketch.emit(Opcode.PUSH, 2 * ONE).emit(Opcode.PY_RANGE, 1);
        sketch.emit(Opcode.CONST, word).emit(Opcode.PUSH, -ONE).emit(Opcode.PY_TUPLE, 2);
        for (int item = 1; item < ITEMS; item++) {
            sketch.emit(Opcode.PUSH, item * ONE);
        }
        sketch.emit(Opcode.PY_SET, ITEMS + 2);
    }

    private void larger() {
        sketch.emit(Opcode.PUSH, 4 * ITEMS * ONE).emit(Opcode.PY_RANGE, 1).emit(Opcode.PY_CALL, PyBuiltin.SET);
    }

    private void empty() {
        sketch.emit(Opcode.PY_SET);
    }

    private void list() {
        sketch.emit(Opcode.PUSH, ONE).emit(Opcode.PY_LIST, 1);
    }

    private void dict() {
        sketch.emit(Opcode.PUSH, ONE).emit(Opcode.DUP).emit(Opcode.PY_DICT, 1);
    }

    private void keys() {
        dict();
        sketch.emit(Opcode.PY_METHOD, PyMethod.KEYS);
    }

    private Sketch pop() {
        return sketch.emit(Opcode.PUSH, UNBOUND).emit(Opcode.PUSH, UNBOUND).emit(Opcode.PY_METHOD, PyMethod.POP);
    }

    private void operators() {
        int[] operators = {PyOperator.SUB, PyOperator.AND, PyOperator.OR, PyOperator.XOR, PyOperator.ADD};
        for (Runnable other : others) {
            for (int operator : operators) {
                two(this::set, other, Opcode.PY_BINARY, operator);
                two(this::larger, other, Opcode.PY_BINARY, operator + PyOperator.IN_PLACE);
            }
            for (int operator : new int[] {PyOperator.EQ, PyOperator.LT, PyOperator.GE, PyOperator.IN}) {
                two(other, this::set, Opcode.PY_COMPARE, operator);
                two(() -> inList(other), () -> inList(this::set), Opcode.PY_COMPARE, operator);
            }
        }
    }

    /** Runs that go up and down, with others behind them. */
    private void sorting() {
        for (int[] numbers : new int[][] {{2, 1, 3, 0}, {1, 2, 0, 3}}) {
            guarded(() -> {
                for (int number : numbers) {
                    sketch.emit(Opcode.PUSH, number * ONE);
                }
                sketch.emit(Opcode.PY_LIST, numbers.length).emit(Opcode.PY_CALL, PyBuiltin.SORTED);
            });
        }
        guarded(() -> {
            empty();
            set();
            larger();
            sketch.emit(Opcode.PUSH, ONE).emit(Opcode.PY_LIST, 4).emit(Opcode.PY_CALL, PyBuiltin.SORTED);
        });
    }

    private void inList(Runnable item) {
        item.run();
        sketch.emit(Opcode.PY_LIST, 1);
    }

    private void two(Runnable first, Runnable second, int opcode, int operand) {
        guarded(() -> {
            first.run();
            second.run();
            sketch.emit(opcode, operand);
        });
    }

    private void methods() {
        for (Runnable argument : others) {
            for (int method = PyMethod.ADD; method < PyMethod.APPEND; method++) {
                two(this::set, argument, Opcode.PY_METHOD, method);
            }
            two(this::set, argument, Opcode.PY_METHOD, PyMethod.UPDATE);
            two(this::set, argument, Opcode.PY_CALL, PyBuiltin.REMOVE);
        }
        for (int method : new int[] {PyMethod.COPY, PyMethod.CLEAR, PyMethod.SORT}) {
            guarded(() -> {
                set();
                sketch.emit(Opcode.PY_RECEIVER, method).emit(Opcode.PY_METHOD, method);
            });
        }
        guarded(() -> {
            set();
            pop();
        });
    }

    private void loops() {
        RehearsalPrograms.loop(sketch, this::set);
        guarded(() -> {
            set();
            sketch.emit(Opcode.PY_ITERATE).emit(Opcode.OVER).emit(Opcode.PUSH, UNBOUND);
            sketch.emit(Opcode.PY_METHOD, PyMethod.ADD).emit(Opcode.POP).emit(Opcode.PY_NEXT);
        });
    }

    private void conversions() {
        for (Runnable set : new Runnable[] {this::set, this::empty}) {
            for (int builtin :
                    new int[] {PyBuiltin.REPR, PyBuiltin.LEN, PyBuiltin.BOOL, PyBuiltin.LIST, PyBuiltin.REVERSED}) {
                guarded(() -> {
                    set.run();
                    sketch.emit(Opcode.PY_INSTANCE, PyType.SET).emit(Opcode.POP).emit(Opcode.PY_CALL, builtin);
                });
            }
        }
    }
}

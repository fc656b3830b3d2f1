package dev.forkscope.helper;

import dev.forkscope.protocol.Language;
import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.PyBuiltin;
import dev.forkscope.protocol.PyMethod;
import dev.forkscope.protocol.PyOperator;
import dev.forkscope.protocol.PyType;
import dev.forkscope.protocol.PyValue;
import dev.forkscope.protocol.RunRequest;

/** A program that does with dicts all there is to do, and ends by a key that is not there. */
final class RehearsalDicts {
    private static final int ONE = 8;
    private static final int KEYS = 12;
    private static final int UNBOUND = (int) PyValue.UNBOUND;

    private final Sketch sketch = new Sketch();
    private final int word = RehearsalPrograms.constant(sketch, "word");

    private RehearsalDicts() {}

    static RunRequest program() {
        RehearsalDicts rehearsal = new RehearsalDicts();
        rehearsal.methods();
        rehearsal.views();
        rehearsal.operators();
        rehearsal.items();
        rehearsal.pairs();
        rehearsal.dict();
        return rehearsal.sketch.emit(Opcode.PUSH, UNBOUND).emit(Opcode.PY_INDEX).request(Language.PYTHON, false);
    }

    private void guarded(Runnable body) {
        RehearsalPrograms.guarded(sketch, body);
    }

    /** {@code ( -- dict )}, with more keys than the least have room for, and of several types. */
    private void dict() {
        sketch.emit(Opcode.CONST, word).emit(Opcode.PUSH, ONE);
        for (int key = 1; key < KEYS; key++) {
            sketch.emit(Opcode.PUSH, key * ONE).emit(Opcode.PUSH, ONE);
        }
        sketch.emit(Opcode.CONST, word).emit(Opcode.PUSH, ONE).emit(Opcode.PY_TUPLE, 2);
        sketch.emit(Opcode.PUSH, ONE).emit(Opcode.PY_DICT, KEYS + 1);
    }

    private void methods() {
        Runnable[] receivers = {
            this::dict, () -> sketch.emit(Opcode.PY_DICT), () -> list(2), () -> sketch.emit(Opcode.PUSH, ONE)
        };
        Runnable[] arguments = {() -> sketch.emit(Opcode.CONST, word), () -> list(1), this::unbound};
        for (Runnable receiver : receivers) {
            for (Runnable argument : arguments) {
                for (int method = PyMethod.POP; method < PyMethod.APPEND; method++) {
                    call(receiver, method, argument);
                }
            }
        }
    }

    private void call(Runnable receiver, int method, Runnable argument) {
        guarded(() -> {
            receiver.run();
            sketch.emit(Opcode.PY_RECEIVER, method);
            if (PyMethod.arguments(method) > 0) {
                argument.run();
            }
            if (PyMethod.arguments(method) > 1) {
                unbound();
            }
            sketch.emit(Opcode.PY_METHOD, method);
        });
    }

    private void unbound() {
        sketch.emit(Opcode.PUSH, UNBOUND);
    }

    private void list(int items) {
        for (int i = 0; i < items; i++) {
            sketch.emit(Opcode.PUSH, i * ONE);
        }
        sketch.emit(Opcode.PY_LIST, items);
    }

    private void view(int method) {
        dict();
        sketch.emit(Opcode.PY_METHOD, method);
    }

    private void views() {
        RehearsalPrograms.loop(sketch, this::dict);
        for (int method = PyMethod.KEYS; method <= PyMethod.ITEMS; method++) {
            int which = method;
            RehearsalPrograms.loop(sketch, () -> view(which));
            view(which);
            sketch.emit(Opcode.PY_CALL, PyBuiltin.REPR).emit(Opcode.POP);
            view(which);
            sketch.emit(Opcode.PY_CALL, PyBuiltin.LIST).emit(Opcode.POP);
            for (int other = PyMethod.KEYS; other <= PyMethod.ITEMS; other++) {
                int second = other;
                for (int operator : new int[] {PyOperator.EQ, PyOperator.IN, PyOperator.LT}) {
                    guarded(() -> {
                        view(which);
                        view(second);
                        sketch.emit(Opcode.PY_COMPARE, operator);
                    });
                }
            }
        }
        guarded(() -> {
            sketch.emit(Opcode.PUSH, ONE).emit(Opcode.PUSH, ONE).emit(Opcode.PY_TUPLE, 2);
            view(PyMethod.ITEMS);
            sketch.emit(Opcode.PY_COMPARE, PyOperator.IN);
        });
        guarded(() -> {
            view(PyMethod.KEYS);
            sketch.emit(Opcode.PUSH, ONE).emit(Opcode.PY_BINARY, PyOperator.AND);
        });
        changedWhileGoneThrough();
    }

    private void changedWhileGoneThrough() {
        guarded(() -> {
            dict();
            sketch.emit(Opcode.PY_ITERATE).emit(Opcode.OVER).emit(Opcode.PUSH, UNBOUND);
            sketch.emit(Opcode.PUSH, ONE).emit(Opcode.PY_STORE_INDEX).emit(Opcode.PY_NEXT);
        });
    }

    private void operators() {
        for (int operator : new int[] {PyOperator.EQ, PyOperator.IN, PyOperator.LT}) {
            guarded(() -> {
                dict();
                dict();
                sketch.emit(Opcode.PY_COMPARE, operator);
            });
        }
        for (int operator : new int[] {PyOperator.OR, PyOperator.OR + PyOperator.IN_PLACE, PyOperator.ADD}) {
            guarded(() -> {
                dict();
                dict();
                sketch.emit(Opcode.PY_BINARY, operator);
            });
        }
        dict();
        sketch.emit(Opcode.PY_UNARY, PyOperator.NOT).emit(Opcode.POP);
        dict();
        sketch.emit(Opcode.PY_INSTANCE, PyType.DICT).emit(Opcode.POP);
        sketch.emit(Opcode.PY_CALL, PyBuiltin.REPR).emit(Opcode.PY_UNPACK, 1);
    }

    private void items() {
        for (int opcode : new int[] {Opcode.PY_INDEX, Opcode.PY_DELETE}) {
            guarded(() -> {
                dict();
                sketch.emit(Opcode.CONST, word).emit(opcode);
            });
            guarded(() -> {
                list(2);
                sketch.emit(Opcode.PUSH, ONE).emit(opcode);
            });
            guarded(() -> sketch.emit(Opcode.PUSH, ONE).emit(Opcode.PUSH, ONE).emit(opcode));
            guarded(() -> {
                dict();
                list(1);
                sketch.emit(opcode);
            });
        }
        guarded(() -> {
            dict();
            sketch.emit(Opcode.PUSH, ONE).emit(Opcode.PUSH, ONE).emit(Opcode.PUSH, ONE);
            sketch.emit(Opcode.PY_SLICE);
        });
        guarded(() -> {
            dict();
            sketch.emit(Opcode.PY_UNPACK, KEYS + 1);
        });
    }

    /** dict(x) of pairs, and of what is none. */
    private void pairs() {
        Runnable[] items = {
            () -> list(2), () -> list(1), () -> sketch.emit(Opcode.CONST, word), () -> sketch.emit(Opcode.PUSH, ONE)
        };
        for (Runnable item : items) {
            guarded(() -> {
                item.run();
                sketch.emit(Opcode.PY_LIST, 1).emit(Opcode.PY_CALL, PyBuiltin.DICT);
            });
        }
    }
}

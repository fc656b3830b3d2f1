package dev.forkscope.helper;

import dev.forkscope.protocol.Language;
import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.PyMethod;
import dev.forkscope.protocol.PyType;
import dev.forkscope.protocol.PyValue;
import dev.forkscope.protocol.RunRequest;
import dev.forkscope.protocol.Syscall;
import java.util.List;

/** Programs that call every method of texts and lists, with arguments that fit and arguments that do not. */
final class RehearsalTexts {
    private RehearsalTexts() {}

    static List<RunRequest> all() {
        return List.of(methods(), missing());
    }

    private static RunRequest methods() {
        Sketch s = new Sketch();
        long[] arguments = {PyValue.of(PyValue.STR, s.string("rd")), 2 << 3, PyValue.NONE};
        String[] texts = {"word ", "w\u00f6rd\r\n", "\u4e00 \ud83d\ude00"};
        for (String text : texts) {
            int receiver = RehearsalPrograms.constant(s, text);
            for (int method = 0; method < PyMethod.count(); method++) {
                for (long argument : arguments) {
                    call(s, receiver, method, argument);
                }
            }
        }
        s.emit(Opcode.PUSH, 8);
        for (int types : new int[] {PyType.INT, PyType.exception(0)}) {
            s.emit(Opcode.PY_INSTANCE, types).emit(Opcode.POP);
        }
        return s.emit(Opcode.PY_SYS, Syscall.EXIT_RETURN).request(Language.PYTHON, false);
    }

    private static void call(Sketch s, int receiver, int method, long argument) {
        int constant = s.number(argument);
        RehearsalPrograms.guarded(s, () -> {
            s.emit(Opcode.CONST, receiver).emit(Opcode.PY_RECEIVER, method);
            for (int i = 0; i < PyMethod.arguments(method); i++) {
                s.emit(Opcode.CONST, constant);
            }
            if (method < PyMethod.APPEND) {
                s.emit(Opcode.PY_METHOD, method);
            }
        });
    }

    /** Of a list, and then one that nothing catches. */
    private static RunRequest missing() {
        Sketch s = new Sketch();
        int word = RehearsalPrograms.constant(s, "word");
        for (int method = PyMethod.COUNT; method <= PyMethod.INDEX; method++) {
            int wanted = method;
            RehearsalPrograms.guarded(s, () -> {
                s.emit(Opcode.CONST, word).emit(Opcode.PY_LIST, 1).emit(Opcode.CONST, word);
                s.emit(Opcode.PUSH, (int) PyValue.UNBOUND).emit(Opcode.PUSH, (int) PyValue.UNBOUND);
                s.emit(Opcode.PY_METHOD, wanted);
            });
        }
        s.emit(Opcode.CONST, word).emit(Opcode.PY_RECEIVER, PyMethod.DECODE);
        return s.request(Language.PYTHON, false);
    }
}

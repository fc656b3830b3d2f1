package dev.forkscope.helper;

import dev.forkscope.protocol.Language;
import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.PyFile;
import dev.forkscope.protocol.PyPrintOption;
import dev.forkscope.protocol.PyValue;
import dev.forkscope.protocol.RunRequest;
import dev.forkscope.protocol.Syscall;

/** A program that does everything there is to do with files over descriptors, right and wrong. */
final class RehearsalFiles {
    private static final int FILE = 8;
    private static final int NUL = 0;

    private RehearsalFiles() {}

    static RunRequest program() {
        Sketch s = new Sketch();
        int text = RehearsalPrograms.constant(s, "text\n");
        int nothing = (int) PyValue.NONE;
        RehearsalPrograms.guarded(s, () -> s.emit(Opcode.CONST, text).emit(Opcode.PY_FILE, PyFile.OPEN_READ));
        RehearsalPrograms.guarded(s, () -> s.emit(Opcode.PUSH, -8).emit(Opcode.PY_FILE, PyFile.OPEN_READ));
        RehearsalPrograms.guarded(s, () -> s.emit(Opcode.PUSH, 8_000).emit(Opcode.PY_FILE, PyFile.OPEN_READ));
        for (int mode = PyFile.OPEN_READ; mode <= PyFile.OPEN_APPEND; mode++) {
            int how = mode;
            s.emit(Opcode.PY_SYS, Syscall.PIPE).emit(Opcode.POP);
            RehearsalPrograms.guarded(
                    s, () -> s.emit(Opcode.PUSH, NUL).emit(Opcode.PY_FILE, how).emit(Opcode.STORE_GLOBAL, FILE));
            for (int round = 0; round < 2; round++) {
                RehearsalPrograms.guarded(s, () -> {
                    s.emit(Opcode.CONST, text).emit(Opcode.PUSH, nothing).emit(Opcode.PUSH, nothing);
                    s.emit(Opcode.LOAD_GLOBAL, FILE)
                            .emit(Opcode.PY_PRINT, 1 | PyPrintOption.FILE | PyPrintOption.FLUSH);
                });
                RehearsalPrograms.guarded(
                        s,
                        () -> s.emit(Opcode.LOAD_GLOBAL, FILE)
                                .emit(Opcode.PUSH, 24)
                                .emit(Opcode.PY_FILE, PyFile.READ));
                RehearsalPrograms.guarded(s, () -> RehearsalPrograms.loop(s, () -> s.emit(Opcode.LOAD_GLOBAL, FILE)));
                for (int argument : new int[] {nothing, 8}) {
                    methods(s, argument);
                }
                RehearsalPrograms.guarded(
                        s,
                        () -> s.emit(Opcode.LOAD_GLOBAL, FILE)
                                .emit(Opcode.CONST, text)
                                .emit(Opcode.PY_FILE, PyFile.WRITE));
                RehearsalPrograms.guarded(
                        s,
                        () -> s.emit(Opcode.LOAD_GLOBAL, FILE)
                                .emit(Opcode.CONST, text)
                                .emit(Opcode.PY_LIST, 1)
                                .emit(Opcode.PY_FILE, PyFile.WRITELINES));
            }
            s.emit(Opcode.LOAD_GLOBAL, FILE).emit(Opcode.PY_FILE, PyFile.DROP);
        }
        RehearsalPrograms.guarded(s, () -> s.emit(Opcode.CONST, text).emit(Opcode.PY_FILE, PyFile.CLOSE));
        s.emit(Opcode.PY_SYS, Syscall.PIPE).emit(Opcode.POP);
        s.emit(Opcode.PUSH, NUL).emit(Opcode.PY_FILE, PyFile.OPEN_WRITE).emit(Opcode.STORE_GLOBAL, FILE);
        return s.emit(Opcode.PY_SYS, Syscall.EXIT_RETURN).request(Language.PYTHON, false);
    }

    private static void methods(Sketch s, int argument) {
        for (int which = PyFile.READ; which < PyFile.COUNT; which++) {
            int method = which;
            RehearsalPrograms.guarded(s, () -> {
                s.emit(Opcode.LOAD_GLOBAL, FILE);
                if (method == PyFile.READ || method == PyFile.WRITE || method == PyFile.WRITELINES) {
                    s.emit(Opcode.PUSH, argument);
                }
                s.emit(Opcode.PY_FILE, method);
            });
        }
    }
}

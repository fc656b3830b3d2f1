package dev.forkscope.language.python;

import dev.forkscope.language.python.PythonParser.WithItemContext;
import dev.forkscope.language.python.PythonParser.WithStatementContext;
import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.PyAttribute;
import dev.forkscope.protocol.PyBuiltin;
import dev.forkscope.protocol.PyValue;

/** Compiles with for objects of the program's classes, as the language reference says under "The with statement". */
final class ContextManagers {
    private final Code code;

    ContextManagers(Code code) {
        this.code = code;
    }

    void compile(WithStatementContext statement, WithItemContext item, Runnable body) {
        int manager = code.hidden();
        code.expression(item.expression());
        code.line(statement.getStart());
        code.emit(Opcode.PY_CALL, PyBuiltin.CONTEXT);
        code.storeHidden(manager);
        code.loadHidden(manager);
        load("__enter__");
        call(0);
        if (item.target() == null) {
            code.emit(Opcode.POP);
        } else {
            code.targets.store(item.target());
        }
        code.line(statement.getStart());
        int attempt = code.emit(Opcode.PY_TRY);
        Flow before = code.flow.copy();
        code.blocks.enter(
                new Blocks.Block() {
                    @Override
                    void leave(boolean returning) {
                        code.emit(Opcode.PY_END_TRY);
                        normally(statement, manager);
                    }
                },
                statement);
        body.run();
        code.blocks.exit();
        code.emit(Opcode.PY_END_TRY);
        normally(statement, manager);
        int end = code.emit(Opcode.JUMP);
        Flow after = code.flow.copy();
        code.assembler.patch(attempt);
        code.flow.become(before);
        raised(statement, manager);
        after.merge(code.flow);
        code.assembler.patch(end);
        code.flow.become(after);
    }

    private void normally(WithStatementContext statement, int manager) {
        code.line(statement.getStart());
        code.loadHidden(manager);
        load("__exit__");
        code.push(PyValue.NONE);
        code.push(PyValue.NONE);
        code.push(PyValue.NONE);
        call(3);
        code.emit(Opcode.POP);
    }

    /** {@code ( exception -- )}: it is raised again unless __exit__ says otherwise. */
    private void raised(WithStatementContext statement, int manager) {
        int exception = code.hidden();
        code.line(statement.getStart());
        code.storeHidden(exception);
        code.loadHidden(manager);
        load("__exit__");
        code.loadHidden(exception);
        code.emit(Opcode.PY_ATTRIBUTE, PyAttribute.CLASS);
        code.loadHidden(exception);
        code.push(PyValue.NONE);
        call(3);
        int swallowed = code.emit(Opcode.PY_JUMP_IF_TRUE);
        code.loadHidden(exception);
        code.emit(Opcode.PY_RAISE);
        code.assembler.patch(swallowed);
    }

    private void load(String method) {
        code.emit(Opcode.PY_LOAD_METHOD, code.assembler.string(method));
    }

    private void call(int count) {
        code.functions.mayBeCalled();
        code.emit(Opcode.PY_CALL_METHOD, count);
    }
}

package dev.forkscope.language.python;

import dev.forkscope.language.python.PythonParser.WithItemContext;
import dev.forkscope.language.python.PythonParser.WithStatementContext;
import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.PyFile;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Compiles with: its files are closed on every way out of the block, the last one first. */
final class WithStatements {
    private final Code code;

    WithStatements(Code code) {
        this.code = code;
    }

    void compile(WithStatementContext statement) {
        item(statement, 0);
    }

    private void item(WithStatementContext statement, int index) {
        if (index == statement.withItem().size()) {
            code.statements.block(statement.block());
            return;
        }
        WithItemContext item = statement.withItem(index);
        if (!Files.makes(item.expression()) && code.scopes.classes.any()) {
            new ContextManagers(code).compile(statement, item, () -> item(statement, index + 1));
            return;
        }
        Token name = item.target() == null ? null : Shape.name(item.target().primary());
        if (!Files.makes(item.expression()) || item.target() != null && name == null) {
            code.problems.at(item, "with is there only for files over descriptors: write with os.fdopen(fd) as f:");
            item(statement, index + 1);
            return;
        }
        int file = code.hidden();
        code.files.value(item.expression());
        code.storeHidden(file);
        if (name != null) {
            code.loadHidden(file);
            code.names.store(name);
        }
        code.line(statement.getStart());
        Cleanup.compile(
                code,
                statement,
                () -> code.files.using(name, () -> item(statement, index + 1)),
                () -> close(statement, file, name),
                statement.getStart());
    }

    private void close(WithStatementContext statement, int file, @Nullable Token name) {
        code.line(statement.getStart());
        code.loadHidden(file);
        code.emit(Opcode.PY_FILE, PyFile.CLOSE);
        code.emit(Opcode.POP);
        if (name == null) {
            code.loadHidden(file);
            code.emit(Opcode.PY_FILE, PyFile.DROP);
        }
    }
}

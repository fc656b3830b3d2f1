package dev.forkscope.language.python;

import dev.forkscope.language.python.PythonParser.ArgumentContext;
import dev.forkscope.language.python.PythonParser.ArgumentsContext;
import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.PyBuiltin;
import dev.forkscope.protocol.PyDigits;
import dev.forkscope.protocol.PyValue;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Compiles str(), int(), bool() and bytes(). */
final class Conversions {
    private final Code code;

    Conversions(Code code) {
        this.code = code;
    }

    void emit(Token name, ArgumentsContext written) {
        String type = name.getText();
        if (type.equals("int")) {
            integer(name, written);
            return;
        }
        boolean coded = type.equals("str") || type.equals("bytes");
        List<ArgumentContext> values = Arguments.plain(code, name, written, 0, coded ? 2 : 1);
        if (values == null || values.isEmpty()) {
            nothing(type);
        } else if (values.size() == 2) {
            Methods.utf8(code, values.get(1));
            code.expression(Arguments.value(values.get(0)));
            code.line(name);
            code.emit(Opcode.PY_CALL, type.equals("str") ? PyBuiltin.DECODE : PyBuiltin.ENCODE);
        } else if (type.equals("bytes")) {
            code.expressions.emitConsumed(Arguments.value(values.get(0)));
            code.line(name);
            code.emit(Opcode.PY_DIGITS, PyDigits.BYTES);
        } else {
            code.expression(Arguments.value(values.get(0)));
            code.line(name);
            code.emit(Opcode.PY_CALL, type.equals("str") ? PyBuiltin.STR : PyBuiltin.BOOL);
        }
    }

    private void nothing(String type) {
        switch (type) {
            case "bool" -> code.push(PyValue.FALSE);
            case "bytes" -> code.pushBytes(new byte[0]);
            default -> code.pushString("");
        }
    }

    private void integer(Token name, ArgumentsContext written) {
        List<@Nullable ArgumentContext> values = Arguments.named(code, name, written, 0, List.of("x", "base"), 2);
        ArgumentContext number = values == null ? null : values.get(0);
        ArgumentContext base = values == null ? null : values.get(1);
        if (number == null || number.ASSIGN() != null) {
            code.pushInt(0);
            if (number != null || base != null) {
                code.problems.between(name, written.getStop(), "int() takes a text before its base: int(text, base)");
            }
            return;
        }
        code.expression(Arguments.value(number));
        if (base != null) {
            code.expression(Arguments.value(base));
        }
        code.line(name);
        code.emit(base == null ? Opcode.PY_CALL : Opcode.PY_DIGITS, base == null ? PyBuiltin.INT : PyDigits.INT);
    }
}

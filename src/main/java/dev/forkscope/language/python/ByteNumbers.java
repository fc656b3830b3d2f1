package dev.forkscope.language.python;

import dev.forkscope.language.python.PythonParser.ArgumentContext;
import dev.forkscope.language.python.PythonParser.ArgumentsContext;
import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.PyDigits;
import dev.forkscope.protocol.PyValue;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Compiles what makes bytes of numbers and numbers of bytes. */
final class ByteNumbers {
    private static final List<String> TO_BYTES = List.of("length", "byteorder", "signed");
    private static final List<String> FROM_BYTES = List.of("bytes", "byteorder", "signed");

    private final Code code;

    ByteNumbers(Code code) {
        this.code = code;
    }

    /** {@code ( object -- result )}; false if there is no such method, and nothing has been done. */
    boolean method(Token name, ArgumentsContext written) {
        switch (name.getText()) {
            case "hex", "bit_length" -> {
                if (Arguments.plain(code, name, written, 0, 0) != null) {
                    code.line(name);
                    code.emit(Opcode.PY_DIGITS, name.getText().equals("hex") ? PyDigits.HEX : PyDigits.BIT_LENGTH);
                }
                return true;
            }
            case "to_bytes" -> {
                List<@Nullable ArgumentContext> values = Arguments.named(code, name, written, 0, TO_BYTES, 2);
                if (values != null) {
                    code.line(name);
                    code.emit(Opcode.PY_DIGITS, PyDigits.TO_BYTES | PyDigits.CHECK);
                    value(values.get(0), PyValue.of(PyValue.INT, 1));
                    order(values);
                    code.line(name);
                    code.emit(Opcode.PY_DIGITS, PyDigits.TO_BYTES);
                }
                return true;
            }
            default -> {
                return false;
            }
        }
    }

    /** {@code int.from_bytes(...)} or {@code bytes.fromhex(...)}; false if it is neither, and nothing has been done. */
    boolean ofClass(String type, Token name, ArgumentsContext written) {
        if (type.equals("bytes") && name.getText().equals("fromhex")) {
            List<ArgumentContext> values = Arguments.plain(code, name, written, 1, 1);
            value(values == null ? null : values.get(0), PyValue.NONE);
            code.line(name);
            code.emit(Opcode.PY_DIGITS, PyDigits.FROM_HEX);
            return true;
        }
        if (!type.equals("int") || !name.getText().equals("from_bytes")) {
            return false;
        }
        List<@Nullable ArgumentContext> values = Arguments.named(code, name, written, 0, FROM_BYTES, 2);
        ArgumentContext bytes = values == null ? null : values.get(0);
        if (values == null || bytes == null) {
            code.refuse(written, "int.from_bytes() takes bytes and a byte order: write int.from_bytes(data, \"big\")");
            return true;
        }
        code.expressions.emitConsumed(Arguments.value(bytes));
        order(values);
        code.line(name);
        code.emit(Opcode.PY_DIGITS, PyDigits.FROM_BYTES);
        return true;
    }

    private void order(List<@Nullable ArgumentContext> values) {
        if (values.get(1) == null) {
            code.pushString("big");
        } else {
            value(values.get(1), PyValue.NONE);
        }
        value(values.get(2), PyValue.FALSE);
    }

    private void value(@Nullable ArgumentContext value, long otherwise) {
        if (value == null) {
            code.push(otherwise);
        } else {
            code.expression(Arguments.value(value));
        }
    }
}

package dev.forkscope.language.python;

import dev.forkscope.language.python.PythonParser.ArgumentContext;
import dev.forkscope.language.python.PythonParser.ArgumentsContext;
import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.PyBuiltin;
import dev.forkscope.protocol.PyException;
import dev.forkscope.protocol.PyMethod;
import dev.forkscope.protocol.PyOperator;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.Token;

/** Compiles calls of methods; what they belong to is on the stack already. */
final class Methods {
    private static final Map<String, String> INSTEAD = Map.ofEntries(
            Map.entry("format", "write an f-string, or call format on the string itself"),
            Map.entry("fromkeys", "write {key: value for key in ...}"),
            Map.entry("difference_update", "write a -= b"),
            Map.entry("intersection_update", "write a &= b"),
            Map.entry("symmetric_difference_update", "write a ^= b"),
            Map.entry("has_key", "it is Python 2; write key in d"),
            Map.entry("iteritems", "it is Python 2; write items()"));

    private final Code code;

    Methods(Code code) {
        this.code = code;
    }

    /** {@code ( object -- result )}; true if the object is a list, dict or set that has changed. */
    boolean call(Token name, ArgumentsContext arguments) {
        String method = name.getText();
        switch (method) {
            case "append" -> {
                return one(name, arguments, PyMethod.APPEND, Opcode.PY_APPEND, 0);
            }
            case "remove" -> {
                return one(name, arguments, PyMethod.REMOVE, Opcode.PY_CALL, PyBuiltin.REMOVE);
            }
            case "encode", "decode" -> {
                code(name, arguments);
                return false;
            }
            default -> {
                return plain(name, arguments);
            }
        }
    }

    private boolean one(Token name, ArgumentsContext arguments, int method, int opcode, int operand) {
        List<ArgumentContext> values = Arguments.plain(code, name, arguments, 1, 1);
        if (values != null) {
            receiver(name, method);
            code.expression(Arguments.value(values.get(0)));
            code.line(name);
            code.emit(opcode, operand);
        }
        return true;
    }

    private boolean plain(Token name, ArgumentsContext arguments) {
        String method = name.getText();
        if (MachineMethods.call(code, name, arguments)) {
            return MachineMethods.changes(method);
        }
        if (method.equals("is_integer")) {
            new Reals(code).isInteger(name, arguments);
            return false;
        }
        if (MoreTextMethods.call(code, name, arguments) || new ByteNumbers(code).method(name, arguments)) {
            return false;
        }
        if (ListMethods.call(code, name, arguments)) {
            return true;
        }
        String instead = INSTEAD.get(method);
        code.problems.at(
                name,
                "the method ." + method + "() is outside the subset"
                        + (instead == null ? Suggestions.didYouMean(method, MachineMethods.names()) : ": " + instead));
        return false;
    }

    private void receiver(Token name, int method) {
        code.line(name);
        code.emit(Opcode.PY_RECEIVER, method);
    }

    /** {@code encode} and {@code decode}: UTF-8, or ASCII, which is the part of it with one byte for each character. */
    private void code(Token name, ArgumentsContext arguments) {
        List<ArgumentContext> values = Arguments.plain(code, name, arguments, 0, 1);
        if (values == null) {
            return;
        }
        boolean encodes = name.getText().equals("encode");
        boolean ascii = !values.isEmpty() && "ascii".equals(Literals.plainString(Arguments.value(values.get(0))));
        if (!values.isEmpty() && !ascii) {
            utf8(code, values.get(0));
        }
        code.line(name);
        code.emit(Opcode.PY_CALL, encodes ? PyBuiltin.ENCODE : PyBuiltin.DECODE);
        if (ascii) {
            requireAscii(encodes);
        }
    }

    /** {@code ( text -- text )}: as many characters as bytes. */
    private void requireAscii(boolean isBytes) {
        code.emit(Opcode.DUP);
        code.emit(Opcode.DUP);
        code.emit(Opcode.PY_CALL, PyBuiltin.LEN);
        code.emit(Opcode.SWAP);
        code.emit(Opcode.PY_CALL, isBytes ? PyBuiltin.DECODE : PyBuiltin.ENCODE);
        code.emit(Opcode.PY_CALL, PyBuiltin.LEN);
        code.emit(Opcode.PY_COMPARE, PyOperator.EQ);
        int fits = code.emit(Opcode.PY_JUMP_IF_TRUE);
        code.pushString("'ascii' codec: ordinal not in range(128)");
        code.emit(Opcode.PY_EXCEPTION, PyException.VALUE_ERROR);
        code.emit(Opcode.PY_RAISE);
        code.assembler.patch(fits);
    }

    /** Checks that an argument is the name of UTF-8. */
    static void utf8(Code code, ArgumentContext argument) {
        String text = Literals.plainString(Arguments.value(argument));
        if (text == null
                || !text.toLowerCase(java.util.Locale.ROOT).replace('_', '-').matches("utf-?8")) {
            code.problems.at(argument, "only \"utf-8\" is there: leave it out");
        }
    }
}

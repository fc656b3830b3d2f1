package dev.forkscope.language.python;

import dev.forkscope.language.python.PythonParser.ArgumentContext;
import dev.forkscope.language.python.PythonParser.ArgumentsContext;
import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.PyException;
import dev.forkscope.protocol.PyValue;
import java.util.List;
import org.antlr.v4.runtime.Token;

/** Compiles functools.reduce(). */
final class Reduction {
    private final Code code;
    private final Token name;
    private final int function;
    private final int result;

    private Reduction(Code code, Token name) {
        this.code = code;
        this.name = name;
        function = code.hidden();
        result = code.hidden();
    }

    /** {@code ( -- result )}. */
    static void call(Code code, Token name, ArgumentsContext written) {
        List<ArgumentContext> values = Arguments.plain(code, name, written, 2, 3);
        if (values == null) {
            code.push(PyValue.NONE);
            return;
        }
        new Reduction(code, name).reduce(values);
    }

    private void reduce(List<ArgumentContext> values) {
        code.expression(Arguments.value(values.get(0)));
        code.storeHidden(function);
        code.expressions.emitConsumed(Arguments.value(values.get(1)));
        boolean started = values.size() == 3;
        if (started) {
            code.expression(Arguments.value(values.get(2)));
            code.storeHidden(result);
        }
        code.line(name);
        iterate();
        int first = -1;
        if (!started) {
            first = code.emit(Opcode.PY_NEXT);
            code.storeHidden(result);
        }
        int next = code.emit(Opcode.PY_NEXT);
        int item = code.hidden();
        code.storeHidden(item);
        code.loadHidden(function);
        code.loadHidden(result);
        code.loadHidden(item);
        code.functions.mayBeCalled();
        code.emit(Opcode.PY_CALL_VALUE, 2);
        code.storeHidden(result);
        code.emit(Opcode.JUMP, next);
        if (!started) {
            code.assembler.patch(first);
            raise("reduce() of empty iterable with no initial value");
        }
        code.assembler.patch(next);
        code.loadHidden(result);
    }

    /** {@code ( iterable -- iterable 0 )}, with what reduce() says of anything else. */
    private void iterate() {
        int attempt = code.emit(Opcode.PY_TRY);
        code.emit(Opcode.PY_ITERATE);
        code.emit(Opcode.PY_END_TRY);
        int iterable = code.emit(Opcode.JUMP);
        code.assembler.patch(attempt);
        code.emit(Opcode.PY_FORGET);
        raise("reduce() arg 2 must support iteration");
        code.assembler.patch(iterable);
    }

    private void raise(String message) {
        code.pushString(message);
        code.emit(Opcode.PY_EXCEPTION, PyException.TYPE_ERROR);
        code.emit(Opcode.PY_RAISE);
    }
}

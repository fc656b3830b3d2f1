package dev.forkscope.language.python;

import dev.forkscope.language.python.PythonParser.ArgumentsContext;
import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.PyBuiltin;
import dev.forkscope.protocol.PyOwnClass;
import dev.forkscope.protocol.PyValue;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Compiles calls of methods and classes; the arguments find their parameters when the program runs. */
final class ObjectCalls {
    private final Code code;

    ObjectCalls(Code code) {
        this.code = code;
    }

    /** {@code ( object -- result )}: a call of the method whose name is string {@code method}. */
    void method(Token name, int method, ArgumentsContext written) {
        code.line(name);
        code.emit(Opcode.PY_LOAD_METHOD, method);
        call(name, written);
    }

    /** {@code ( -- object )}: a call of the class with this name, without arguments if none are written. */
    void construct(Token name, @Nullable ArgumentsContext written) {
        code.names.load(name);
        code.push(PyValue.UNBOUND);
        call(name, written);
    }

    /** {@code object.__init__(self)} and {@code Exception.__init__(self, message)}: special method {@code which} of Python's own. */
    void ofPython(Token name, int which, ArgumentsContext written) {
        code.push(PyOwnClass.inherited(which));
        code.push(PyValue.UNBOUND);
        call(name, written);
    }

    /** {@code ( function self -- result )}. */
    void call(Token name, @Nullable ArgumentsContext written) {
        if (written != null && Arguments.haveStars(written)) {
            code.emit(Opcode.PY_WRAP, 2);
            code.functions.calls().callValue(name, written);
            return;
        }
        Arguments arguments = written == null ? null : Arguments.ofCall(code, written);
        if (written != null && arguments == null) {
            code.emit(Opcode.POP);
            return;
        }
        int count = 0;
        boolean named = false;
        if (arguments != null) {
            count = arguments.positional.size();
            named = !arguments.named.isEmpty();
            arguments.positional.forEach(argument -> code.expression(Arguments.value(argument)));
            arguments.named.forEach(argument -> code.expression(Arguments.value(argument)));
        }
        code.functions.mayBeCalled();
        code.line(name);
        if (named && arguments != null) {
            code.emit(Opcode.PY_CALL_KEYWORDS, code.functions.calls().description(arguments));
        } else {
            code.emit(Opcode.PY_CALL_METHOD, count);
        }
    }

    /** At the end of the program: what ends a call of any class. */
    void finish() {
        if (!code.scopes.classes.any()) {
            return;
        }
        int resume = code.assembler.here();
        code.emit(Opcode.PY_CALL, PyBuiltin.CONSTRUCTED);
        code.emit(Opcode.RETURN);
        for (OwnClass own : code.scopes.classes.all()) {
            code.assembler.setData(own.descriptor + PyOwnClass.RESUME, resume);
        }
    }
}

package dev.forkscope.language.python;

import dev.forkscope.language.python.PythonParser.ArgumentContext;
import dev.forkscope.language.python.PythonParser.ArgumentsContext;
import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.PyValue;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;

/** Compiles atexit.register, as a call and as a decorator. */
final class AtExit {
    private final Code code;
    private final List<Integer> registrations = new ArrayList<>();

    AtExit(Code code) {
        this.code = code;
    }

    /** {@code atexit.register(function, *arguments, **options)}. */
    void register(Token name, ArgumentsContext written) {
        Arguments arguments = Arguments.ofCall(code, written);
        if (arguments == null
                || arguments.positional.isEmpty()
                || arguments.positional.get(0).STAR() != null) {
            if (arguments != null) {
                code.problems.between(
                        name, written.getStop(), "atexit.register() takes a function first, and then its arguments");
            }
            code.push(PyValue.NONE);
            return;
        }
        List<ArgumentContext> values = arguments.positional;
        code.expression(Arguments.value(values.get(0)));
        code.expressions.comprehensions().starred(values.subList(1, values.size()));
        if (arguments.named.isEmpty()) {
            code.push(PyValue.NONE);
        } else {
            code.functions.calls().named(name, arguments.named);
        }
        code.line(name);
        register();
    }

    /** {@code ( function -- function )}: as a decorator. */
    void decorate(Token place) {
        code.line(place);
        code.emit(Opcode.PY_LIST, 0);
        code.push(PyValue.NONE);
        register();
    }

    private void register() {
        code.functions.mayBeCalled();
        registrations.add(code.emit(Opcode.PY_ATEXIT));
    }

    /** After everything else: those in bodies of defs are compiled then too. */
    void finish() {
        if (!registrations.isEmpty()) {
            code.patch(registrations);
            code.emit(Opcode.PY_EXIT_NEXT);
        }
    }
}

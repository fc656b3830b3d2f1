package dev.forkscope.language.python;

import dev.forkscope.language.python.PythonParser.ArgumentContext;
import dev.forkscope.language.python.PythonParser.ArgumentsContext;
import dev.forkscope.language.python.PythonParser.FunctionDefinitionContext;
import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.PyValue;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;

/** Compiles atexit.register, as a call and as a decorator. */
final class AtExit {
    private final Code code;
    private final List<Integer> registrations = new ArrayList<>();
    private boolean decorates;

    AtExit(Code code) {
        this.code = code;
    }

    /** {@code atexit.register(function, *arguments)}. */
    void register(Token name, ArgumentsContext written) {
        Arguments arguments = Arguments.of(code, written, true);
        if (arguments == null || !arguments.keywords.isEmpty() || arguments.positional.isEmpty()) {
            if (arguments != null) {
                code.problems.between(
                        name, written.getStop(), "atexit.register() takes a function and its arguments in their order");
            }
            code.push(PyValue.NONE);
            return;
        }
        List<ArgumentContext> values = arguments.positional;
        code.expression(Arguments.value(values.get(0)));
        code.expressions.comprehensions().starred(values.subList(1, values.size()));
        code.line(name);
        register();
    }

    /** Whether it is {@code @atexit.register}: the def that follows is registered then. */
    boolean isDecorator(PythonParser.DecoratorContext decorator) {
        decorates = "atexit.register".equals(ModulePath.moduleMember(code, decorator.named()));
        return decorates;
    }

    void decorated(FunctionDefinitionContext definition) {
        if (decorates) {
            decorates = false;
            code.names.load(definition.NAME().getSymbol());
            code.emit(Opcode.PY_LIST, 0);
            register();
            code.emit(Opcode.POP);
        }
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

package dev.forkscope.language.python;

import dev.forkscope.language.python.PythonParser.ArgumentContext;
import dev.forkscope.language.python.PythonParser.PrimaryContext;
import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.PyOwnClass;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Compiles calls of methods that are looked up in a base class: through super(), or a class of Python's own. */
final class SuperCalls {
    private final Code code;

    SuperCalls(Code code) {
        this.code = code;
    }

    /** {@code super().name(...)}; how many trailers that takes, 0 if it is nothing like it. */
    int emit(PrimaryContext primary, int count) {
        if (!code.calls.isBuiltin(primary.atom(), "super")
                || count == 0
                || Shape.trailer(primary, 0).arguments() == null) {
            return 0;
        }
        OwnClass own = code.scopes.classes.around(code.scope);
        Symbol.Variable self = self();
        boolean call = count > 2
                && Shape.trailer(primary, 1).DOT() != null
                && Shape.trailer(primary, 2).arguments() != null;
        String problem = problem(primary, own, self, call);
        if (problem != null || own == null || self == null) {
            code.refuse(Shape.trailer(primary, 0), String.valueOf(problem));
            return call ? 3 : count;
        }
        Token name = Shape.trailer(primary, 1).NAME().getSymbol();
        if (SpecialNames.isSpecial(name.getText()) && !SpecialNames.isKnown(name.getText())) {
            code.problems.at(
                    name,
                    "super()." + name.getText() + "() is outside the subset: call a method with a name of its own");
        }
        code.pushInt(own.number);
        code.names.fetch(self);
        code.line(name);
        code.emit(Opcode.PY_SUPER, code.assembler.string(own.mangled(Literals.name(name))));
        new ObjectCalls(code).call(name, Shape.trailer(primary, 2).arguments());
        return 3;
    }

    private @Nullable String problem(
            PrimaryContext primary, @Nullable OwnClass own, Symbol.@Nullable Variable self, boolean call) {
        if (own == null
                || self == null
                || !code.scopes.classes.isMethod(code.scope)
                || code.scope.isInComprehension()) {
            return "super() only works in a method of a class, not in a def, lambda or comprehension inside of it";
        }
        if (!call) {
            return "super() is there only for a call of a method: write super().name(...)";
        }
        List<ArgumentContext> arguments = Shape.trailer(primary, 0).arguments().argument();
        boolean usual = arguments.isEmpty()
                || arguments.size() == 2
                        && OwnClasses.named(code, arguments.get(0)) == own
                        && Shape.name(arguments.get(1)) != null
                        && Shape.name(arguments.get(1)).getText().equals(self.name);
        return usual ? null : "super() takes no arguments here: write super().name(...)";
    }

    /** The first parameter of the method being compiled. */
    private Symbol.@Nullable Variable self() {
        for (Symbol.Function function : code.scopes.functions()) {
            if (function.scope == code.scope && !function.parameters.isEmpty()) {
                return function.scope.symbols.get(function.parameters.get(0).name()) instanceof Symbol.Variable variable
                        ? variable
                        : null;
            }
        }
        return null;
    }

    /** {@code Exception.__init__(self, ...)}; false if it is nothing like it, and nothing has been done. */
    boolean ofPython(Token type, Token method, PythonParser.ArgumentsContext written) {
        boolean named = type.getText().equals("object") || ExceptionClasses.number(type.getText()) != null;
        for (int i = PyOwnClass.INIT; i <= PyOwnClass.REPR && named; i++) {
            if (method.getText().equals(PyOwnClass.special(i))) {
                new ObjectCalls(code).ofPython(method, i, written);
                return true;
            }
        }
        return false;
    }
}

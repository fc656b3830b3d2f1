package dev.forkscope.language.python;

import dev.forkscope.language.python.PythonParser.ArgumentContext;
import dev.forkscope.language.python.PythonParser.ArgumentsContext;
import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.PyFloat;
import dev.forkscope.protocol.PyOperator;
import dev.forkscope.protocol.PyReal;
import dev.forkscope.protocol.PyValue;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Compiles floats, what makes and rounds them, and the functions of modules that {@link PyReal} has. */
final class Reals {
    private final Code code;

    Reals(Code code) {
        this.code = code;
    }

    /** A number with a point or an exponent. */
    void literal(Token token) {
        push(Double.parseDouble(token.getText().replace("_", "")));
    }

    /** Pushes a float. */
    void push(double number) {
        long value = PyFloat.of(number);
        if (value != PyValue.UNBOUND) {
            code.push(value);
            return;
        }
        code.pushString(Double.isInfinite(number) ? "inf" : Double.toString(number));
        code.emit(Opcode.PY_REAL, PyReal.FLOAT);
    }

    /** {@code float()} and {@code round()}; false if it is none of them, and nothing has been done. */
    boolean builtin(Token name, ArgumentsContext written) {
        if (name.getText().equals("float")) {
            List<ArgumentContext> values = Arguments.plain(code, name, written, 0, 1);
            if (values == null || values.isEmpty()) {
                push(0);
                return true;
            }
            code.expression(Arguments.value(values.get(0)));
            code.line(name);
            code.emit(Opcode.PY_REAL, PyReal.FLOAT);
            return true;
        }
        if (name.getText().equals("round")) {
            call(name, new Modules.Real(PyReal.ROUND, 1, List.of("number", "ndigits")), written);
            return true;
        }
        return false;
    }

    /** {@code ( float -- bool )}. */
    void isInteger(Token name, ArgumentsContext written) {
        if (Arguments.plain(code, name, written, 0, 0) != null) {
            code.line(name);
            code.emit(Opcode.PY_REAL, PyReal.IS_INTEGER);
        }
    }

    /** A function of a module. */
    void call(Token name, Modules.Real function, ArgumentsContext written) {
        boolean choices = function.which() == PyReal.CHOICES;
        List<@Nullable ArgumentContext> values =
                bind(name, function, written, choices ? 1 : function.names().size());
        if (values == null) {
            code.push(PyValue.NONE);
            return;
        }
        boolean base = function.which() == PyReal.LOG;
        for (int i = 0; i < (base ? 1 : function.names().size()); i++) {
            @Nullable ArgumentContext value = values.get(i);
            if (value != null) {
                code.expression(Arguments.value(value));
            } else {
                code.push(choices ? PyValue.of(PyValue.INT, 1) : PyValue.NONE);
            }
        }
        @Nullable ArgumentContext second = base ? values.get(1) : null;
        if (second != null) {
            code.expression(Arguments.value(second));
            // CPython computes the first logarithm first.
            code.emit(Opcode.SWAP);
        }
        code.line(name);
        code.emit(Opcode.PY_REAL, function.which());
        if (second != null) {
            code.emit(Opcode.SWAP);
            code.emit(Opcode.PY_REAL, function.which());
            code.emit(Opcode.PY_BINARY, PyOperator.DIV);
        }
    }

    /** What is written for each name, null where it is left out; null if that cannot be used, which has been reported. */
    private @Nullable List<@Nullable ArgumentContext> bind(
            Token name, Modules.Real function, ArgumentsContext written, int positional) {
        Arguments arguments = Arguments.of(code, written);
        if (arguments == null) {
            return null;
        }
        List<@Nullable ArgumentContext> values = new ArrayList<>(arguments.positional);
        boolean fits = values.size() <= positional;
        for (int i = values.size(); i < function.names().size(); i++) {
            values.add(null);
        }
        for (int i = 0; i < function.names().size() && fits; i++) {
            ArgumentContext keyword = arguments.keywords.remove(function.names().get(i));
            fits = (keyword == null || values.set(i, keyword) == null)
                    && (i >= function.min() || values.get(i) != null);
        }
        if (fits && arguments.keywords.isEmpty()) {
            return values;
        }
        code.problems.between(name, written.getStop(), name.getText() + "() takes " + takes(function) + " here");
        return null;
    }

    private static String takes(Modules.Real function) {
        List<String> names = function.names();
        if (names.isEmpty()) {
            return "no arguments";
        }
        String needed = String.join(" and ", names.subList(0, function.min()));
        String optional = String.join(" and ", names.subList(function.min(), names.size()));
        return needed.isEmpty()
                ? "nothing or " + optional
                : optional.isEmpty() ? needed : needed + ", and perhaps " + optional;
    }
}

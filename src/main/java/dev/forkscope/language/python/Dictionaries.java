package dev.forkscope.language.python;

import dev.forkscope.language.python.PythonParser.ArgumentContext;
import dev.forkscope.language.python.PythonParser.ArgumentsContext;
import dev.forkscope.language.python.PythonParser.BracesContext;
import dev.forkscope.language.python.PythonParser.PairContext;
import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.PyBuiltin;
import dev.forkscope.protocol.PyMethod;
import java.util.Map;
import org.antlr.v4.runtime.Token;

/** Compiles what makes a dict: {@code {...}} and {@code dict(...)}. */
final class Dictionaries {
    private final Code code;

    Dictionaries(Code code) {
        this.code = code;
    }

    /** Whether it is a dict that is written out, rather than a set. */
    static boolean isDict(BracesContext braces) {
        return braces.pair().stream().allMatch(pair -> pair.COLON() != null || pair.POWER() != null);
    }

    void braces(BracesContext braces) {
        if (braces.pair().stream().anyMatch(pair -> pair.POWER() != null)) {
            code.refuse(braces, "** inside of {...} is outside the subset: write a | b, or d.update(other)");
            return;
        }
        if (!isDict(braces)) {
            if (braces.pair().stream().anyMatch(pair -> pair.COLON() != null)) {
                code.refuse(braces, "in the {...} of a dict every key needs a value: write key: value");
            } else {
                new Sets(code).braces(braces);
            }
            return;
        }
        braces.pair().forEach(this::checkKey);
        if (braces.comprehension() != null) {
            code.expressions.comprehensions().dict(braces.pair(0), braces.comprehension());
        } else {
            for (PairContext pair : braces.pair()) {
                code.expression(pair.element());
                code.expression(pair.expression());
            }
            code.line(braces.getStart());
            code.emit(Opcode.PY_DICT, braces.pair().size());
        }
    }

    private void checkKey(PairContext pair) {
        PythonParser.NamedContext named = pair.element().named();
        if (named != null && named.WALRUS() != null) {
            code.problems.at(named.WALRUS(), ":= needs parentheses around it here");
        }
    }

    /** {@code dict(items, name=value)}. */
    void call(Token name, ArgumentsContext written) {
        Arguments arguments = Arguments.of(code, written);
        if (arguments == null || arguments.positional.size() > 1) {
            code.refuse(written, "dict() takes one dict, or one list of pairs, and name=value");
            return;
        }
        int dict = code.hidden();
        if (!arguments.positional.isEmpty()) {
            code.expressions.emitConsumed(Arguments.value(arguments.positional.get(0)));
        }
        if (arguments.positional.isEmpty() || !arguments.keywords.isEmpty()) {
            keywords(name, arguments);
        }
        if (arguments.positional.isEmpty()) {
            return;
        }
        code.line(name);
        if (arguments.keywords.isEmpty()) {
            code.emit(Opcode.PY_CALL, PyBuiltin.DICT);
            return;
        }
        code.emit(Opcode.SWAP);
        code.emit(Opcode.PY_CALL, PyBuiltin.DICT);
        code.emit(Opcode.DUP);
        code.storeHidden(dict);
        code.emit(Opcode.SWAP);
        code.emit(Opcode.PY_METHOD, PyMethod.UPDATE);
        code.emit(Opcode.POP);
        code.loadHidden(dict);
    }

    /** {@code ( -- dict )}: of the arguments with names. */
    void keywords(Token place, Arguments arguments) {
        for (Map.Entry<String, ArgumentContext> keyword : arguments.keywords.entrySet()) {
            code.pushString(keyword.getKey());
            code.expression(Arguments.value(keyword.getValue()));
        }
        code.line(place);
        code.emit(Opcode.PY_DICT, arguments.keywords.size());
    }
}

package dev.forkscope.language.python;

import dev.forkscope.language.python.PythonParser.BracesContext;
import dev.forkscope.language.python.PythonParser.ElementContext;
import dev.forkscope.language.python.PythonParser.PairContext;
import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.PyBuiltin;
import dev.forkscope.protocol.PyMethod;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;

/**
 * Compiles sets that are written out. One of constants alone CPython makes when it compiles, copies into another and, where it is no more
 * than gone through, uses as it is; each of these steps can change its order, so they are all done here too.
 */
final class Sets {
    /** With fewer constants CPython puts them together when the program runs. */
    private static final int LEAST_FOLDED = 3;

    private final Code code;

    Sets(Code code) {
        this.code = code;
    }

    /** {@code ( -- set )}. */
    void braces(BracesContext braces) {
        if (braces.comprehension() != null) {
            code.expressions.comprehensions().set(braces.pair(0), braces.comprehension());
        } else if (braces.pair().stream().anyMatch(pair -> isStarred(pair))) {
            starred(braces);
        } else {
            items(braces);
            if (braces.pair().size() >= LEAST_FOLDED && ConstantSets.isConstant(braces)) {
                code.constantSets.note(braces, true);
                again(braces);
                code.emit(Opcode.PY_CALL, PyBuiltin.SET);
            }
        }
    }

    /** {@code ( -- set )}, if a loop goes through constants, and false if it is anything else. */
    boolean iterable(ParserRuleContext iterable) {
        BracesContext braces = written(iterable);
        if (braces != null) {
            code.constantSets.note(braces, true);
            items(braces);
            again(braces);
        }
        return braces != null;
    }

    /** {@code ( -- set )}, if {@code in} looks into constants, where no order shows, and false if it is anything else. */
    boolean container(ParserRuleContext container) {
        BracesContext braces = written(container);
        if (braces != null) {
            code.constantSets.note(braces, false);
            items(braces);
        }
        return braces != null;
    }

    private static @Nullable BracesContext written(ParserRuleContext node) {
        return Shape.core(node) instanceof BracesContext braces
                        && !braces.pair().isEmpty()
                        && !Dictionaries.isDict(braces)
                        && braces.comprehension() == null
                        && ConstantSets.isConstant(braces)
                ? braces
                : null;
    }

    private void items(BracesContext braces) {
        braces.pair().forEach(pair -> code.expression(pair.element()));
        code.line(braces.getStart());
        code.emit(Opcode.PY_SET, braces.pair().size());
    }

    /** {@code ( set -- set )}: made of the items in the order in which the first one gives them. */
    private void again(BracesContext braces) {
        code.line(braces.getStart());
        code.emit(Opcode.PY_CALL, PyBuiltin.LIST);
        code.emit(Opcode.PY_CALL, PyBuiltin.SET);
    }

    private static boolean isStarred(PairContext pair) {
        return pair.element().STAR() != null;
    }

    private void starred(BracesContext braces) {
        List<PairContext> pairs = braces.pair();
        int first = 0;
        while (!isStarred(pairs.get(first))) {
            code.expression(pairs.get(first).element());
            first++;
        }
        code.line(braces.getStart());
        code.emit(Opcode.PY_SET, first);
        for (PairContext pair : pairs.subList(first, pairs.size())) {
            ElementContext element = pair.element();
            code.emit(Opcode.DUP);
            if (isStarred(pair)) {
                code.expressions.emitAll(element.operation());
            } else {
                code.expression(element);
            }
            code.line(pair.getStart());
            code.emit(Opcode.PY_METHOD, isStarred(pair) ? PyMethod.UPDATE : PyMethod.ADD);
            code.emit(Opcode.POP);
        }
    }
}

package dev.forkscope.language.python;

import dev.forkscope.language.python.PythonParser.ArgumentContext;
import dev.forkscope.language.python.PythonParser.ComprehensionContext;
import dev.forkscope.language.python.PythonParser.ForClauseContext;
import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.PyBuiltin;
import dev.forkscope.protocol.PyException;
import dev.forkscope.protocol.PyMethod;
import dev.forkscope.protocol.PyValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;

/** Compiles comprehensions, and built-in functions that go through all items of something. */
final class Comprehensions {
    private final Code code;

    Comprehensions(Code code) {
        this.code = code;
    }

    /** {@code [element for ...]}. */
    void list(ParserRuleContext element, ComprehensionContext comprehension) {
        int list = emptyList();
        run(comprehension, () -> append(list, () -> code.expression(element)));
        code.loadHidden(list);
    }

    /** {@code {key: value for ...}}. */
    void dict(PythonParser.PairContext pair, ComprehensionContext comprehension) {
        int dict = code.hidden();
        code.emit(Opcode.PY_DICT, 0);
        code.storeHidden(dict);
        run(comprehension, () -> {
            code.loadHidden(dict);
            code.expression(pair.element());
            code.expression(pair.expression());
            code.line(pair.getStart());
            code.emit(Opcode.PY_STORE_INDEX);
        });
        code.loadHidden(dict);
    }

    /** {@code {element for ...}}. */
    void set(PythonParser.PairContext pair, ComprehensionContext comprehension) {
        int set = code.hidden();
        code.emit(Opcode.PY_SET, 0);
        code.storeHidden(set);
        run(comprehension, () -> {
            code.loadHidden(set);
            code.expression(pair.element());
            code.line(pair.getStart());
            code.emit(Opcode.PY_METHOD, PyMethod.ADD);
            code.emit(Opcode.POP);
        });
        code.loadHidden(set);
    }

    /** Does {@code each} for every round of the loops; nothing of it is seen outside. */
    private void run(ComprehensionContext comprehension, Runnable each) {
        Flow before = code.flow.copy();
        List<Iteration> loops = new ArrayList<>();
        List<List<Integer>> skips = new ArrayList<>();
        Set<Symbol> files = new HashSet<>();
        for (ParseTree clause : comprehension.children) {
            if (clause instanceof ForClauseContext loop) {
                if (loop.ASYNC() != null) {
                    code.problems.at(loop.ASYNC(), "async is outside the subset");
                }
                Iteration iteration = Iteration.ofLoop(code, loop.disjunction());
                files.addAll(code.files.hold(loop.disjunction()));
                if (loops.isEmpty()) {
                    // The first iterable alone is evaluated outside, where the loop's names mean nothing yet.
                    code.scope.enterComprehension();
                    define(comprehension);
                }
                code.line(loop.getStart());
                iteration.begin();
                iteration.store(loop.targets());
                loops.add(iteration);
                skips.add(new ArrayList<>());
            } else if (clause instanceof PythonParser.IfClauseContext condition) {
                skips.get(skips.size() - 1).addAll(code.conditions.unless(condition.disjunction()));
            }
        }
        each.run();
        for (int i = loops.size() - 1; i >= 0; i--) {
            code.patch(skips.get(i));
            loops.get(i).repeat();
        }
        code.files.release(files);
        code.scope.leaveComprehension();
        code.flow.become(before);
    }

    private void define(ComprehensionContext comprehension) {
        for (ForClauseContext loop : comprehension.forClause()) {
            for (Token name : Shape.targetNames(loop.targets())) {
                Symbol variable = code.scopes.variable(code.scope, Literals.name(name));
                code.scope.addToComprehension(variable);
                if (code.scopes.capturing.contains(comprehension)) {
                    variable.captured = true;
                    code.push(PyValue.UNBOUND);
                    code.storeHidden(variable.slot);
                    code.emit(Opcode.PY_MAKE_CELL, Names.place(variable));
                }
            }
        }
    }

    private int emptyList() {
        int list = code.hidden();
        code.emit(Opcode.PY_LIST, 0);
        code.storeHidden(list);
        return list;
    }

    private void append(int list, Runnable element) {
        code.loadHidden(list);
        element.run();
        code.emit(Opcode.PY_APPEND);
        code.emit(Opcode.POP);
    }

    /** {@code ( function -- function items )}: the same for the arguments of a call. */
    void starredArguments(List<ArgumentContext> items) {
        starred(items, items.size() == 1 ? 0 : 1);
    }

    /** The same for print(), which is not on the stack. */
    void starredToPrint(List<ArgumentContext> items) {
        starred(items, items.size() == 1 ? 2 : 1);
    }

    /** A list of values and, where there is a star, of all items of a value. */
    void starred(List<? extends ParserRuleContext> items) {
        starred(items, 1);
    }

    private void starred(List<? extends ParserRuleContext> items, int where) {
        int list = emptyList();
        for (ParserRuleContext item : items) {
            if (item.getStart().getType() != PythonParser.STAR) {
                append(
                        list,
                        () -> code.expression(
                                item instanceof ArgumentContext argument ? Arguments.value(argument) : item));
                continue;
            }
            ParserRuleContext value = Shape.part(item, 1);
            Iteration iteration = Iteration.consuming(code, value);
            code.line(value.getStart());
            code.emit(Opcode.PY_CALL_STAR, where);
            iteration.begin();
            appendTop(list);
            iteration.repeat();
        }
        code.loadHidden(list);
    }

    /** {@code ( items -- strs )}: a list of what str() makes of them. */
    void strings() {
        int list = emptyList();
        code.emit(Opcode.PY_ITERATE);
        int next = code.emit(Opcode.PY_NEXT);
        code.emit(Opcode.PY_CALL, PyBuiltin.STR);
        appendTop(list);
        code.emit(Opcode.JUMP, next);
        code.assembler.patch(next);
        code.loadHidden(list);
    }

    /** {@code ( item -- )}. */
    private void appendTop(int list) {
        code.loadHidden(list);
        code.emit(Opcode.SWAP);
        code.emit(Opcode.PY_APPEND);
        code.emit(Opcode.POP);
    }

    /** A list of the pairs of enumerate(). */
    boolean enumerate(ParserRuleContext call) {
        int list = emptyList();
        Iteration iteration = Iteration.of(code, call);
        iteration.begin();
        iteration.pair();
        int pair = code.hidden();
        code.storeHidden(pair);
        append(list, () -> code.loadHidden(pair));
        iteration.repeat();
        code.loadHidden(list);
        return true;
    }

    /** A list of what zip(), map() or filter() gives. */
    boolean tuples(ParserRuleContext call) {
        int list = emptyList();
        Iteration iteration = Iteration.of(code, call, true);
        iteration.begin();
        appendTop(list);
        iteration.repeat();
        code.loadHidden(list);
        return true;
    }

    /** The least or greatest of the items. */
    void extreme(Token name, ParserRuleContext items, int builtin) {
        int best = code.hidden();
        Iteration.over(code, items, true);
        code.line(name);
        code.emit(Opcode.PY_ITERATE);
        int first = code.emit(Opcode.PY_NEXT);
        code.storeHidden(best);
        int next = code.emit(Opcode.PY_NEXT);
        code.loadHidden(best);
        code.emit(Opcode.SWAP);
        code.emit(Opcode.PY_CALL, builtin);
        code.storeHidden(best);
        code.emit(Opcode.JUMP, next);
        code.assembler.patch(first);
        code.pushString(name.getText() + "() arg is an empty sequence");
        code.emit(Opcode.PY_EXCEPTION, PyException.VALUE_ERROR);
        code.emit(Opcode.PY_RAISE);
        code.assembler.patch(next);
        code.loadHidden(best);
    }

    /** any() and all(), which stop as soon as they know. */
    void anyOrAll(Token name, ParserRuleContext items) {
        boolean any = name.getText().equals("any");
        int result = code.hidden();
        code.push(any ? PyValue.FALSE : PyValue.TRUE);
        code.storeHidden(result);
        ParserRuleContext core = Shape.core(items);
        if (core instanceof ArgumentContext argument) {
            stopEarly(argument, any, result);
        } else {
            Iteration iteration = Iteration.of(code, items, true);
            code.line(name);
            iteration.beginItem();
            int undecided = code.emit(any ? Opcode.PY_JUMP_IF_FALSE : Opcode.PY_JUMP_IF_TRUE);
            code.push(any ? PyValue.TRUE : PyValue.FALSE);
            code.storeHidden(result);
            popCells(1);
            int decided = code.emit(Opcode.JUMP);
            code.assembler.patch(undecided);
            iteration.repeat();
            code.assembler.patch(decided);
        }
        code.loadHidden(result);
    }

    private void stopEarly(ArgumentContext generator, boolean any, int result) {
        List<Integer> decided = new ArrayList<>();
        run(generator.comprehension(), () -> {
            code.expression(generator.named());
            int undecided = code.emit(any ? Opcode.PY_JUMP_IF_FALSE : Opcode.PY_JUMP_IF_TRUE);
            code.push(any ? PyValue.TRUE : PyValue.FALSE);
            code.storeHidden(result);
            popCells(generator.comprehension().forClause().size());
            decided.add(code.emit(Opcode.JUMP));
            code.assembler.patch(undecided);
        });
        code.patch(decided);
    }

    private void popCells(int loops) {
        for (int i = 0; i < loops * Iteration.CELLS; i++) {
            code.emit(Opcode.POP);
        }
    }
}

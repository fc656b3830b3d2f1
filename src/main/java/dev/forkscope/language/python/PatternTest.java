package dev.forkscope.language.python;

import dev.forkscope.language.python.PythonParser.ClosedPatternContext;
import dev.forkscope.language.python.PythonParser.PatternContext;
import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.PyBuiltin;
import dev.forkscope.protocol.PyOperator;
import dev.forkscope.protocol.PyType;
import dev.forkscope.protocol.PyValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.antlr.v4.runtime.Token;

/**
 * Compiles whether a value fits the pattern of one case. Names get their values only when all of it fits, so until then these lie in hidden
 * cells.
 */
final class PatternTest {
    /** Python's sequences, which a str and bytes are not here. */
    private static final int SEQUENCES = PyType.LIST | PyType.TUPLE | PyType.RANGE;

    private final Code code;
    private final Map<String, Integer> cells = new LinkedHashMap<>();
    private final Map<String, Token> names = new LinkedHashMap<>();
    private final List<Integer> failed = new ArrayList<>();

    PatternTest(Code code) {
        this.code = code;
    }

    /** Falls through if the value that {@code load} pushes fits, with the names bound; the answer are the jumps for where it does not. */
    List<Integer> unless(PythonParser.PatternsContext patterns, Runnable load) {
        List<PatternContext> sequence = Patterns.sequence(patterns);
        if (sequence == null) {
            pattern(patterns.pattern(0), load, failed, new HashSet<>());
        } else {
            sequence(sequence, load, failed, new HashSet<>());
        }
        for (Map.Entry<String, Token> name : names.entrySet()) {
            code.loadHidden(cells.getOrDefault(name.getKey(), 0));
            code.names.store(name.getValue());
        }
        return failed;
    }

    private void pattern(PatternContext pattern, Runnable load, List<Integer> fails, Set<String> bound) {
        List<ClosedPatternContext> alternatives = pattern.closedPattern();
        if (pattern.STAR() != null) {
            code.problems.at(pattern, "*" + pattern.NAME().getText() + " only works inside of a sequence pattern");
        } else if (alternatives.size() == 1) {
            closed(alternatives.get(0), load, fails, bound);
        } else {
            alternatives(alternatives, load, fails, bound);
        }
        if (pattern.AS() != null) {
            capture(pattern.NAME().getSymbol(), load, bound);
        }
    }

    private void alternatives(
            List<ClosedPatternContext> alternatives, Runnable load, List<Integer> fails, Set<String> bound) {
        List<Integer> fits = new ArrayList<>();
        Set<String> before = new HashSet<>(bound);
        Set<String> first = null;
        for (ClosedPatternContext alternative : alternatives) {
            boolean last = alternative == alternatives.get(alternatives.size() - 1);
            Token any = Patterns.irrefutable(alternative);
            if (any != null && !last) {
                code.problems.at(any, any.getText() + " fits everything: what follows after | is never looked at");
            }
            Set<String> here = new HashSet<>(before);
            List<Integer> next = new ArrayList<>();
            closed(alternative, load, last ? fails : next, here);
            if (first != null && !first.equals(here)) {
                code.problems.at(alternative, "all alternatives around | must have the same names");
            }
            first = first == null ? here : first;
            if (!last) {
                fits.add(code.emit(Opcode.JUMP));
                code.patch(next);
            }
            bound.addAll(here);
        }
        code.patch(fits);
    }

    private void closed(ClosedPatternContext closed, Runnable load, List<Integer> fails, Set<String> bound) {
        Token name = Patterns.name(closed);
        PatternContext group = Patterns.grouped(closed);
        List<PatternContext> sequence = Patterns.sequence(closed);
        if (group != null) {
            pattern(group, load, fails, bound);
        } else if (sequence != null) {
            sequence(sequence, load, fails, bound);
        } else if (name != null) {
            if (!Patterns.isWildcard(name)) {
                capture(name, load, bound);
            }
        } else if (closed.braces() != null) {
            code.problems.at(closed, "a mapping pattern {...} is outside the subset: write case _ if \"key\" in value");
        } else {
            value(closed, load, fails);
        }
    }

    private void value(ClosedPatternContext closed, Runnable load, List<Integer> fails) {
        int operator = PyOperator.EQ;
        load.run();
        if (closed.primary() != null) {
            if (!isDotted(closed.primary())) {
                code.problems.at(
                        closed,
                        "a class pattern is outside the subset: write case _ if isinstance(value, "
                                + closed.primary().atom().getText() + ")");
                return;
            }
            code.expression(closed.primary());
        } else if (closed.strings() != null) {
            if (Literals.text(closed.strings()) == null) {
                code.problems.at(closed, "an f-string cannot be a pattern: compare with it after if");
            }
            code.expression(closed.strings());
        } else if (closed.INTEGER() != null) {
            long number = Literals.integer(code, closed.INTEGER().getSymbol());
            code.pushInt(closed.MINUS() == null ? number : -number);
        } else if (closed.FLOAT() != null) {
            new Reals(code).literal(closed.FLOAT().getSymbol());
            if (closed.MINUS() != null) {
                code.emit(Opcode.PY_UNARY, PyOperator.NEG);
            }
        } else {
            operator = PyOperator.IS;
            code.push(closed.NONE() != null ? PyValue.NONE : closed.TRUE() != null ? PyValue.TRUE : PyValue.FALSE);
        }
        code.line(closed.getStart());
        code.emit(Opcode.PY_COMPARE, operator);
        fails.add(code.emit(Opcode.PY_JUMP_IF_FALSE));
    }

    private static boolean isDotted(PythonParser.PrimaryContext primary) {
        return primary.trailer().stream().allMatch(trailer -> trailer.DOT() != null);
    }

    private void capture(Token token, Runnable load, Set<String> bound) {
        String name = Literals.name(token);
        if (Patterns.isWildcard(token)) {
            code.problems.at(token, "_ keeps no value: write another name after as");
        } else if (!bound.add(name)) {
            code.problems.at(token, name + " stands twice in this pattern: write another name, and if one == other");
        } else {
            names.putIfAbsent(name, token);
            load.run();
            code.storeHidden(cells.computeIfAbsent(name, key -> code.hidden()));
        }
    }

    private void sequence(List<PatternContext> patterns, Runnable load, List<Integer> fails, Set<String> bound) {
        int star = starred(patterns);
        int value = code.hidden();
        load.run();
        code.emit(Opcode.PY_INSTANCE, SEQUENCES);
        code.emit(Opcode.SWAP);
        code.storeHidden(value);
        fails.add(code.emit(Opcode.PY_JUMP_IF_FALSE));
        code.loadHidden(value);
        code.emit(Opcode.PY_CALL, PyBuiltin.LEN);
        code.pushInt(star < 0 ? patterns.size() : patterns.size() - 1);
        code.emit(Opcode.PY_COMPARE, star < 0 ? PyOperator.EQ : PyOperator.GE);
        fails.add(code.emit(Opcode.PY_JUMP_IF_FALSE));
        for (int i = 0; i < patterns.size(); i++) {
            int index = star >= 0 && i > star ? i - patterns.size() : i;
            if (i == star) {
                Token rest = patterns.get(i).NAME().getSymbol();
                if (!Patterns.isWildcard(rest)) {
                    int after = star + 1 - patterns.size();
                    capture(rest, () -> rest(value, index, after), bound);
                }
            } else {
                pattern(patterns.get(i), () -> item(value, index), fails, bound);
            }
        }
    }

    private int starred(List<PatternContext> patterns) {
        int star = -1;
        for (int i = 0; i < patterns.size(); i++) {
            if (patterns.get(i).STAR() != null) {
                if (star >= 0) {
                    code.problems.at(patterns.get(i), "only one * can be in a sequence pattern");
                }
                star = i;
            }
        }
        return star;
    }

    private void item(int sequence, int index) {
        code.loadHidden(sequence);
        code.pushInt(index);
        code.emit(Opcode.PY_INDEX);
    }

    /** A list of the items from {@code from} on, without the last {@code -to}. */
    private void rest(int sequence, int from, int to) {
        code.loadHidden(sequence);
        code.pushInt(from);
        if (to == 0) {
            code.push(PyValue.NONE);
        } else {
            code.pushInt(to);
        }
        code.push(PyValue.NONE);
        code.emit(Opcode.PY_SLICE);
        code.emit(Opcode.PY_CALL, PyBuiltin.LIST);
    }
}

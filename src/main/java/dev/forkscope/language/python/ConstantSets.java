package dev.forkscope.language.python;

import dev.forkscope.language.python.PythonParser.BracesContext;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Sets of constants, as a program has them written out. */
final class ConstantSets {
    private static final class Seen {
        final List<String> order;
        boolean shows;

        Seen(List<String> order) {
            this.order = order;
        }
    }

    /** What an expression is of that CPython works out when it compiles. */
    private static final Set<Integer> CONSTANT = Set.of(
            PythonLexer.INTEGER,
            PythonLexer.FLOAT,
            PythonLexer.STRING,
            PythonLexer.NONE,
            PythonLexer.TRUE,
            PythonLexer.FALSE,
            PythonLexer.PLUS,
            PythonLexer.MINUS,
            PythonLexer.TILDE,
            PythonLexer.STAR,
            PythonLexer.POWER,
            PythonLexer.SLASH,
            PythonLexer.FLOOR,
            PythonLexer.PERCENT,
            PythonLexer.AMPERSAND,
            PythonLexer.BAR,
            PythonLexer.CARET,
            PythonLexer.SHIFT_LEFT,
            PythonLexer.SHIFT_RIGHT,
            PythonLexer.LEFT_PAREN,
            PythonLexer.RIGHT_PAREN,
            PythonLexer.COMMA);

    private static final Pattern INT = Pattern.compile("-?\\d+");
    private static final int LEAST_PLACES = 8;
    /** More items than these make CPython's first table grow. */
    private static final int MOST_IN_LEAST = 4;

    private final Code code;
    private final Map<Set<String>, Seen> seen = new HashMap<>();

    ConstantSets(Code code) {
        this.code = code;
    }

    /**
     * Refuses what CPython takes for one constant where it is written in several orders: all of them then have the order of the one that
     * CPython happened to compile first. {@code shows}: whether its order may show.
     */
    void note(BracesContext braces, boolean shows) {
        Set<String> items = new LinkedHashSet<>();
        boolean numbers = false;
        for (PythonParser.PairContext pair : braces.pair()) {
            StringBuilder text = new StringBuilder();
            numbers |= write(pair, text);
            items.add(text.toString());
        }
        Seen before = seen.computeIfAbsent(items, key -> new Seen(new ArrayList<>(key)));
        before.shows |= shows;
        // Where all are strings, any order is as good as any other.
        if (numbers && before.shows && !before.order.equals(new ArrayList<>(items)) && !hasOneOrder(items)) {
            code.problems.at(
                    braces,
                    "the same set is written in another order elsewhere, and Python gives both the order of one: write it in one order, or once");
        }
    }

    /** Whether all are ints that each have a place of their own in the smallest table CPython may make for so many. */
    private static boolean hasOneOrder(Set<String> items) {
        int places = items.size() <= MOST_IN_LEAST ? LEAST_PLACES : Integer.highestOneBit(items.size() * 2) * 2;
        Set<Integer> taken = new HashSet<>();
        for (String item : items) {
            if (!INT.matcher(item).matches()) {
                return false;
            }
            int number = new BigInteger(item).intValue();
            taken.add((number == -1 ? -2 : number) & places - 1);
        }
        return taken.size() == items.size();
    }

    /** Whether there is a number in it. */
    private static boolean write(ParseTree node, StringBuilder text) {
        if (node instanceof TerminalNode leaf) {
            int type = leaf.getSymbol().getType();
            text.append(type == PythonLexer.INTEGER ? Literals.integerValue(leaf.getText()) : leaf.getText());
            return type == PythonLexer.INTEGER || type == PythonLexer.FLOAT;
        }
        boolean number = false;
        for (int i = 0; i < node.getChildCount(); i++) {
            number |= write(node.getChild(i), text);
        }
        return number;
    }

    static boolean isConstant(BracesContext braces) {
        return braces.pair().stream().allMatch(pair -> isConstant(pair.element()));
    }

    private static boolean isConstant(ParseTree node) {
        if (node instanceof TerminalNode leaf) {
            return CONSTANT.contains(leaf.getSymbol().getType());
        }
        if (node instanceof PythonParser.StringsContext strings) {
            return Literals.text(strings) != null;
        }
        boolean constant = true;
        for (int i = 0; i < node.getChildCount() && constant; i++) {
            constant = isConstant(node.getChild(i));
        }
        return constant;
    }
}

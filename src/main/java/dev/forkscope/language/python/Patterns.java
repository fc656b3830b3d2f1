package dev.forkscope.language.python;

import dev.forkscope.language.python.PythonParser.ClosedPatternContext;
import dev.forkscope.language.python.PythonParser.PatternContext;
import dev.forkscope.language.python.PythonParser.PatternsContext;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** Questions about what a pattern of a case looks like. */
final class Patterns {
    private static final String WILDCARD = "_";

    private Patterns() {}

    /** The patterns of a sequence; null if it is none but one pattern, in parentheses or not. */
    static @Nullable List<PatternContext> sequence(PatternsContext patterns) {
        boolean one = patterns.pattern().size() == 1
                && patterns.COMMA().isEmpty()
                && patterns.pattern(0).STAR() == null;
        return one ? null : patterns.pattern();
    }

    /** The same for {@code (...)} and {@code [...]}; null for every other pattern. */
    static @Nullable List<PatternContext> sequence(ClosedPatternContext closed) {
        if (closed.LEFT_BRACKET() != null) {
            return closed.patterns() == null ? List.of() : closed.patterns().pattern();
        }
        if (closed.LEFT_PAREN() == null) {
            return null;
        }
        return closed.patterns() == null ? List.of() : sequence(closed.patterns());
    }

    /** The pattern inside of parentheses that do no more than group. */
    static @Nullable PatternContext grouped(ClosedPatternContext closed) {
        boolean group = closed.LEFT_PAREN() != null && sequence(closed) == null;
        return group ? closed.patterns().pattern(0) : null;
    }

    /** The name that takes any value, {@code _} too; null if it is no such pattern. */
    static @Nullable Token name(ClosedPatternContext closed) {
        return closed.primary() == null || Shape.trailers(closed.primary()) > 0 ? null : Shape.name(closed.primary());
    }

    static boolean isWildcard(Token name) {
        return name.getText().equals(WILDCARD);
    }

    /** Why every value fits: the name, or {@code _}; null if some may not. */
    static @Nullable Token irrefutable(PatternContext pattern) {
        int alternatives = pattern.closedPattern().size();
        return pattern.STAR() != null ? null : irrefutable(pattern.closedPattern(alternatives - 1));
    }

    static @Nullable Token irrefutable(ClosedPatternContext closed) {
        PatternContext group = grouped(closed);
        return group == null ? name(closed) : irrefutable(group);
    }

    /** All names that {@code pattern} gives values to. In one that is refused, every name may be meant so. */
    static List<Token> names(ParseTree pattern) {
        List<Token> names = new ArrayList<>();
        collect(pattern, names);
        return names;
    }

    private static void collect(ParseTree node, List<Token> names) {
        if (node instanceof PythonParser.TrailerContext trailer && trailer.DOT() != null) {
            return;
        }
        if (node instanceof PythonParser.PrimaryContext primary && Shape.trailers(primary) > 0) {
            for (int i = 0; i < Shape.trailers(primary); i++) {
                collect(Shape.trailer(primary, i), names);
            }
            return;
        }
        if (node instanceof TerminalNode leaf
                && leaf.getSymbol().getType() == PythonLexer.NAME
                && !isWildcard(leaf.getSymbol())) {
            names.add(leaf.getSymbol());
        }
        for (int i = 0; i < node.getChildCount(); i++) {
            collect(node.getChild(i), names);
        }
    }
}

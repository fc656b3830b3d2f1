package dev.forkscope.language.python;

import dev.forkscope.language.python.PythonParser.AtomContext;
import dev.forkscope.language.python.PythonParser.ElementContext;
import dev.forkscope.language.python.PythonParser.ParenthesizedContext;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** Questions about what an expression looks like, seen through the levels of precedence that do not apply to it. */
final class Shape {
    private Shape() {}

    /** The innermost node that is all of {@code node}: parentheses around one value are looked through. */
    static ParserRuleContext core(ParserRuleContext node) {
        ParserRuleContext current = node;
        while (true) {
            if (current instanceof ParenthesizedContext group
                    && group.element().size() == 1
                    && group.COMMA().isEmpty()
                    && group.comprehension() == null) {
                current = group.element(0);
            } else if (current.getChildCount() == 1 && current.getChild(0) instanceof ParserRuleContext only) {
                current = only;
            } else {
                return current;
            }
        }
    }

    /** The name that {@code node} is, and nothing more. */
    static @Nullable Token name(@Nullable ParserRuleContext node) {
        return leaf(node, PythonParser.NAME);
    }

    /** The single token of this type that {@code node} is. */
    static @Nullable Token leaf(@Nullable ParserRuleContext node, int type) {
        if (node != null && core(node) instanceof AtomContext atom && atom.getChild(0) instanceof TerminalNode leaf) {
            return leaf.getSymbol().getType() == type ? leaf.getSymbol() : null;
        }
        return null;
    }

    /** The items of a tuple or list that is written out, without comprehension; null if {@code node} is none. */
    static @Nullable List<ElementContext> items(ParserRuleContext node) {
        ParserRuleContext core = core(node);
        if (core instanceof PythonParser.ElementsContext elements) {
            return elements.element();
        }
        if (core instanceof ParenthesizedContext group
                && group.comprehension() == null
                && group.yieldExpression() == null) {
            return group.element();
        }
        if (core instanceof PythonParser.ListContext list && list.comprehension() == null) {
            return list.element();
        }
        return null;
    }

    /** Every name a target assigns to. */
    static List<Token> targetNames(ParserRuleContext target) {
        List<Token> names = new ArrayList<>();
        collectTargetNames(target, names);
        return names;
    }

    private static void collectTargetNames(ParserRuleContext target, List<Token> names) {
        if (target instanceof PythonParser.TargetsContext targets) {
            targets.target().forEach(t -> collectTargetNames(t, names));
            return;
        }
        if (target instanceof PythonParser.TargetContext starred) {
            collectTargetNames(starred.primary(), names);
            return;
        }
        Token name = name(target);
        List<ElementContext> items = items(target);
        if (name != null) {
            names.add(name);
        } else if (items != null) {
            items.forEach(item -> collectTargetNames(item, names));
        } else if (target instanceof ElementContext element && element.operation() != null) {
            collectTargetNames(element.operation(), names);
        }
    }

    /** A child that is no token. ANTLR's own accessors by index count from the start each time. */
    static ParserRuleContext part(ParserRuleContext node, int child) {
        return (ParserRuleContext) node.getChild(child);
    }

    /** What follows a value: attribute, call or index number {@code index}. */
    static PythonParser.TrailerContext trailer(PythonParser.PrimaryContext primary, int index) {
        return (PythonParser.TrailerContext) primary.getChild(index + 1);
    }

    /** How many of them there are. */
    static int trailers(PythonParser.PrimaryContext primary) {
        return primary.getChildCount() - 1;
    }

    /** The block that was found after a statement which could not be read. */
    static PythonParser.@Nullable OrphanBlockContext orphans(PythonParser.StatementContext broken) {
        return broken.getRuleContext(PythonParser.OrphanBlockContext.class, 0);
    }
}

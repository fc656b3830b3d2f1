package dev.forkscope.language.python;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/**
 * Finds the variables that functions use of the functions around them: their values lie in cells of the heap, as CPython has it, so that
 * they outlive the frame and all see the same. To find one too many is harmless.
 */
final class Captures {
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");

    private Captures() {}

    /** For functions from number {@code first} on; those inside others come after these. */
    static void find(List<Symbol.Function> functions, int first) {
        for (int i = functions.size() - 1; i >= first; i--) {
            Scope scope = functions.get(i).scope;
            if (scope.outer != null) {
                Set<String> outside = new HashSet<>(scope.references);
                outside.removeAll(scope.symbols.keySet());
                outside.removeAll(scope.globals);
                scope.outer.references.addAll(outside);
            }
        }
        for (Symbol.Function function : functions.subList(first, functions.size())) {
            for (String name : function.scope.references) {
                Symbol symbol = around(function.scope, name);
                if (symbol != null) {
                    symbol.captured = true;
                    function.free.add(name);
                }
            }
        }
    }

    /** What a name means that belongs to a def around {@code scope}; null if it does not, or cannot be used from here. */
    static @Nullable Symbol around(Scope scope, String name) {
        if (scope.symbols.containsKey(name) || scope.globals.contains(name)) {
            return null;
        }
        for (Scope at = scope.outer; at != null && !at.globals.contains(name); at = at.outer) {
            Symbol symbol = at.symbols.get(name);
            if (symbol != null) {
                return canBeCaptured(symbol) ? symbol : null;
            }
        }
        return null;
    }

    static boolean canBeCaptured(Symbol symbol) {
        return symbol instanceof Symbol.Function || symbol instanceof Symbol.Variable variable && !variable.holdsFile;
    }

    /** An f-string is read later: all its words count. A lambda in it may capture those of the scope it stands in. */
    static void fString(Scope scope, Token token) {
        String text = token.getText();
        Matcher words = NAME.matcher(text);
        while (words.find()) {
            scope.references.add(words.group());
        }
        if (text.contains("lambda")) {
            words.reset();
            while (words.find()) {
                scope.embedded.add(words.group());
            }
        }
    }

    /** After all has been read: what lambdas in f-strings may use of their own scope and of those around it. */
    static void embedded(Scope scope) {
        for (String name : scope.embedded) {
            Symbol own = scope.symbols.get(name);
            if (own != null && scope.module != null && canBeCaptured(own)) {
                own.captured = true;
            }
        }
    }

    /** Marks the comprehensions around all lambdas in the expression of an f-string. */
    static void markAll(Scopes scopes, ParserRuleContext expression) {
        Deque<ParseTree> pending = new ArrayDeque<>(List.of(expression));
        while (!pending.isEmpty()) {
            ParseTree node = pending.pop();
            boolean text = node instanceof TerminalNode leaf && leaf.getSymbol().getType() == PythonParser.STRING;
            if (node instanceof PythonParser.LambdaContext lambda) {
                markComprehensions(scopes, lambda);
            } else if (text && node.getText().contains("lambda")) {
                markComprehensions(scopes, (ParserRuleContext) node.getParent());
            }
            for (int i = 0; i < node.getChildCount(); i++) {
                pending.push(node.getChild(i));
            }
        }
    }

    /** Marks the comprehensions around a lambda: what it uses of their variables lies in cells as well. */
    static void markComprehensions(Scopes scopes, RuleContext inside) {
        RuleContext node = inside;
        while (node != null
                && !(node instanceof PythonParser.StatementContext)
                && !(node instanceof PythonParser.ComprehensionContext done && scopes.capturing.contains(done))) {
            // It comes third at the latest: behind a bracket and an element.
            for (int i = 0; i < Math.min(3, node.getChildCount()); i++) {
                if (node.getChild(i) instanceof PythonParser.ComprehensionContext comprehension) {
                    scopes.capturing.add(comprehension);
                }
            }
            if (node instanceof PythonParser.ComprehensionContext comprehension) {
                scopes.capturing.add(comprehension);
            }
            node = node.parent;
        }
    }
}

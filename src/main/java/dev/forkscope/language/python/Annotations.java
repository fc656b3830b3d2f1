package dev.forkscope.language.python;

import dev.forkscope.language.python.PythonParser.ExpressionContext;
import java.util.Set;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Type annotations. CPython evaluates some of them; those accepted here have no effect when evaluated. */
final class Annotations {
    private static final Set<String> TYPES = Set.of(
            "int", "str", "bool", "list", "tuple", "bytes", "float", "object", "dict", "set", "None", "range", "type");

    private Annotations() {}

    static void check(Code code, ExpressionContext annotation) {
        if (Literals.isPlainString(annotation)) {
            return;
        }
        if (!isHarmless(code, annotation)) {
            code.problems.at(
                    annotation,
                    "this type annotation is outside the subset: use int, str, list[int] ... or leave it out");
        }
    }

    private static boolean isHarmless(Code code, ParseTree node) {
        if (node instanceof TerminalNode leaf) {
            return switch (leaf.getSymbol().getType()) {
                case PythonParser.NAME ->
                    TYPES.contains(leaf.getText())
                            || isImported(code, leaf.getText())
                            || code.scope.moduleScope().symbols.get(leaf.getText()) instanceof Symbol.Variable variable
                                    && variable.ownClass != null
                                    && code.flow.isBound(variable);
                case PythonParser.NONE,
                        PythonParser.LEFT_BRACKET,
                        PythonParser.RIGHT_BRACKET,
                        PythonParser.COMMA,
                        PythonParser.BAR,
                        PythonParser.ELLIPSIS -> true;
                default -> false;
            };
        }
        // typing.List, and what may follow it in brackets.
        int from = isPath(code, node) ? 2 : 0;
        for (int i = from; i < node.getChildCount(); i++) {
            if (!isHarmless(code, node.getChild(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isImported(Code code, String name) {
        return code.scope.find(name) instanceof Symbol.Member imported
                && Modules.member(imported.module, imported.member) instanceof Modules.Annotation;
    }

    private static boolean isPath(Code code, ParseTree node) {
        ModulePath path = node instanceof PythonParser.PrimaryContext primary ? ModulePath.of(code, primary) : null;
        return path != null && path.next() == 1 && path.target() instanceof Modules.Annotation;
    }
}

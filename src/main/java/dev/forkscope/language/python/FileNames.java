package dev.forkscope.language.python;

import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Notes which variables of a scope may hold a file, and from where on. */
final class FileNames {
    private final Scope scope;

    FileNames(Scope scope) {
        this.scope = scope;
    }

    void assigned(ParserRuleContext target, ParserRuleContext value) {
        List<? extends ParserRuleContext> targets = Targets.parts(target);
        List<? extends ParserRuleContext> values = Shape.items(value);
        if (targets == null || values == null) {
            one(target instanceof PythonParser.TargetContext only ? only.primary() : target, value);
            return;
        }
        for (int i = 0; i < targets.size() && i < values.size(); i++) {
            one(targets.get(i), values.get(i));
        }
    }

    private void one(ParserRuleContext target, ParserRuleContext value) {
        Token name = Files.makes(value) ? Shape.name(target) : null;
        if (name != null && scope.find(Literals.name(name)) instanceof Symbol.Variable variable) {
            boolean here = scope.symbols.get(variable.name) == variable;
            variable.holdsFile = true;
            variable.fileFrom = Math.min(variable.fileFrom, here ? start(target) : 0);
        }
    }

    /** In a loop the value may come round to the loop's start. */
    private static int start(ParserRuleContext target) {
        int start = target.getStart().getTokenIndex();
        @Nullable RuleContext node = target;
        while (node != null && !(node instanceof PythonParser.FunctionDefinitionContext)) {
            if (node instanceof PythonParser.ForStatementContext
                    || node instanceof PythonParser.WhileStatementContext) {
                start = ((ParserRuleContext) node).getStart().getTokenIndex();
            }
            node = node.parent;
        }
        return start;
    }
}

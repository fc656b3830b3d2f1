package dev.forkscope.language.c;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** Parameters of one function defined as before 1989: {@code int f(n) int n; { }}. */
final class OldStyle {
    private final Unit unit;
    private final Map<String, Declarators.Declared> parameters = new LinkedHashMap<>();
    private final Set<String> open = new HashSet<>();

    OldStyle(Unit unit) {
        this.unit = unit;
    }

    static boolean isUsed(CParser.FunctionSuffixContext function) {
        return !function.IDENTIFIER().isEmpty();
    }

    /** The parameters in the order of the names between the parentheses; one that is not declared is an int. */
    List<Declarators.Declared> parameters(
            CParser.FunctionSuffixContext function, CParser.@Nullable OldStyleContext declarations) {
        for (TerminalNode name : function.IDENTIFIER()) {
            parameters.put(
                    name.getText(), new Declarators.Declared(name.getSymbol(), Scalar.INT, false, null, null, false));
            if (!open.add(name.getText())) {
                unit.diagnostics.error(name.getSymbol(), "there are two parameters '" + name.getText() + "'.");
            }
        }
        if (declarations != null) {
            for (CParser.DeclarationContext declaration : declarations.declaration()) {
                Specifiers.Result specifiers = unit.declarators.specifiers(declaration.specifiers());
                declaration.declared().forEach(one -> declare(specifiers, one));
            }
        }
        return new ArrayList<>(parameters.values());
    }

    private void declare(Specifiers.Result specifiers, CParser.DeclaredContext context) {
        Declarators.Declared declared =
                unit.declarators.parameter(unit.declarators.declarator(specifiers, context.declarator()), context);
        Token name = declared.name();
        if (name == null) {
            return;
        }
        if (!parameters.containsKey(name.getText())) {
            unit.diagnostics.error(
                    name, "'" + name.getText() + "' is declared before the {, but is no parameter of this function.");
        } else if (context.initializer() != null || declared.type() == Scalar.VOID) {
            unit.diagnostics.error(name, "a parameter has a type and no value: write int " + name.getText() + ";");
        } else if (!open.remove(name.getText())) {
            unit.diagnostics.error(name, "'" + name.getText() + "' is already declared here; use another name.");
        } else {
            parameters.put(name.getText(), declared);
        }
    }
}

package dev.forkscope.language.python;

import dev.forkscope.language.python.PythonParser.FromStatementContext;
import dev.forkscope.language.python.PythonParser.ImportedModuleContext;
import dev.forkscope.language.python.PythonParser.ImportedNameContext;
import java.util.Set;
import org.antlr.v4.runtime.Token;

/** Compiles import statements: checks what is imported, and notes at run time that it was. */
final class Imports {
    /** Features that Python 3 has anyway. */
    private static final Set<String> NO_FUTURE = Set.of(
            "print_function",
            "division",
            "absolute_import",
            "unicode_literals",
            "with_statement",
            "generators",
            "nested_scopes",
            "generator_stop",
            "annotations");

    private final Code code;

    Imports(Code code) {
        this.code = code;
    }

    void module(ImportedModuleContext imported) {
        String module = imported.dottedName().getText();
        if (!known(imported.dottedName(), module)) {
            return;
        }
        Token name = imported.AS() == null
                ? imported.dottedName().getStart()
                : imported.NAME().getSymbol();
        markExecuted(name);
    }

    void from(FromStatementContext from) {
        if (from.dottedName() == null
                || !from.DOT().isEmpty()
                || !from.ELLIPSIS().isEmpty()) {
            code.problems.at(from, "imports from a package are outside the subset: a program is one file here");
            return;
        }
        String module = from.dottedName().getText();
        if (module.equals("__future__")) {
            for (ImportedNameContext name : from.importedName()) {
                if (!NO_FUTURE.contains(name.NAME(0).getText())) {
                    code.problems.at(
                            name,
                            "Python has no __future__ feature " + name.NAME(0).getText());
                }
            }
            return;
        }
        if (!known(from.dottedName(), module)) {
            return;
        }
        if (from.STAR() != null && !code.scope.isModule()) {
            code.problems.at(from.STAR(), "import * only works outside of defs");
        }
        for (ImportedNameContext imported : from.importedName()) {
            String member = imported.NAME(0).getText();
            Modules.Member found = Modules.member(module, member);
            if (found == null) {
                code.problems.at(imported.NAME(0), Modules.unknownMember(module, member));
            } else if (found instanceof Modules.Refused refused) {
                code.problems.at(imported.NAME(0), module + "." + member + " is outside the subset: " + refused.why());
            }
            markExecuted(imported.NAME(imported.NAME().size() - 1).getSymbol());
        }
    }

    private boolean known(PythonParser.DottedNameContext name, String module) {
        if (Modules.isKnown(module)) {
            return true;
        }
        code.problems.at(name, Modules.whyNot(module));
        return false;
    }

    private void markExecuted(Token name) {
        Symbol symbol = code.scope.symbols.get(Literals.name(name));
        if (symbol instanceof Symbol.Module || symbol instanceof Symbol.Member) {
            code.names.markExecuted(symbol);
        }
    }
}

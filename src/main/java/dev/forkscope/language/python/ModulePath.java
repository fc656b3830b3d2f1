package dev.forkscope.language.python;

import dev.forkscope.language.python.PythonParser.PrimaryContext;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/**
 * A dotted path into a module at the start of an expression: {@code os.fork}, or {@code fork} after {@code from os import fork}.
 *
 * @param word the token that names the member
 * @param next index of the first trailer after the path
 */
record ModulePath(String module, String member, Token word, int next) {
    /** The path that {@code primary} starts with; null if it is none, or names the module only. */
    static @Nullable ModulePath of(Code code, ParserRuleContext node) {
        ParserRuleContext core = Shape.core(node);
        PrimaryContext primary = core instanceof PrimaryContext p ? p : null;
        Token name = Shape.name(primary == null ? core : primary.atom());
        if (name == null) {
            return null;
        }
        Symbol symbol = code.scope.find(Literals.name(name));
        if (symbol instanceof Symbol.Member imported) {
            return new ModulePath(imported.module, imported.member, name, 0);
        }
        if (symbol instanceof Symbol.Module module
                && primary != null
                && Shape.trailer(primary, 0).DOT() != null) {
            Token word = Shape.trailer(primary, 0).NAME().getSymbol();
            return new ModulePath(module.module, word.getText(), word, 1);
        }
        if (symbol == null && !Builtins.isName(name.getText())) {
            for (String star : code.scope.moduleScope().stars) {
                if (Modules.member(star, name.getText()) != null) {
                    return new ModulePath(star, name.getText(), name, 0);
                }
            }
        }
        return null;
    }

    Modules.@Nullable Member target() {
        return Modules.member(module, member);
    }

    /** {@code module.member} if the expression is that and nothing more. */
    static @Nullable String moduleMember(Code code, ParserRuleContext node) {
        ModulePath path = of(code, node);
        return path != null && path.endsWith(node) ? path.module + "." + path.member : null;
    }

    /** Whether nothing follows the path in {@code node}. */
    boolean endsWith(ParserRuleContext node) {
        return next == (Shape.core(node) instanceof PrimaryContext primary ? Shape.trailers(primary) : 0);
    }
}

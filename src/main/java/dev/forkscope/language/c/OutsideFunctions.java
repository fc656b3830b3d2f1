package dev.forkscope.language.c;

import java.util.Set;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.jspecify.annotations.Nullable;

/** Recognizes statements that stand where only functions and declarations may. */
final class OutsideFunctions {
    private static final Set<Integer> STATEMENTS = Set.of(
            CLexer.IF,
            CLexer.FOR,
            CLexer.WHILE,
            CLexer.DO,
            CLexer.SWITCH,
            CLexer.RETURN,
            CLexer.BREAK,
            CLexer.CONTINUE,
            CLexer.GOTO,
            CLexer.INTEGER,
            CLexer.FLOATING,
            CLexer.STRING,
            CLexer.CHARACTER,
            CLexer.PLUS_PLUS,
            CLexer.MINUS_MINUS);

    private OutsideFunctions() {}

    /** The first word of what stands outside; null if the parser was somewhere else when it stumbled over {@code bad}. */
    static @Nullable Token begin(@Nullable RuleContext innermost, Token bad) {
        for (RuleContext context = innermost; context != null; context = context.parent) {
            if (context instanceof CParser.CompoundContext) {
                return null;
            }
            if (context instanceof CParser.ExternalContext external) {
                return external.specifiers() == null ? external.getStart() : null;
            }
        }
        return STATEMENTS.contains(bad.getType()) ? bad : null;
    }

    /** What is wrong with what begins there; null if it is nothing that would be right inside a function. */
    static @Nullable String explain(TokenStream tokens, Token begin) {
        String word = begin.getText();
        if (STATEMENTS.contains(begin.getType())) {
            return "'" + word + "' stands outside every function; write statements between the { } of one, like main.";
        }
        if (begin.getType() != CLexer.IDENTIFIER) {
            return null;
        }
        Token next = tokens.get(begin.getTokenIndex() + 1);
        return switch (next.getType()) {
            case CLexer.LEFT_PAREN ->
                "'" + word + "(...)' stands outside every function; write calls between the { } of one, like main.";
            case CLexer.ASSIGN, CLexer.SEMICOLON, CLexer.COMMA, CLexer.LEFT_BRACKET ->
                "'" + word + "' has no type here; a variable outside every function begins with one, like int " + word
                        + ";";
            default -> "'" + word + "' is neither a function nor a variable with a type.";
        };
    }
}

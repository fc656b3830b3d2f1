package dev.forkscope.language.c;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;

/** Splits a text into tokens and reports what is no part of C. */
final class Lexing {
    private Lexing() {}

    /** The tokens; those that are wrong are reported and left out, or mended. */
    static List<Token> tokens(SourceText text, Diagnostics diagnostics) {
        CLexer lexer = new CLexer(text);
        lexer.removeErrorListeners();
        List<Token> tokens = new ArrayList<>();
        for (Token token = lexer.nextToken(); ; token = lexer.nextToken()) {
            String problem = problem(token);
            if (problem == null) {
                tokens.add(token);
            } else {
                if (token.getType() != CLexer.UNKNOWN || !diagnostics.hasErrorOn(token.getLine())) {
                    diagnostics.error(token, problem);
                }
                diagnostics.abandonIfMany();
                if (token.getType() == CLexer.UNCLOSED_COMMENT) {
                    diagnostics.unclosedComment();
                }
                // So that one missing quote does not give a second error.
                if (token.getType() == CLexer.UNCLOSED_STRING) {
                    tokens.add(Tokens.make(CLexer.STRING, "\"\"", token));
                } else if (token.getType() != CLexer.UNCLOSED_COMMENT && token.getType() != CLexer.UNKNOWN) {
                    tokens.add(Tokens.make(CLexer.CHARACTER, "'0'", token));
                }
            }
            if (token.getType() == Token.EOF) {
                return tokens;
            }
        }
    }

    private static @org.jspecify.annotations.Nullable String problem(Token token) {
        return switch (token.getType()) {
            case CLexer.UNCLOSED_COMMENT -> "this comment is never closed; write */ at its end.";
            case CLexer.UNCLOSED_STRING -> "this text is never closed; a \" is missing at its end.";
            case CLexer.UNCLOSED_CHARACTER -> "this character is never closed; a ' is missing at its end.";
            case CLexer.EMPTY_CHARACTER -> "there is no character between these quotes.";
            case CLexer.UNKNOWN -> unknown(token.getText().charAt(0));
            default -> null;
        };
    }

    private static String unknown(char character) {
        if ("\u201c\u201d\u201e\u2033\u00ab\u00bb".indexOf(character) >= 0) {
            return "this is a typographic quotation mark; C needs the plain one: \".";
        }
        if ("\u2018\u2019\u201a\u2032\u00b4`".indexOf(character) >= 0) {
            return "this is a typographic quotation mark; C needs the plain one: '.";
        }
        if (character == '\u2013' || character == '\u2014' || character == '\u2212') {
            return "this is a dash; C needs the plain minus sign: -.";
        }
        if (character == '\u00a0' || character == '\u2003' || character == '\u200b' || character == '\ufeff') {
            return "this is a special blank that came with copying; replace it by an ordinary one.";
        }
        return character < ' '
                ? "this is a control character; remove it."
                : "the character '" + character + "' has no meaning in C here.";
    }
}

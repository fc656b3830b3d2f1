package dev.forkscope.language.c;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Looks for brackets without a partner, for nesting too deep to parse, and for ::, which the parser takes for a label. */
final class BracketCheck {
    static final int MAX_NESTING = 200;

    private final Diagnostics diagnostics;
    private final Deque<Token> open = new ArrayDeque<>();
    private static final Set<Integer> TYPES = Set.of(
            CLexer.STRUCT,
            CLexer.TYPE_NAME,
            CLexer.CONST,
            CLexer.CHAR,
            CLexer.SHORT,
            CLexer.INT,
            CLexer.LONG,
            CLexer.UNSIGNED,
            CLexer.SIGNED,
            CLexer.BOOL);

    private final SourceText text;
    private final boolean unclosedComment;
    private @Nullable Token forHeader;
    private @Nullable Token misindented;
    private @Nullable Token closed;
    /** The last ( before a type: what it encloses may be followed by the list of a compound literal, within other brackets. */
    private @Nullable Token aroundType;

    private BracketCheck(SourceText text, Diagnostics diagnostics) {
        this.text = text;
        this.diagnostics = diagnostics;
        this.unclosedComment = diagnostics.hasUnclosedComment();
    }

    /** Whether all brackets have partners. */
    static boolean passes(SourceText text, List<Token> tokens, Diagnostics diagnostics) {
        return new BracketCheck(text, diagnostics).check(tokens);
    }

    private boolean check(List<Token> tokens) {
        int before = diagnostics.count();
        Token previous = tokens.get(0);
        for (Token token : tokens) {
            if (previous.getType() == CLexer.LEFT_PAREN && TYPES.contains(token.getType())) {
                aroundType = previous;
            }
            switch (token.getType()) {
                case CLexer.LEFT_PAREN -> {
                    open.push(token);
                    forHeader = previous.getType() == CLexer.FOR ? token : forHeader;
                }
                case CLexer.LEFT_BRACKET -> open.push(token);
                case CLexer.LEFT_BRACE -> {
                    if (previous.getType() != CLexer.RIGHT_PAREN || closed != aroundType) {
                        closeParens(token, false);
                    }
                    open.push(token);
                }
                case CLexer.SEMICOLON -> closeParens(token, true);
                case CLexer.RIGHT_PAREN -> close(token, CLexer.LEFT_PAREN, "(");
                case CLexer.RIGHT_BRACKET -> close(token, CLexer.LEFT_BRACKET, "[");
                case CLexer.RIGHT_BRACE -> {
                    closeParens(token, false);
                    close(token, CLexer.LEFT_BRACE, "{");
                }
                case CLexer.COLON -> {
                    if (previous.getType() == CLexer.COLON) {
                        diagnostics.error(token, ":: is C++; in C, print with printf(\"...\").");
                        return false;
                    }
                }
                default -> {}
            }
            if (open.size() > MAX_NESTING) {
                diagnostics.error(
                        token, "this is nested more than " + MAX_NESTING + " levels deep; use simpler parts.");
                return false;
            }
            previous = token;
        }
        if (!open.isEmpty()) {
            Token left = open.pop();
            unclosed(misindented == null ? left : misindented);
            return false;
        }
        return diagnostics.count() == before;
    }

    // A ; or a brace ends whatever ( or [ is still open, except the ; in the head of a for.
    private void closeParens(Token end, boolean semicolon) {
        while (!open.isEmpty()
                && open.peek().getType() != CLexer.LEFT_BRACE
                && !(semicolon && open.peek() == forHeader)) {
            unclosed(open.pop());
        }
    }

    private void close(Token token, int opener, String written) {
        if (open.isEmpty()) {
            diagnostics.error(
                    token,
                    token.getType() == CLexer.RIGHT_BRACE
                            ? "this } closes nothing; a { is missing above, or this one is too much."
                            : "this " + token.getText() + " closes nothing; a " + written + " is missing before it.");
            return;
        }
        if (open.peek().getType() == opener) {
            closed = open.pop();
            compareIndentation(closed, token);
            return;
        }
        if (open.peek().getType() == CLexer.LEFT_BRACE) {
            diagnostics.error(
                    token, "this " + token.getText() + " closes nothing; a " + written + " is missing before it.");
            return;
        }
        unclosed(open.pop());
        close(token, opener, written);
    }

    // A } further left than the line of its { probably belongs to another one, further out.
    private void compareIndentation(Token left, Token right) {
        boolean startsLine = text.line(right.getLine()).stripLeading().startsWith("}");
        if (misindented == null && startsLine && indentation(right) < indentation(left)) {
            misindented = left;
        }
    }

    private int indentation(Token token) {
        String line = text.line(token.getLine());
        return line.length() - line.stripLeading().length();
    }

    private void unclosed(Token token) {
        if (diagnostics.hasErrorOn(token.getLine()) || unclosedComment) {
            return;
        }
        diagnostics.error(token, "this " + token.getText() + " is never closed.");
    }
}

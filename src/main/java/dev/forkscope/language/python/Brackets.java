package dev.forkscope.language.python;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.Token;

/** Which brackets are open at a point of the text, and which of them nothing ever closes. */
final class Brackets {
    /** Half of CPython's own limit: deeper ones would need more stack than a thread has for certain. */
    static final int MAX_DEPTH = 100;

    /** The same inside the {...} of an f-string, which itself may lie deep. */
    static final int MAX_DEPTH_EMBEDDED = 25;

    private final int maxDepth;
    private final Problems problems;
    private final Set<Token> neverClosed = new HashSet<>();
    private final Deque<Token> open = new ArrayDeque<>();

    Brackets(List<Token> text, int maxDepth, Problems problems) {
        this.maxDepth = maxDepth;
        this.problems = problems;
        Deque<Token> unmatched = new ArrayDeque<>();
        for (Token token : text) {
            if (opens(token)) {
                unmatched.push(token);
            } else if (closes(token) && !unmatched.isEmpty()) {
                unmatched.pop();
            }
        }
        neverClosed.addAll(unmatched);
    }

    boolean anyOpen() {
        return !open.isEmpty();
    }

    /** Follows one token; false if it is a closing bracket that closes nothing. */
    boolean accept(Token token) {
        if (opens(token)) {
            if (open.size() >= maxDepth) {
                problems.at(token, "too many nested parentheses: " + maxDepth + " is the most here");
                throw new GiveUpException();
            }
            open.push(token);
        } else if (closes(token)) {
            if (open.isEmpty()) {
                problems.at(token, "this " + token.getText() + " closes nothing: no bracket is open here");
                return false;
            }
            Token opening = open.pop();
            if (partner(opening) != token.getType()) {
                problems.at(
                        token,
                        "this " + token.getText() + " does not match the " + opening.getText() + " on line "
                                + opening.getLine());
            }
        }
        return true;
    }

    /** Whether the open bracket must have been forgotten, seeing which tokens end one line and start the next. */
    boolean forgottenBetween(Token last, Token next) {
        if (next.getType() == Token.EOF || Words.startsOnlyStatements(next.getType())) {
            return true;
        }
        return neverClosed.contains(open.peek())
                && Words.endsOperand(last.getType())
                && Words.startsOperand(next.getType())
                && !(last.getType() == PythonLexer.STRING && next.getType() == PythonLexer.STRING);
    }

    /** Forgets what is open. */
    void reset(boolean report) {
        if (report && !open.isEmpty()) {
            Token opening = open.peek();
            problems.at(opening, "this " + opening.getText() + " is never closed");
        }
        open.clear();
    }

    private static boolean opens(Token token) {
        return token.getType() == PythonLexer.LEFT_PAREN
                || token.getType() == PythonLexer.LEFT_BRACKET
                || token.getType() == PythonLexer.LEFT_BRACE;
    }

    private static boolean closes(Token token) {
        return token.getType() == PythonLexer.RIGHT_PAREN
                || token.getType() == PythonLexer.RIGHT_BRACKET
                || token.getType() == PythonLexer.RIGHT_BRACE;
    }

    private static int partner(Token opening) {
        return switch (opening.getType()) {
            case PythonLexer.LEFT_PAREN -> PythonLexer.RIGHT_PAREN;
            case PythonLexer.LEFT_BRACKET -> PythonLexer.RIGHT_BRACKET;
            default -> PythonLexer.RIGHT_BRACE;
        };
    }
}

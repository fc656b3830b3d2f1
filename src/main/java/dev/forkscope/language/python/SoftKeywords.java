package dev.forkscope.language.python;

import java.util.List;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/** Finds where {@code match} and {@code case} are no names: where a line with the one opens a block that starts with the other. */
final class SoftKeywords {
    private SoftKeywords() {}

    /** Gives the words that are keywords a type of their own. */
    static void mark(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            if (isWord(tokens, i, "match") && startsLine(tokens, i)) {
                int end = i;
                while (!isType(tokens, end, PythonLexer.NEWLINE) && !isType(tokens, end, Token.EOF)) {
                    end++;
                }
                if (end > i + 2
                        && isType(tokens, end - 1, PythonLexer.COLON)
                        && isType(tokens, end + 1, PythonLexer.INDENT)
                        && isWord(tokens, end + 2, "case")) {
                    become(tokens.get(i), PythonLexer.MATCH);
                    markCases(tokens, end + 2);
                }
            }
        }
    }

    private static void markCases(List<Token> tokens, int from) {
        int depth = 1;
        for (int i = from; i < tokens.size() && depth > 0; i++) {
            if (isType(tokens, i, PythonLexer.INDENT)) {
                depth++;
            } else if (isType(tokens, i, PythonLexer.DEDENT)) {
                depth--;
            } else if (depth == 1 && isWord(tokens, i, "case") && startsLine(tokens, i)) {
                become(tokens.get(i), PythonLexer.CASE);
            }
        }
    }

    private static boolean startsLine(List<Token> tokens, int at) {
        return at == 0
                || isType(tokens, at - 1, PythonLexer.NEWLINE)
                || isType(tokens, at - 1, PythonLexer.INDENT)
                || isType(tokens, at - 1, PythonLexer.DEDENT);
    }

    private static boolean isType(List<Token> tokens, int at, int type) {
        return at < tokens.size() && tokens.get(at).getType() == type;
    }

    private static boolean isWord(List<Token> tokens, int at, String word) {
        return isType(tokens, at, PythonLexer.NAME) && tokens.get(at).getText().equals(word);
    }

    private static void become(Token token, int type) {
        ((CommonToken) token).setType(type);
    }
}

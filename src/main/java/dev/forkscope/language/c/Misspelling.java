package dev.forkscope.language.c;

import java.util.Set;
import java.util.TreeSet;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Recognizes {@code retrun 0;}, {@code pid_T pid;} and {@code Int x;}: a word in front of what cannot follow a variable. */
final class Misspelling {
    private static final Set<Integer> BEFORE = Set.of(
            CLexer.SEMICOLON,
            CLexer.LEFT_BRACE,
            CLexer.RIGHT_BRACE,
            CLexer.COLON,
            CLexer.RIGHT_PAREN,
            CLexer.ELSE,
            CLexer.LEFT_PAREN,
            CLexer.COMMA,
            CLexer.CONST,
            CLexer.STATIC);
    private static final Set<Integer> AFTER = Set.of(
            CLexer.IDENTIFIER,
            CLexer.INTEGER,
            CLexer.STRING,
            CLexer.CHARACTER,
            CLexer.LEFT_BRACE,
            CLexer.INT,
            CLexer.VOID,
            CLexer.TYPE_NAME,
            CLexer.CHAR);
    private static final Set<String> WORDS = words();

    private Misspelling() {}

    /** What is wrong with {@code word}, which stands between two tokens; null if it looks right. */
    static @Nullable String explain(@Nullable Token before, Token word, Token after) {
        boolean starts = before == null || BEFORE.contains(before.getType());
        if (word.getType() != CLexer.IDENTIFIER || !starts || !AFTER.contains(after.getType())) {
            return null;
        }
        String near = Names.nearest(word.getText(), WORDS);
        if (near != null) {
            return "'" + word.getText() + "' is not a word of C; did you mean '" + near + "'?";
        }
        return after.getType() == CLexer.IDENTIFIER && after.getLine() == word.getLine()
                ? "'" + word.getText() + "' is not a type that is known here."
                : null;
    }

    /** Whether a token is a word of the language itself. */
    static boolean isKeyword(Token token) {
        return token.getType() >= CLexer.AUTO && token.getType() <= CLexer.BOOL;
    }

    private static Set<String> words() {
        Set<String> words = new TreeSet<>(TypeNames.STANDARD.keySet());
        for (int type = CLexer.AUTO; type <= CLexer.BOOL; type++) {
            String literal = CLexer.VOCABULARY.getLiteralName(type);
            if (literal != null) {
                words.add(literal.substring(1, literal.length() - 1));
            }
        }
        return Set.copyOf(words);
    }
}

package dev.forkscope.language.c;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
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
    private static final Set<String> HEADS = Set.of("if", "while", "for", "switch");
    private static final Map<String, String> FOREIGN = Map.of(
            "then", "C has no then; write the statement right after the condition.",
            "string", "C has no type string; write const char *name = \"...\"; or char name[20];",
            "String", "C has no type String; write const char *name = \"...\"; or char name[20];",
            "boolean", "C has no type boolean; write int, where 0 is false, or include <stdbool.h> and write bool.");
    private static final Set<String> WORDS = words();

    private Misspelling() {}

    /** What is wrong with {@code word}, which stands between two tokens; null if it looks right. */
    static @Nullable String explain(@Nullable Token before, Token word, Token after) {
        String foreign = word.getType() == CLexer.IDENTIFIER ? FOREIGN.get(word.getText()) : null;
        boolean misplaced =
                word.getText().equals("then") ? isAfterCondition(before) : after.getType() == CLexer.IDENTIFIER;
        if (foreign != null && misplaced) {
            return foreign;
        }
        boolean starts = before == null || BEFORE.contains(before.getType());
        if (word.getType() != CLexer.IDENTIFIER || !starts || !AFTER.contains(after.getType())) {
            return null;
        }
        String near = Names.nearest(word.getText(), WORDS);
        if (near != null) {
            return notAWord(word, near);
        }
        return after.getType() == CLexer.IDENTIFIER && after.getLine() == word.getLine()
                ? "'" + word.getText() + "' is not a type that is known here."
                : null;
    }

    private static boolean isAfterCondition(@Nullable Token before) {
        return before != null && before.getType() == CLexer.RIGHT_PAREN;
    }

    /** What {@code While (x) {} means, given the {@code )}; null if its word is near none that takes a block. */
    static @Nullable Token headOfBlock(TokenStream tokens, Token rightParen) {
        int depth = 0;
        for (int i = rightParen.getTokenIndex(); i > 0; i--) {
            int type = tokens.get(i).getType();
            depth += type == CLexer.RIGHT_PAREN ? 1 : type == CLexer.LEFT_PAREN ? -1 : 0;
            if (depth == 0) {
                Token word = tokens.get(i - 1);
                return word.getType() == CLexer.IDENTIFIER && Names.nearest(word.getText(), HEADS) != null
                        ? word
                        : null;
            }
        }
        return null;
    }

    /** Says which word was meant by one that {@link #headOfBlock} found. */
    static String explainHead(Token word) {
        return notAWord(word, String.valueOf(Names.nearest(word.getText(), HEADS)));
    }

    private static String notAWord(Token word, String near) {
        return "'" + word.getText() + "' is not a word of C; did you mean '" + near + "'?";
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

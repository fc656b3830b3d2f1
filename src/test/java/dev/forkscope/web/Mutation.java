package dev.forkscope.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes program texts as a slip of the hand, a broken file or malice would. The same seed gives the same changes. */
final class Mutation {
    private static final Pattern TOKEN = Pattern.compile("\\w+|\\s+|[^\\w\\s]");
    private static final int MOST_CHANGES = 4;
    private static final int MAX_NESTING = 3_000;
    private static final int MAX_LENGTH = 60_000;
    private static final List<String> ODD = List.of(
            "\0",
            "\u00ff\u00fe",
            "\u00c3\u00a9",
            "\u00f0\u009f\u0098\u0080",
            "\u00e2\u0080\u00ae",
            "\u00ef\u00bb\u00bf",
            "\u00c0\u0080",
            "\u00ed\u00a0\u0080",
            "\r",
            "\f",
            "\u000b",
            "\\",
            "\\\n",
            "'",
            "\"",
            "'''",
            "\"\"\"",
            "/*",
            "*/",
            "//",
            "#",
            "##",
            "`",
            "@",
            "{{",
            "}}",
            "99999999999999999999",
            "0x",
            "1e9",
            "%n",
            "\\u",
            "\\x",
            "\t",
            "        ");
    private static final List<String> NESTING =
            List.of("(", "[", "{", "-", "!", "not ", "lambda:", "a if ", "f'{", "if(1)", "&", "*", "fork()||");

    private final Random random;
    private final List<String> corpus;

    /** @param corpus texts to change, bytes as chars */
    Mutation(long seed, List<String> corpus) {
        random = new Random(seed);
        this.corpus = corpus;
    }

    /** The next text. */
    String next() {
        String text = any(corpus);
        for (int changes = 1 + random.nextInt(MOST_CHANGES); changes > 0; changes--) {
            text = changed(text);
        }
        return text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
    }

    private String changed(String text) {
        int at = random.nextInt(text.length() + 1);
        return switch (random.nextInt(9)) {
            case 0 -> flipped(text);
            case 1 -> tokens(text, (tokens, i) -> tokens.remove(i));
            case 2 -> tokens(text, (tokens, i) -> tokens.add(i, tokens.get(i)));
            case 3 -> tokens(text, (tokens, i) -> tokens.set(i, tokens.get(random.nextInt(tokens.size()))));
            case 4 -> text.substring(0, at);
            case 5 -> text.substring(0, at) + tail(any(corpus));
            case 6 -> text.substring(0, at) + any(ODD) + text.substring(at);
            case 7 -> text.substring(0, at) + any(NESTING).repeat(1 + random.nextInt(MAX_NESTING)) + text.substring(at);
            default -> tokens(text, (tokens, i) -> tokens.set(i, any(tokensOf(any(corpus)))));
        };
    }

    private String flipped(String text) {
        if (text.isEmpty()) {
            return text;
        }
        StringBuilder bytes = new StringBuilder(text);
        int at = random.nextInt(text.length());
        bytes.setCharAt(at, (char) (text.charAt(at) ^ 1 << random.nextInt(8)));
        return bytes.toString();
    }

    private interface Change {
        void at(List<String> tokens, int index);
    }

    private String tokens(String text, Change change) {
        List<String> tokens = tokensOf(text);
        if (tokens.isEmpty()) {
            return text;
        }
        change.at(tokens, random.nextInt(tokens.size()));
        return String.join("", tokens);
    }

    private static List<String> tokensOf(String text) {
        List<String> tokens = new ArrayList<>();
        for (Matcher m = TOKEN.matcher(text); m.find(); ) {
            tokens.add(m.group());
        }
        return tokens;
    }

    private String tail(String text) {
        return text.substring(random.nextInt(text.length() + 1));
    }

    private String any(List<String> list) {
        return list.isEmpty() ? "" : list.get(random.nextInt(list.size()));
    }
}

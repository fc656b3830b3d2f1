package dev.forkscope.language.python;

/** Finds where the expression of a replacement field ends: at {@code !r}, {@code :}, {@code =} or the closing brace. */
final class FieldScanner {
    private final String text;
    private int at;
    private boolean comment;

    FieldScanner(String text, int start) {
        this.text = text;
        at = start;
    }

    /** The index of the first character after the expression. */
    int end() {
        int depth = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"' || c == '\'') {
                skipString(c);
                continue;
            }
            if (depth == 0 && ends(c)) {
                return at;
            }
            comment |= c == '#';
            if ("([{".indexOf(c) >= 0) {
                depth++;
            } else if (")]}".indexOf(c) >= 0) {
                depth--;
            } else if (depth == 0 && "=!<>".indexOf(c) >= 0) {
                // The rest of a comparison, as ends() has seen.
                at++;
            }
            at++;
        }
        return text.length();
    }

    /** Whether there was a # outside of any quotes. */
    boolean hasComment() {
        return comment;
    }

    private boolean ends(char c) {
        char next = at + 1 < text.length() ? text.charAt(at + 1) : 0;
        return switch (c) {
            case '}', ':' -> true;
            case '!', '=' -> next != '=';
            default -> false;
        };
    }

    private void skipString(char quote) {
        String mark = String.valueOf(quote);
        if (text.startsWith(mark.repeat(3), at)) {
            mark = mark.repeat(3);
        }
        int close = text.indexOf(mark, at + mark.length());
        at = close < 0 ? text.length() : close + mark.length();
    }
}

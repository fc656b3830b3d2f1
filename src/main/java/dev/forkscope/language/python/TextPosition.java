package dev.forkscope.language.python;

/** Where a character of a string's body stands in the source; quick as long as it is asked from left to right. */
final class TextPosition {
    private final StringToken token;
    private final String text;
    private int at;
    private int line;
    private int column;

    TextPosition(StringToken token) {
        this.token = token;
        text = token.token().getText();
        restart();
    }

    private void restart() {
        at = 0;
        line = token.token().getLine();
        column = token.token().getCharPositionInLine();
    }

    /** Goes to the character at {@code index} of the body. */
    void moveTo(int index) {
        int goal = Math.min(token.bodyStart() + index, text.length());
        if (goal < at) {
            restart();
        }
        while (at < goal) {
            boolean lineEnd = text.charAt(at++) == '\n';
            line += lineEnd ? 1 : 0;
            column = lineEnd ? 0 : column + 1;
        }
    }

    int line() {
        return line;
    }

    /** 0-based. */
    int column() {
        return column;
    }
}

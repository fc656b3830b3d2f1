package dev.forkscope.language.c;

import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/** Makes tokens out of others. */
final class Tokens {
    private Tokens() {}

    /** {@code token} as if it stood where {@code place} stands, so that errors and lines point there. */
    static Token at(Token token, Token place) {
        CommonToken copy = new CommonToken(token);
        copy.setText(token.getText());
        copy.setLine(place.getLine());
        copy.setCharPositionInLine(place.getCharPositionInLine());
        copy.setStartIndex(place.getStartIndex());
        copy.setStopIndex(place.getStopIndex());
        return copy;
    }

    /** A new token where {@code place} stands. */
    static Token make(int type, String text, Token place) {
        CommonToken token = new CommonToken(place);
        token.setType(type);
        token.setText(text);
        return token;
    }

    static boolean isWord(Token token) {
        String text = token.getText();
        return token.getType() != Token.EOF && !text.isEmpty() && Character.isJavaIdentifierStart(text.charAt(0));
    }
}

package dev.forkscope.language.python;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Lexer;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.Token;

/** Turns physical lines into logical ones: drops line ends that mean nothing and adds the marks of blocks. */
final class Layout {
    private final List<Token> raw = new ArrayList<>();
    private final List<Token> laidOut = new ArrayList<>();
    private final String[] lines;
    private final Brackets brackets;
    private final Indentation indentation;
    private final OddWords oddWords;
    private boolean atStart = true;
    private int cutStringLine;

    private Layout(Lexer lexer, String source, int maxDepth, Problems problems) {
        Token token;
        do {
            token = lexer.nextToken();
            raw.add(token);
        } while (token.getType() != Token.EOF);
        lines = source.split("\n", -1);
        brackets = new Brackets(raw, maxDepth, problems);
        indentation = new Indentation(problems);
        oddWords = new OddWords(problems);
    }

    /** The tokens of a program. */
    static ListTokenSource ofProgram(Lexer lexer, String source, Problems problems) {
        Layout layout = new Layout(lexer, source, Brackets.MAX_DEPTH, problems);
        layout.run();
        SoftKeywords.mark(layout.laidOut);
        return new ListTokenSource(layout.laidOut);
    }

    /** The tokens of an expression inside an f-string, where line ends mean nothing. */
    static ListTokenSource ofExpression(Lexer lexer, String source, Problems problems) {
        Layout layout = new Layout(lexer, source, Brackets.MAX_DEPTH_EMBEDDED, problems);
        for (Token token : layout.raw) {
            if (token.getType() != PythonLexer.NEWLINE
                    && layout.oddWords.accept(token)
                    && layout.brackets.accept(token)) {
                layout.laidOut.add(token);
            }
        }
        layout.brackets.reset(true);
        return new ListTokenSource(layout.laidOut);
    }

    private void run() {
        for (int i = 0; i < raw.size(); i++) {
            Token token = raw.get(i);
            if (token.getType() == PythonLexer.NEWLINE) {
                lineEnd(token, i);
            } else if (token.getType() == Token.EOF) {
                end(token);
            } else {
                word(token);
            }
        }
    }

    private void word(Token token) {
        if (token.getType() == PythonLexer.UNCLOSED || token.getType() == PythonLexer.UNCLOSED_LONG) {
            cutStringLine = token.getLine();
        }
        if (!oddWords.accept(token)) {
            return;
        }
        if (atStart) {
            String blanks = lines[token.getLine() - 1].substring(0, token.getCharPositionInLine());
            mark(indentation.change(blanks, token), token);
            atStart = false;
        }
        if (brackets.accept(token)) {
            laidOut.add(token);
        }
    }

    private void lineEnd(Token token, int index) {
        if (atStart) {
            return;
        }
        if (brackets.anyOpen()) {
            // An unclosed string has most likely swallowed the bracket too.
            boolean cut = cutStringLine == token.getLine();
            if (!cut && !brackets.forgottenBetween(laidOut.get(laidOut.size() - 1), nextWord(index))) {
                return;
            }
            brackets.reset(!cut);
        }
        laidOut.add(token);
        atStart = true;
    }

    private Token nextWord(int index) {
        int next = index;
        while (raw.get(next).getType() == PythonLexer.NEWLINE) {
            next++;
        }
        return raw.get(next);
    }

    private void end(Token end) {
        if (!atStart) {
            brackets.reset(cutStringLine == 0);
            laidOut.add(at(PythonLexer.NEWLINE, end));
        }
        mark(-indentation.depth(), end);
        laidOut.add(end);
    }

    private void mark(int change, Token before) {
        for (int i = change; i < 0; i++) {
            laidOut.add(at(PythonLexer.DEDENT, before));
        }
        if (change > 0) {
            laidOut.add(at(PythonLexer.INDENT, before));
        }
    }

    private static Token at(int type, Token place) {
        CommonToken token = new CommonToken(type, "");
        token.setLine(place.getLine());
        token.setCharPositionInLine(place.getCharPositionInLine());
        return token;
    }
}

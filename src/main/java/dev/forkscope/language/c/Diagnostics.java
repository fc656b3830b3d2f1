package dev.forkscope.language.c;

import dev.forkscope.language.assembler.Compilation;
import dev.forkscope.language.assembler.Diagnostic;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** Collects what is wrong, at most one error per place. */
final class Diagnostics {
    private final SourceText text;
    private final Map<Long, Diagnostic> byPlace = new LinkedHashMap<>();
    private final Set<Integer> lines = new HashSet<>();
    private boolean unclosedComment;

    Diagnostics(SourceText text) {
        this.text = text;
    }

    /** Something is wrong with one token. */
    void error(Token token, String message) {
        error(token, token, message);
    }

    /** Something is wrong with a whole phrase. */
    void error(ParserRuleContext phrase, String message) {
        Token stop = phrase.getStop();
        error(phrase.getStart(), stop == null ? phrase.getStart() : stop, message);
    }

    /** Something is wrong from {@code first} to {@code last}; only the first line of it is marked. */
    void error(Token first, Token last, String message) {
        int line = Math.max(1, first.getLine());
        int column = first.getCharPositionInLine() + 1;
        int lineEnd = text.line(line).stripTrailing().length() + 1;
        int end = last.getLine() == line ? last.getCharPositionInLine() + 1 + length(last) : lineEnd;
        error(line, column, Math.min(end, lineEnd), message);
    }

    /** Something is wrong at a place that no token marks. */
    void error(int line, int column, int endColumn, String message) {
        lines.add(line);
        byPlace.putIfAbsent(
                (long) line << 32 | column, new Diagnostic(line, column, Math.max(endColumn, column + 1), message));
    }

    /** Whether something in this line has been reported. */
    boolean hasErrorOn(int line) {
        return lines.contains(line);
    }

    /** Remembers that the rest of the text is a comment that was not meant to be one. */
    void unclosedComment() {
        unclosedComment = true;
    }

    boolean hasUnclosedComment() {
        return unclosedComment;
    }

    boolean isEmpty() {
        return byPlace.isEmpty();
    }

    /** Gives up once there are more errors than anybody will be shown. */
    void abandonIfMany() {
        if (byPlace.size() > Compilation.MAX_ERRORS) {
            throw new AbandonedException();
        }
    }

    int count() {
        return byPlace.size();
    }

    /** The errors in the order of the text, at most {@value Compilation#MAX_ERRORS}. */
    List<Diagnostic> sorted() {
        return byPlace.values().stream()
                .sorted(Comparator.comparingInt(Diagnostic::line).thenComparingInt(Diagnostic::column))
                .limit(Compilation.MAX_ERRORS)
                .toList();
    }

    private static int length(Token token) {
        return token.getType() == Token.EOF ? 1 : token.getStopIndex() - token.getStartIndex() + 1;
    }
}

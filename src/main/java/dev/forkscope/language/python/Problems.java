package dev.forkscope.language.python;

import dev.forkscope.language.assembler.Compilation;
import dev.forkscope.language.assembler.Diagnostic;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Collects what is wrong with a program. A finally block is compiled several times; equal problems count once. */
final class Problems {
    private static final Comparator<Diagnostic> IN_TEXT_ORDER = Comparator.comparingInt(Diagnostic::line)
            .thenComparingInt(Diagnostic::column)
            .thenComparingInt(Diagnostic::endColumn);

    /** Nobody reads more, and a text of 64 kB can have one at every character. */
    private static final int ENOUGH = 200;

    private final Set<Diagnostic> found = new LinkedHashSet<>();
    private final NavigableSet<Integer> lines = new TreeSet<>();

    void at(ParseTree node, String message) {
        if (node instanceof ParserRuleContext context) {
            between(context.getStart(), context.getStop() == null ? context.getStart() : context.getStop(), message);
        } else if (node instanceof TerminalNode leaf) {
            at(leaf.getSymbol(), message);
        }
    }

    void at(Token token, String message) {
        between(token, token, message);
    }

    void between(Token first, Token last, String message) {
        int length = last.getLine() == first.getLine()
                ? last.getCharPositionInLine() + firstLineLength(last) - first.getCharPositionInLine()
                : firstLineLength(first);
        at(first.getLine(), first.getCharPositionInLine(), length, message);
    }

    /** Adds a problem at a 1-based line and a 0-based column. */
    void at(int line, int column, int length, String message) {
        lines.add(line);
        found.add(new Diagnostic(line, column + 1, column + 1 + Math.max(1, length), message));
        if (found.size() >= ENOUGH) {
            throw new GiveUpException();
        }
    }

    int count() {
        return found.size();
    }

    /** Takes back all but the first {@code count}: what was tried need not be right. Whether there was anything to take back. */
    boolean forgetAllBut(int count) {
        List<Diagnostic> tried = found.stream().skip(count).toList();
        tried.forEach(found::remove);
        return !tried.isEmpty();
    }

    boolean any() {
        return !found.isEmpty();
    }

    /** More will not be shown, so it need not be worded with care. */
    boolean areMany() {
        return found.size() > Compilation.MAX_ERRORS;
    }

    boolean anyOnLines(int first, int last) {
        Integer line = lines.ceiling(first);
        return line != null && line <= last;
    }

    List<Diagnostic> inTextOrder() {
        return found.stream()
                .sorted(IN_TEXT_ORDER)
                .limit(Compilation.MAX_ERRORS)
                .toList();
    }

    private static int firstLineLength(Token token) {
        String text = token.getType() == Token.EOF || token.getType() == PythonLexer.NEWLINE ? "" : token.getText();
        int end = text.indexOf('\n');
        return end < 0 ? text.length() : end;
    }
}

package dev.forkscope.language.c;

import java.util.Set;
import java.util.TreeSet;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.jspecify.annotations.Nullable;

/** Says in a student's words what the parser stumbled over. */
final class SyntaxMessages extends BaseErrorListener {
    private static final Set<Integer> STATEMENT_STARTS = Set.of(
            CLexer.IF,
            CLexer.WHILE,
            CLexer.FOR,
            CLexer.DO,
            CLexer.SWITCH,
            CLexer.RETURN,
            CLexer.BREAK,
            CLexer.CONTINUE,
            CLexer.GOTO,
            CLexer.CASE,
            CLexer.DEFAULT,
            CLexer.LEFT_BRACE,
            CLexer.RIGHT_BRACE,
            CLexer.INT,
            CLexer.CHAR,
            CLexer.TYPE_NAME,
            CLexer.ELSE,
            CLexer.LONG,
            CLexer.VOID,
            CLexer.STATIC,
            CLexer.CONST,
            CLexer.UNSIGNED);
    private static final Set<Integer> OPERANDS = Set.of(
            CLexer.IDENTIFIER,
            CLexer.INTEGER,
            CLexer.FLOATING,
            CLexer.STRING,
            CLexer.CHARACTER,
            CLexer.RIGHT_PAREN,
            CLexer.RIGHT_BRACKET,
            CLexer.PLUS_PLUS,
            CLexer.MINUS_MINUS);
    private static final Set<Integer> CLOSERS = Set.of(
            CLexer.RIGHT_PAREN, CLexer.RIGHT_BRACKET, CLexer.SEMICOLON, CLexer.COMMA, CLexer.RIGHT_BRACE, CLexer.COLON);

    private final Diagnostics diagnostics;

    SyntaxMessages(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    @Override
    public void syntaxError(
            Recognizer<?, ?> recognizer,
            Object offendingSymbol,
            int line,
            int column,
            String message,
            @Nullable RecognitionException exception) {
        Parser parser = (Parser) recognizer;
        Token bad = (Token) offendingSymbol;
        int index = bad.getTokenIndex();
        Token previous = index > 0 ? parser.getInputStream().get(index - 1) : bad;
        Token earlier = index > 1 ? parser.getInputStream().get(index - 2) : previous;
        IntervalSet expected = exception == null || exception.getExpectedTokens() == null
                ? parser.getExpectedTokens()
                : exception.getExpectedTokens();
        if (!misspelt(earlier, previous, bad)) {
            report(previous, bad, expected);
        }
    }

    // "retrun 0;", "pid_T pid;", "Int x;": a word at the start of a statement, followed by what cannot follow a
    // variable.
    private boolean misspelt(Token earlier, Token previous, Token bad) {
        boolean starts = earlier == previous
                || Set.of(
                                CLexer.SEMICOLON,
                                CLexer.LEFT_BRACE,
                                CLexer.RIGHT_BRACE,
                                CLexer.COLON,
                                CLexer.RIGHT_PAREN,
                                CLexer.ELSE,
                                CLexer.LEFT_PAREN,
                                CLexer.COMMA,
                                CLexer.CONST,
                                CLexer.STATIC)
                        .contains(earlier.getType());
        boolean follows = Set.of(
                        CLexer.IDENTIFIER,
                        CLexer.INTEGER,
                        CLexer.STRING,
                        CLexer.CHARACTER,
                        CLexer.LEFT_BRACE,
                        CLexer.INT,
                        CLexer.VOID,
                        CLexer.TYPE_NAME,
                        CLexer.CHAR)
                .contains(bad.getType());
        if (previous.getType() != CLexer.IDENTIFIER || !starts || !follows) {
            return false;
        }
        String near = Names.nearest(previous.getText(), words());
        if (near != null) {
            diagnostics.error(
                    previous, "'" + previous.getText() + "' is not a word of C; did you mean '" + near + "'?");
            return true;
        }
        if (bad.getType() == CLexer.IDENTIFIER && bad.getLine() == previous.getLine()) {
            diagnostics.error(previous, "'" + previous.getText() + "' is not a type that is known here.");
            return true;
        }
        return false;
    }

    private void report(Token previous, Token bad, IntervalSet expected) {
        int type = bad.getType();
        boolean newLine = bad.getLine() > previous.getLine() || type == Token.EOF;
        boolean afterOperand = OPERANDS.contains(previous.getType());
        if (type == CLexer.UNSUPPORTED_KEYWORD) {
            diagnostics.error(bad, "'" + bad.getText() + "' is outside this C.");
        } else if (expected.contains(CLexer.SEMICOLON)
                && (afterOperand || !newLine && STATEMENT_STARTS.contains(type) || newLine)
                && (newLine || STATEMENT_STARTS.contains(type) || OPERANDS.contains(type) && type != CLexer.RIGHT_PAREN)
                && type != CLexer.ELSE) {
            diagnostics.error(previous, "a ; is missing after this.");
        } else if (type == CLexer.ELSE) {
            diagnostics.error(
                    bad, "this else belongs to no if; look for a ; right after if (...), or for missing { } above.");
        } else if (previous.getType() == CLexer.ASSIGN && type == CLexer.GREATER
                || previous.getType() == CLexer.ASSIGN && type == CLexer.LESS) {
            diagnostics.error(previous, bad, "write " + bad.getText() + "= here.");
        } else if (CLOSERS.contains(type) && !afterOperand && expected.contains(CLexer.IDENTIFIER)) {
            diagnostics.error(
                    bad, "something is missing between '" + previous.getText() + "' and '" + bad.getText() + "'.");
        } else if (expected.contains(CLexer.LEFT_PAREN)
                && !expected.contains(CLexer.IDENTIFIER)
                && previous.getType() != CLexer.IDENTIFIER
                && !afterOperand) {
            diagnostics.error(previous, "a ( is missing after this.");
        } else if (expected.contains(CLexer.COMMA) && OPERANDS.contains(type)) {
            diagnostics.error(bad, "a , or an operator is missing before this.");
        } else if (STATEMENT_STARTS.contains(type) && expected.contains(CLexer.IDENTIFIER)) {
            diagnostics.error(bad, "'" + bad.getText() + "' does not belong here; a value is needed.");
        } else if (expected.contains(CLexer.WHILE) && expected.size() == 1) {
            diagnostics.error(bad, "a do loop ends with while (condition);");
        } else {
            diagnostics.error(
                    bad,
                    "'" + (type == Token.EOF ? "the end" : bad.getText()) + "' does not fit here" + hint(expected)
                            + ".");
        }
    }

    private static String hint(IntervalSet expected) {
        if (expected.size() != 1) {
            return "";
        }
        return "; " + CLexer.VOCABULARY.getDisplayName(expected.getMinElement()) + " is expected";
    }

    private static Set<String> words() {
        Set<String> words = new TreeSet<>(TypeNames.STANDARD.keySet());
        for (int type = CLexer.AUTO; type <= CLexer.BOOL; type++) {
            String literal = CLexer.VOCABULARY.getLiteralName(type);
            if (literal != null) {
                words.add(literal.substring(1, literal.length() - 1));
            }
        }
        return words;
    }
}

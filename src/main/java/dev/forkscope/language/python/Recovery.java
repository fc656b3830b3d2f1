package dev.forkscope.language.python;

import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;

/**
 * What to do at a word that fits nowhere: report it, leave the whole statement, go on with the next line. One problem per
 * statement is enough; a forgotten colon alone is repaired in place.
 */
final class Recovery extends DefaultErrorStrategy {
    private final Problems problems;

    Recovery(Problems problems) {
        this.problems = problems;
    }

    /** The default would skip or invent tokens without leaving the statement. */
    @Override
    public void sync(Parser parser) {
        ParserRuleContext context = parser.getContext();
        if (context instanceof PythonParser.FileContext
                || context.getChildCount() > 0
                        && context.getChild(context.getChildCount() - 1) instanceof PythonParser.StatementContext) {
            while (continuesAnother(parser.getCurrentToken())) {
                ((PythonParser) parser).statement();
            }
        }
    }

    /** Whether the word only continues a statement; where a new one starts it belongs to none. */
    private static boolean continuesAnother(Token word) {
        return switch (word.getType()) {
            case PythonParser.ELSE, PythonParser.ELIF, PythonParser.EXCEPT, PythonParser.FINALLY -> true;
            default -> false;
        };
    }

    @Override
    public Token recoverInline(Parser parser) {
        Token found = parser.getCurrentToken();
        if (parser.getExpectedTokens().contains(PythonParser.COLON)
                && parser.getContext().getRuleIndex() == PythonParser.RULE_block
                && found.getType() == PythonParser.NEWLINE) {
            report(parser, found, "a : is missing at the end of this line");
            CommonToken colon = new CommonToken(PythonParser.COLON, ":");
            colon.setLine(found.getLine());
            colon.setCharPositionInLine(found.getCharPositionInLine());
            return colon;
        }
        throw new InputMismatchException(parser);
    }

    @Override
    public void reportError(Parser parser, RecognitionException error) {
        Token found = error.getOffendingToken();
        boolean stray = continuesAnother(found) && parser.getContext() instanceof PythonParser.StatementContext;
        report(parser, found, stray ? SyntaxMessages.stray(found) : SyntaxMessages.describe(parser, found));
    }

    @Override
    public void recover(Parser parser, RecognitionException error) {
        throw new StatementAbort();
    }

    /** Goes to the start of the next logical line; true if it is an indented one, which then has no owner. */
    boolean leaveStatement(Parser parser, RecognitionException error) {
        reportError(parser, error);
        return leaveStatement(parser, new StatementAbort());
    }

    /** The same where the problem has been reported. */
    boolean leaveStatement(Parser parser, StatementAbort abort) {
        Token last = parser.getTokenStream().LT(-1);
        boolean atLineStart = !continuesAnother(parser.getCurrentToken()) && (last == null || opensLine(last));
        while (!atLineStart && parser.getCurrentToken().getType() != Token.EOF) {
            atLineStart = parser.getCurrentToken().getType() == PythonParser.NEWLINE;
            parser.consume();
        }
        return parser.getCurrentToken().getType() == PythonParser.INDENT;
    }

    private static boolean opensLine(Token last) {
        return switch (last.getType()) {
            case PythonParser.NEWLINE, PythonParser.INDENT, PythonParser.DEDENT -> true;
            default -> false;
        };
    }

    void unexpectedIndent(Parser parser) {
        Token first = parser.getTokenStream().LT(2);
        report(parser, first, "unexpected indent: no line above opens a block for this line");
    }

    void stray(Parser parser) {
        Token word = parser.getTokenStream().LT(-1);
        report(parser, word, SyntaxMessages.stray(word));
        throw new StatementAbort();
    }

    private void report(Parser parser, Token found, String message) {
        ParserRuleContext statement = parser.getContext();
        while (statement.getParent() != null && !(statement instanceof PythonParser.StatementContext)) {
            statement = statement.getParent();
        }
        Token start = statement.getStart();
        // What the layout has already complained about would only be said again in other words.
        if (!problems.anyOnLines(Math.min(start.getLine(), found.getLine()), found.getLine())) {
            problems.at(found, message);
        }
    }
}

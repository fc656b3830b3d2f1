package dev.forkscope.language.c;

import java.util.Set;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.jspecify.annotations.Nullable;

/** Says in a student's words what the parser stumbled over; once for a line, because one mistake often trips it twice. */
final class SyntaxMessages extends BaseErrorListener {
    private static final Set<Integer> OPERAND_ENDS = Set.of(
            CLexer.IDENTIFIER,
            CLexer.INTEGER,
            CLexer.FLOATING,
            CLexer.STRING,
            CLexer.CHARACTER,
            CLexer.RIGHT_PAREN,
            CLexer.RIGHT_BRACKET,
            CLexer.PLUS_PLUS,
            CLexer.MINUS_MINUS);
    private static final Set<Integer> OPERAND_STARTS =
            Set.of(CLexer.IDENTIFIER, CLexer.INTEGER, CLexer.FLOATING, CLexer.STRING, CLexer.CHARACTER);
    private static final Set<Integer> CLOSERS = Set.of(
            CLexer.RIGHT_PAREN, CLexer.RIGHT_BRACKET, CLexer.SEMICOLON, CLexer.COMMA, CLexer.RIGHT_BRACE, CLexer.COLON);

    /** A text with so many is not C; recovering from each takes time. */
    private static final int MAX_ERRORS = 200;

    private final Diagnostics diagnostics;
    private int errors;

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
        Token earlier = index > 1 ? parser.getInputStream().get(index - 2) : null;
        IntervalSet expected = exception == null || exception.getExpectedTokens() == null
                ? parser.getExpectedTokens()
                : exception.getExpectedTokens();
        if (++errors > MAX_ERRORS) {
            throw new AbandonedException();
        }
        if (diagnostics.hasErrorOn(bad.getLine()) || diagnostics.hasErrorOn(previous.getLine())) {
            return;
        }
        String misspelling = Misspelling.explain(earlier, previous, bad);
        Token head = bad.getType() == CLexer.LEFT_BRACE && previous.getType() == CLexer.RIGHT_PAREN
                ? Misspelling.headOfBlock(parser.getInputStream(), previous)
                : null;
        if (head != null) {
            diagnostics.error(head, Misspelling.explainHead(head));
        } else if (misspelling != null) {
            diagnostics.error(previous, misspelling);
        } else if (!outside(parser, bad) && !atWord(previous, bad, expected) && !between(previous, bad, expected)) {
            boolean inFor = isInForHeader(parser.getContext());
            diagnostics.error(
                    bad,
                    inFor
                            ? "the three parts of a for are separated by ; like for (i = 0; i < 3; i++)."
                            : "'" + (bad.getType() == Token.EOF ? "the end" : bad.getText()) + "' does not fit here"
                                    + hint(expected) + ".");
        }
        diagnostics.abandonIfMany();
    }

    // What stands outside every function; an else is better explained by the if it lacks.
    private boolean outside(Parser parser, Token bad) {
        Token begin = bad.getType() == CLexer.ELSE ? null : OutsideFunctions.begin(parser.getContext(), bad);
        String problem = begin == null ? null : OutsideFunctions.explain(parser.getInputStream(), begin);
        if (begin == null || problem == null) {
            return false;
        }
        diagnostics.error(begin, problem);
        return true;
    }

    // Cases in which the word that was found says it all.
    private boolean atWord(Token previous, Token bad, IntervalSet expected) {
        String problem = null;
        if (bad.getType() == CLexer.UNSUPPORTED_KEYWORD) {
            problem = "'" + bad.getText() + "' is outside this C.";
        } else if (bad.getType() == CLexer.ELSE) {
            problem = "this else belongs to no if; look for a ; right after if (...), or for missing { } above.";
        } else if (Misspelling.isKeyword(bad)
                && (Misspelling.isKeyword(previous) || previous.getType() == CLexer.TYPE_NAME)
                && expected.contains(CLexer.IDENTIFIER)) {
            problem = "'" + bad.getText() + "' is a word of C and cannot be a name.";
        } else if (bad.getType() == CLexer.COLON && previous.getType() == CLexer.RIGHT_PAREN) {
            problem = "no : stands after a condition in C; write { } around what belongs to it.";
        } else if (expected.contains(CLexer.WHILE) && expected.size() == 1) {
            problem = "a do loop ends with while (condition);";
        }
        if (problem != null) {
            diagnostics.error(bad, problem);
        }
        return problem != null;
    }

    // Cases in which something is missing between two tokens.
    private boolean between(Token previous, Token bad, IntervalSet expected) {
        int type = bad.getType();
        boolean newLine = bad.getLine() > previous.getLine() || type == Token.EOF;
        boolean afterOperand = OPERAND_ENDS.contains(previous.getType());
        boolean word = Misspelling.isKeyword(bad) || type == CLexer.TYPE_NAME || type == CLexer.LEFT_BRACE;
        if (previous.getType() == CLexer.ASSIGN && (type == CLexer.GREATER || type == CLexer.LESS)) {
            diagnostics.error(previous, bad, "write " + bad.getText() + "= here.");
        } else if (expected.contains(CLexer.SEMICOLON) && (newLine || word || type == CLexer.RIGHT_BRACE)) {
            diagnostics.error(previous, "a ; is missing after this.");
        } else if (expected.contains(CLexer.SEMICOLON) && afterOperand && OPERAND_STARTS.contains(type)) {
            diagnostics.error(previous, "an operator or a ; is missing after this.");
        } else if (CLOSERS.contains(type) && !afterOperand && expected.contains(CLexer.IDENTIFIER)) {
            diagnostics.error(
                    bad, "something is missing between '" + previous.getText() + "' and '" + bad.getText() + "'.");
        } else if (expected.contains(CLexer.LEFT_PAREN) && expected.size() == 1) {
            diagnostics.error(previous, "a ( is missing after this.");
        } else if (expected.contains(CLexer.COMMA) && OPERAND_STARTS.contains(type)) {
            diagnostics.error(bad, "a , or an operator is missing before this.");
        } else if (word && expected.contains(CLexer.IDENTIFIER)) {
            diagnostics.error(bad, "'" + bad.getText() + "' does not belong here; a value is needed.");
        } else {
            return false;
        }
        return true;
    }

    private static boolean isInForHeader(@Nullable RuleContext innermost) {
        int levels = 0;
        for (RuleContext context = innermost; context != null && levels < 6; context = context.parent) {
            if (context instanceof CParser.ForContext loop) {
                return loop.statement() == null;
            }
            if (context instanceof CParser.CallContext || context instanceof CParser.CompoundContext) {
                return false;
            }
            levels++;
        }
        return false;
    }

    private static String hint(IntervalSet expected) {
        if (expected.size() != 1 || expected.contains(CLexer.STAR) || expected.contains(Token.EOF)) {
            return "";
        }
        return "; " + CLexer.VOCABULARY.getDisplayName(expected.getMinElement()) + " is expected";
    }
}

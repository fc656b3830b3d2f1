package dev.forkscope.language.python;

import java.util.Set;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** Says in a student's words why a word does not fit. */
final class SyntaxMessages {
    private static final Set<String> C_TYPES =
            Set.of("int", "char", "float", "double", "long", "void", "pid_t", "const", "unsigned", "string");

    private SyntaxMessages() {}

    static String describe(Parser parser, Token found) {
        Token last = parser.getTokenStream().LT(-1);
        int type = found.getType();
        int rule = parser.getContext().getRuleIndex();
        if (last == null) {
            return "Python cannot read this here: " + shown(found);
        }
        if (rule == PythonParser.RULE_block && last.getType() == PythonParser.NEWLINE) {
            return "expected an indented block: the line before opens one with :, so this line must be indented";
        }
        if (rule == PythonParser.RULE_tryStatement && last.getType() == PythonParser.DEDENT) {
            return found.getText().equals("catch")
                    ? "Python writes except, not catch"
                    : "the try above has no except and no finally: add one, indented as the try is";
        }
        String known = knownMistake(last, found);
        if (known != null) {
            return known;
        }
        if (type == PythonParser.ASSIGN) {
            return inHeader(parser.getContext())
                    ? "= assigns; to compare write =="
                    : "= assigns and cannot stand here; to compare write ==";
        }
        if (rule == PythonParser.RULE_block) {
            return blockStart(parser.getContext(), found);
        }
        if (type == PythonParser.NEWLINE || type == Token.EOF) {
            return "the line ends too early: something is missing after " + shown(last);
        }
        if (Words.endsOperand(last.getType()) && (Words.startsOperand(type) || type == PythonParser.LEFT_BRACE)) {
            return "something is missing between " + shown(last) + " and " + shown(found) + ": an operator or a comma?";
        }
        return "Python cannot read " + shown(found) + " after " + shown(last);
    }

    static String stray(Token word) {
        return switch (word.getType()) {
            case PythonParser.ELSE, PythonParser.ELIF ->
                "this " + word.getText() + " belongs to no if above: it must be indented exactly as its if";
            case PythonParser.EXCEPT, PythonParser.FINALLY ->
                "this " + word.getText() + " belongs to no try above: it must be indented exactly as its try";
            default -> "no statement starts with " + shown(word);
        };
    }

    private static @org.jspecify.annotations.Nullable String knownMistake(Token last, Token found) {
        int type = found.getType();
        if (last.getType() == type && type == PythonParser.AMPERSAND) {
            return "Python has no &&: write and";
        }
        if (last.getType() == type && type == PythonParser.BAR) {
            return "Python has no ||: write or";
        }
        if (last.getType() == PythonParser.ELSE && type == PythonParser.IF) {
            return "write elif instead of else if";
        }
        if ((last.getType() == PythonParser.PLUS || last.getType() == PythonParser.MINUS)
                && type == PythonParser.NEWLINE) {
            return "something is missing after " + shown(last) + "; Python has no ++ or --: write += 1 or -= 1";
        }
        if (last.getType() != PythonParser.NAME || !Words.startsOperand(type)) {
            return null;
        }
        return switch (last.getText()) {
            case "print" -> "print needs parentheses: write print(...)";
            case "match" -> "after a line match value: there must be an indented block of case pattern: blocks";
            case "exec" -> "exec is outside the subset";
            default ->
                C_TYPES.contains(last.getText())
                        ? "Python has no declarations: write " + found.getText() + " = ..."
                        : null;
        };
    }

    private static String blockStart(ParserRuleContext block, Token found) {
        if (found.getType() == PythonParser.LEFT_BRACE) {
            return "Python has no braces around blocks: write : and indent the lines of the block";
        }
        if (found.getType() == PythonParser.COMMA && block.getParent() instanceof PythonParser.ExceptClauseContext) {
            return "write except (A, B): for two classes, or except A as name:";
        }
        if (found.getType() == PythonParser.IF && block.getParent() instanceof PythonParser.ElseClauseContext) {
            return "write elif instead of else if";
        }
        return "expected a : before " + shown(found);
    }

    private static boolean inHeader(ParserRuleContext context) {
        for (ParserRuleContext c = context; c != null; c = c.getParent()) {
            if (c instanceof PythonParser.StatementContext) {
                return false;
            }
            if (c instanceof PythonParser.IfStatementContext
                    || c instanceof PythonParser.ElifClauseContext
                    || c instanceof PythonParser.WhileStatementContext) {
                return true;
            }
        }
        return false;
    }

    private static String shown(Token token) {
        return switch (token.getType()) {
            case PythonParser.NEWLINE, Token.EOF -> "the end of the line";
            case PythonParser.INDENT, PythonParser.DEDENT -> "the indentation";
            case PythonParser.STRING -> "this string";
            default -> token.getText().length() > 30 ? token.getText().substring(0, 30) + "..." : token.getText();
        };
    }
}

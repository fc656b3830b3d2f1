package dev.forkscope.language.python;

import dev.forkscope.language.assembler.SourceStream;
import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.PyBuiltin;
import dev.forkscope.protocol.PyValue;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;

/** Reads one f-string by the rules of CPython 3.11: no backslash, no # and not its own quotes inside of {...}. */
final class FString {
    private static final int NO_SPEC = -1;

    private final Code code;
    private final StringToken token;
    private final String body;
    private final Strings.Pieces pieces;
    private final TextPosition position;
    private int at;

    FString(Code code, StringToken token, Strings.Pieces pieces) {
        this.code = code;
        this.token = token;
        this.body = token.body();
        position = new TextPosition(token);
        this.pieces = pieces;
    }

    void read() {
        int start = 0;
        while (at < body.length()) {
            char c = body.charAt(at);
            if (c == '\\' && !token.isRaw() && at + 1 < body.length() && "{}".indexOf(body.charAt(at + 1)) < 0) {
                at += 2;
            } else if (c == '{' || c == '}') {
                boolean twice = at + 1 < body.length() && body.charAt(at + 1) == c;
                literal(start, twice ? at + 1 : at);
                if (twice) {
                    at += 2;
                } else if (c == '}') {
                    problem(
                            at,
                            1,
                            "a single } stands in this f-string: write }} to print one, or { before the expression");
                    at++;
                } else {
                    field();
                }
                start = at;
            } else {
                at++;
            }
        }
        literal(start, body.length());
    }

    private void literal(int from, int to) {
        pieces.text(Strings.text(code, token, body.substring(from, to)));
    }

    /** One {...}; {@code at} is on its first brace, and afterwards behind its last. */
    private void field() {
        int open = at;
        int start = open + 1;
        int end = new FieldScanner(body, start).end();
        String expression = body.substring(start, end);
        if (expression.indexOf('\\') >= 0 || expression.indexOf('#') >= 0) {
            problem(
                    start,
                    expression.length(),
                    "the {...} of an f-string can hold no backslash and no #: compute the value before");
            at = body.length();
            return;
        }
        if (expression.isBlank()) {
            problem(open, end - open + 1, "the {} of an f-string is empty: write an expression in it");
        }
        at = end;
        String shown = null;
        if (at < body.length() && body.charAt(at) == '=') {
            at++;
            while (at < body.length() && Character.isWhitespace(body.charAt(at))) {
                at++;
            }
            shown = body.substring(start, at);
        }
        char conversion = conversion();
        @Nullable String spec = spec();
        if (at >= body.length() || body.charAt(at) != '}') {
            problem(open, 1, "this { of the f-string is never closed");
            at = body.length();
            return;
        }
        at++;
        emit(expression, start, shown, conversion, spec);
    }

    private char conversion() {
        if (at + 1 >= body.length() || body.charAt(at) != '!') {
            return 0;
        }
        char conversion = body.charAt(at + 1);
        if (conversion != 'r' && conversion != 's') {
            problem(at, 2, "after ! in an f-string there can be r or s here");
        }
        at += 2;
        return conversion;
    }

    private @Nullable String spec() {
        if (at >= body.length() || body.charAt(at) != ':') {
            return null;
        }
        int start = ++at;
        while (at < body.length() && body.charAt(at) != '}') {
            if (body.charAt(at) == '{') {
                problem(
                        at,
                        1,
                        "a {...} inside the format of an f-string is outside the subset: write the number itself");
            }
            at++;
        }
        return Strings.text(code, token, body.substring(start, at));
    }

    private void emit(String expression, int start, @Nullable String shown, char conversion, @Nullable String spec) {
        if (shown != null) {
            pieces.text(shown);
        }
        pieces.before();
        value(expression, start);
        if (conversion == 'r' || shown != null && conversion == 0 && spec == null) {
            code.emit(Opcode.PY_CALL, PyBuiltin.REPR);
        } else if (conversion == 's') {
            code.emit(Opcode.PY_CALL, PyBuiltin.STR);
        }
        code.emit(Opcode.PY_FORMAT, spec == null || spec.isEmpty() ? NO_SPEC : code.assembler.string(spec));
        pieces.pushed();
    }

    private void value(String expression, int start) {
        PythonLexer lexer = new PythonLexer(new SourceStream(expression));
        lexer.removeErrorListeners();
        position.moveTo(start);
        lexer.setLine(position.line());
        lexer.setCharPositionInLine(position.column());
        PythonParser parser =
                new PythonParser(new CommonTokenStream(Layout.ofExpression(lexer, expression, code.problems)));
        PythonCompiler.prepare(parser, code.problems);
        if (expression.isBlank()) {
            code.push(PyValue.NONE);
            return;
        }
        try {
            ParserRuleContext tree = parser.embedded();
            code.expression((ParserRuleContext) tree.getChild(0));
        } catch (StatementAbort reported) {
            code.push(PyValue.NONE);
        }
    }

    private void problem(int index, int length, String message) {
        position.moveTo(index);
        code.problems.at(position.line(), position.column(), length, message);
    }
}

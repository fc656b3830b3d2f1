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

    /** The specification lies on the stack. */
    private static final int SPEC_PUSHED = -2;

    private final Code code;
    private final StringToken token;
    private final String body;
    private final Strings.Pieces pieces;
    private final TextPosition position;
    private final boolean nested;
    private final int to;
    private int at;

    FString(Code code, StringToken token, Strings.Pieces pieces) {
        this(code, token, pieces, false, 0, token.body().length());
    }

    private FString(Code code, StringToken token, Strings.Pieces pieces, boolean nested, int from, int to) {
        this.code = code;
        this.token = token;
        this.body = token.body();
        position = new TextPosition(token);
        this.pieces = pieces;
        this.nested = nested;
        at = from;
        this.to = to;
    }

    void read() {
        int start = at;
        while (at < to) {
            char c = body.charAt(at);
            if (c == '\\' && !token.isRaw() && at + 1 < body.length() && "{}".indexOf(body.charAt(at + 1)) < 0) {
                at += 2;
            } else if (c == '{' || c == '}') {
                boolean twice = !nested && at + 1 < to && body.charAt(at + 1) == c;
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
        literal(start, Math.max(start, to));
    }

    private void literal(int from, int to) {
        pieces.text(Strings.text(code, token, body.substring(from, to)));
    }

    /** One {...}; {@code at} is on its first brace, and afterwards behind its last. */
    private void field() {
        int open = at;
        int start = open + 1;
        FieldScanner scanner = new FieldScanner(body, start);
        int end = scanner.end();
        String expression = body.substring(start, end);
        if (expression.indexOf('\\') >= 0 || scanner.hasComment()) {
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
        int spec = spec();
        if (at >= body.length() || body.charAt(at) != '}') {
            problem(open, 1, "this { of the f-string is never closed");
            at = body.length();
            return;
        }
        emit(expression, start, shown, conversion, spec, at);
        at++;
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

    /** Where the specification starts, or -1; {@code at} is behind it afterwards. */
    private int spec() {
        if (at >= to || body.charAt(at) != ':') {
            return -1;
        }
        int start = ++at;
        if (nested) {
            problem(start - 1, 1, "a format inside a format inside a format is more than Python reads");
        }
        while (at < to && body.charAt(at) != '}') {
            if (body.charAt(at) == '{') {
                at = new FieldScanner(body, at + 1).end();
                // A conversion comes before its last brace.
                while (at < to && body.charAt(at) != '}') {
                    at++;
                }
            }
            at = Math.min(at + 1, to);
        }
        return start;
    }

    /** One {...} whose specification, if there is one, lies between {@code spec} and {@code specEnd}. */
    private void emit(String expression, int start, @Nullable String shown, char conversion, int spec, int specEnd) {
        if (shown != null) {
            pieces.text(shown);
        }
        pieces.before();
        value(expression, start);
        if (conversion == 'r' || shown != null && conversion == 0 && spec < 0) {
            code.emit(Opcode.PY_CALL, PyBuiltin.REPR);
        } else if (conversion == 's') {
            code.emit(Opcode.PY_CALL, PyBuiltin.STR);
        }
        if (spec < 0) {
            code.emit(Opcode.PY_FORMAT, NO_SPEC);
        } else {
            format(spec, specEnd);
        }
        pieces.pushed();
    }

    private void format(int spec, int end) {
        String written = body.substring(spec, end);
        if (written.indexOf('{') >= 0) {
            Strings.Pieces parts = new Strings.Pieces(code);
            new FString(code, token, parts, true, spec, end).read();
            parts.emit(token.token());
            code.emit(Opcode.PY_FORMAT, SPEC_PUSHED);
            return;
        }
        String text = Strings.text(code, token, written);
        code.emit(Opcode.PY_FORMAT, text.isEmpty() ? NO_SPEC : code.assembler.string(text));
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
            if (expression.contains("lambda")) {
                Captures.markAll(code.scopes, tree);
            }
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

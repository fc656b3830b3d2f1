package dev.forkscope.language.python;

import dev.forkscope.language.python.PythonParser.StringsContext;
import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.PyValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Compiles string literals, those that stand side by side as one. */
final class Strings {
    private final Code code;

    Strings(Code code) {
        this.code = code;
    }

    void emit(StringsContext strings) {
        List<StringToken> tokens = strings.STRING().stream()
                .map(TerminalNode::getSymbol)
                .map(StringToken::of)
                .toList();
        long bytes = tokens.stream().filter(StringToken::isBytes).count();
        if (bytes == tokens.size()) {
            code.pushBytes(bytes(tokens));
        } else if (bytes > 0) {
            code.refuse(strings, "a bytes literal and a string cannot stand side by side");
        } else {
            Pieces pieces = new Pieces(code);
            for (StringToken token : tokens) {
                if (token.isFormatted()) {
                    new FString(code, token, pieces).read();
                } else {
                    pieces.text(text(code, token, token.body()));
                }
            }
            pieces.emit(strings.getStart());
        }
    }

    private byte[] bytes(List<StringToken> tokens) {
        StringBuilder all = new StringBuilder();
        for (StringToken token : tokens) {
            if (token.body().chars().anyMatch(c -> c > 127)) {
                code.problems.at(token.token(), "a bytes literal holds ASCII characters only: write \"...\".encode()");
            } else {
                all.append(text(code, token, token.body()));
            }
        }
        return all.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** What a part of a string means. */
    static String text(Code code, StringToken token, String part) {
        return token.decode(part, problem -> code.problems.at(token.token(), problem));
    }

    /** Parts of a string that is put together at run time. */
    static final class Pieces {
        private final Code code;
        private final StringBuilder text = new StringBuilder();
        private int count;

        Pieces(Code code) {
            this.code = code;
        }

        void text(String part) {
            text.append(part);
        }

        /** The next piece has just been pushed as a str; {@link #before} was called first. */
        void pushed() {
            count++;
        }

        /** Pushes the text so far, before something computed. */
        void before() {
            if (!text.isEmpty()) {
                code.pushString(text.toString());
                text.setLength(0);
                count++;
            }
        }

        void emit(Token place) {
            if (count == 0) {
                code.push(PyValue.of(PyValue.STR, code.assembler.string(text.toString())));
                return;
            }
            before();
            if (count > 1) {
                code.line(place);
                code.emit(Opcode.PY_CONCAT, count);
            }
        }
    }
}

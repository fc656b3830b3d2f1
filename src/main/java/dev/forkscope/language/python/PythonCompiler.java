package dev.forkscope.language.python;

import dev.forkscope.language.assembler.Compilation;
import dev.forkscope.language.assembler.ProgramTooLargeException;
import dev.forkscope.language.assembler.SourceStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.atn.PredictionMode;

/**
 * Compiles the Python subset. Safe for use by several threads; never throws for anything a text can hold, and needs
 * neither more stack than a thread has by default nor time that grows faster than the text.
 */
public final class PythonCompiler {
    private static final int MAX_SOURCE_BYTES = 65_536;

    private PythonCompiler() {}

    /** Compiles {@code source}; what is wrong with it is in the answer. */
    public static Compilation compile(String source) {
        Problems problems = new Problems();
        Code code = new Code(problems);
        String text = normalized(source);
        try {
            if (isReadable(text, problems)) {
                compile(text, code);
            }
        } catch (GiveUpException reported) {
            // Why is among the problems.
        } catch (ProgramTooLargeException tooLarge) {
            problems.at(1, 0, 1, "this program is too large: compiled, it has more instructions or text than fit");
        }
        return problems.any()
                ? new Compilation(null, problems.inTextOrder())
                : new Compilation(code.assembler.program(), List.of());
    }

    private static void compile(String text, Code code) {
        PythonLexer lexer = new PythonLexer(new SourceStream(text));
        lexer.removeErrorListeners();
        CommonTokenStream tokens = new CommonTokenStream(Layout.ofProgram(lexer, text, code.problems));
        PythonParser parser = new PythonParser(tokens);
        prepare(parser, code.problems);
        PythonParser.FileContext file = parser.file();
        code.scopes.read(file);
        code.calls.prepareArgv(
                tokens.getTokens().stream().anyMatch(t -> t.getText().equals("argv")));
        code.statements.visit(file);
        code.functions.bodies();
        code.atExit.finish();
        new ObjectCalls(code).finish();
        code.library.bodies();
    }

    /** Recovery speaks for the parser, which by itself would write to stderr; two levels of prediction are never needed. */
    static void prepare(PythonParser parser, Problems problems) {
        parser.removeErrorListeners();
        parser.setErrorHandler(new Recovery(problems));
        parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
    }

    /** One kind of line end, and no byte order mark: as Python's own reading of a file leaves it. */
    private static String normalized(String source) {
        String text = source.startsWith("\ufeff") ? source.substring(1) : source;
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static boolean isReadable(String text, Problems problems) {
        if (text.getBytes(StandardCharsets.UTF_8).length > MAX_SOURCE_BYTES) {
            problems.at(1, 0, 1, "this program is longer than 64 kB");
            return false;
        }
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                line++;
                lineStart = i + 1;
            } else if (c == 0) {
                problems.at(line, i - lineStart, 1, "the text holds a null byte: it is no Python program");
                return false;
            } else if (Character.isSurrogate(c)) {
                if (!Character.isHighSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    problems.at(line, i - lineStart, 1, "the text holds half a character here: it is no valid Unicode");
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}

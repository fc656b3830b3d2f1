package dev.forkscope.language.python;

import dev.forkscope.language.python.PythonParser.ArgumentContext;
import dev.forkscope.language.python.PythonParser.ArgumentsContext;
import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.PyMethod;
import dev.forkscope.protocol.PyPrintOption;
import dev.forkscope.protocol.PyValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.antlr.v4.runtime.Token;

/** Compiles print(). */
final class PrintCall {
    private static final Set<String> KEYWORDS = Set.of("sep", "end", "file", "flush");

    private final Code code;

    PrintCall(Code code) {
        this.code = code;
    }

    void emit(Token name, ArgumentsContext written) {
        if (isLate(written)) {
            code.library.push(name, "print");
            code.functions.calls().callValue(name, written);
            return;
        }
        Arguments arguments = Arguments.of(code, written, true);
        if (arguments == null) {
            code.push(PyValue.NONE);
            return;
        }
        for (Map.Entry<String, ArgumentContext> keyword : arguments.keywords.entrySet()) {
            if (!KEYWORDS.contains(keyword.getKey())) {
                code.problems.at(
                        keyword.getValue(),
                        "print() has no keyword " + keyword.getKey()
                                + Suggestions.didYouMean(keyword.getKey(), KEYWORDS));
            }
        }
        if (arguments.positional.stream().anyMatch(value -> value.STAR() != null)) {
            starred(name, arguments);
            return;
        }
        arguments.positional.forEach(value -> code.expression(Arguments.value(value)));
        separators(arguments);
        code.line(name);
        code.emit(Opcode.PY_PRINT, arguments.positional.size() | options(arguments));
    }

    /** Whether what the call asks for is known only at run time; where to write is always known. */
    private static boolean isLate(ArgumentsContext written) {
        boolean late = false;
        for (ArgumentContext argument : written.argument()) {
            String keyword =
                    argument.ASSIGN() == null ? "" : argument.getStart().getText();
            if (keyword.equals("file")) {
                return false;
            }
            late |= argument.POWER() != null
                    || keyword.equals("flush") && Literals.truth(argument.expression()) == null;
        }
        return late;
    }

    /** How many values there are shows only at run time: they are joined first, and printed as one. */
    private void starred(Token name, Arguments arguments) {
        int items = code.hidden();
        int end = code.hidden();
        code.expressions.comprehensions().starredToPrint(arguments.positional);
        code.storeHidden(items);
        ArgumentContext sep = arguments.keywords.get("sep");
        if (sep != null && Shape.leaf(sep.expression(), PythonParser.NONE) != null) {
            arguments.keywords.remove("sep");
        }
        separators(arguments);
        code.storeHidden(end);
        code.loadHidden(items);
        code.expressions.comprehensions().strings();
        code.line(name);
        code.emit(Opcode.PY_METHOD, PyMethod.JOIN);
        code.push(PyValue.NONE);
        code.loadHidden(end);
        int options = options(arguments);
        if ((options & PyPrintOption.FILE) != 0) {
            code.problems.at(name, "print(*..., file=...) into a file is outside the subset: write f.write()");
        }
        code.emit(Opcode.PY_PRINT, 1 | options);
    }

    /** Pushes sep and end, evaluated in the order they are written. */
    private void separators(Arguments arguments) {
        List<String> order = new ArrayList<>(arguments.keywords.keySet());
        boolean endFirst = arguments.keywords.containsKey("sep")
                && arguments.keywords.containsKey("end")
                && order.indexOf("end") < order.indexOf("sep");
        separator(arguments, endFirst ? "end" : "sep", endFirst ? "\n" : " ");
        separator(arguments, endFirst ? "sep" : "end", endFirst ? " " : "\n");
        if (endFirst) {
            code.emit(Opcode.SWAP);
        }
    }

    private void separator(Arguments arguments, String keyword, String otherwise) {
        ArgumentContext argument = arguments.keywords.get(keyword);
        if (argument == null) {
            code.pushString(otherwise);
        } else {
            code.expression(argument.expression());
        }
    }

    private int options(Arguments arguments) {
        int options = 0;
        ArgumentContext flush = arguments.keywords.get("flush");
        if (flush != null) {
            Boolean truth = Literals.truth(flush.expression());
            if (truth == null) {
                code.problems.at(flush, "flush must be True or False here");
            } else if (truth) {
                options |= PyPrintOption.FLUSH;
            }
        }
        ArgumentContext file = arguments.keywords.get("file");
        if (file != null && Shape.leaf(file.expression(), PythonParser.NONE) == null) {
            if (code.files.variable(file.expression()) != null) {
                code.files.borrow(file.expression());
                return options | PyPrintOption.FILE;
            }
            String stream = ModulePath.moduleMember(code, file.expression());
            if ("sys.stderr".equals(stream)) {
                options |= PyPrintOption.STDERR;
            } else if (!"sys.stdout".equals(stream)) {
                code.problems.at(file, "file must be sys.stdout, sys.stderr or a variable with what os.fdopen() gave");
            }
        }
        return options;
    }
}

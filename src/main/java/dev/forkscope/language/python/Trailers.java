package dev.forkscope.language.python;

import dev.forkscope.language.python.PythonParser.PrimaryContext;
import dev.forkscope.language.python.PythonParser.SubscriptContext;
import dev.forkscope.language.python.PythonParser.TrailerContext;
import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.PyAttribute;
import dev.forkscope.protocol.PyValue;
import java.util.HashMap;
import java.util.Map;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Compiles what follows a value: attributes, calls, indices and slices. */
final class Trailers {
    private static final Map<String, Integer> ATTRIBUTES = attributes();

    private final Code code;

    Trailers(Code code) {
        this.code = code;
    }

    private static Map<String, Integer> attributes() {
        Map<String, Integer> attributes = new HashMap<>();
        for (int attribute = 0; attribute < PyAttribute.count(); attribute++) {
            attributes.put(PyAttribute.name(attribute), attribute);
        }
        return attributes;
    }

    /** A name alone. */
    void name(PythonParser.AtomContext atom, Token name) {
        ModulePath path = ModulePath.of(code, atom);
        if (path != null) {
            code.calls.member(path, atom, 0);
        } else if (code.scopes.classes.any() && ExceptionClasses.numberOf(code, atom) != null) {
            new ClassValues(code).operand(atom);
        } else if (code.scope.find(Literals.name(name)) == null && ExceptionClasses.isName(name.getText())) {
            code.refuse(atom, "an exception class as a value is outside the subset: use it after raise or except");
        } else {
            code.names.load(name);
        }
    }

    /** The value of {@code primary} with its first {@code count} trailers. */
    void emit(PrimaryContext primary, int count) {
        int next = head(primary, count);
        while (next < count) {
            next = trailer(primary, next, count);
        }
    }

    /** Emits the start of the expression and says which trailer comes next. */
    private int head(PrimaryContext primary, int count) {
        int once = code.files.useOnce(primary, count);
        if (once > 0) {
            return once;
        }
        ModulePath path = ModulePath.of(code, primary);
        if (path != null && path.next() <= count) {
            return code.calls.member(path, primary, count);
        }
        int used = code.files.use(primary, count);
        if (used > 0) {
            return used;
        }
        Token name = Shape.name(primary.atom());
        if (name != null && count > 1 && ofClass(primary, name)) {
            return 2;
        }
        int ofBase = code.scopes.classes.any() ? new SuperCalls(code).emit(primary, count) : 0;
        if (ofBase > 0) {
            return ofBase;
        }
        if (name != null && count > 0 && Shape.trailer(primary, 0).arguments() != null) {
            code.calls.named(name, Shape.trailer(primary, 0).arguments());
            return 1;
        }
        ParserRuleContext core = Shape.core(primary.atom());
        if (core instanceof PythonParser.StringsContext text && isCallOf(primary, 0, count, "format")) {
            new StringFormat(code).emit(text, Shape.trailer(primary, 1).arguments());
            return 2;
        }
        code.expression(primary.atom());
        return 0;
    }

    /** A method called on a class, as in {@code int.from_bytes(data, "big")}. */
    private boolean ofClass(PrimaryContext primary, Token name) {
        return code.scope.find(Literals.name(name)) == null
                && Shape.trailer(primary, 0).DOT() != null
                && Shape.trailer(primary, 1).arguments() != null
                && ofClass(
                        name,
                        Shape.trailer(primary, 0).NAME().getSymbol(),
                        Shape.trailer(primary, 1).arguments());
    }

    private boolean ofClass(Token type, Token method, PythonParser.ArgumentsContext arguments) {
        return new ByteNumbers(code).ofClass(type.getText(), method, arguments)
                || code.scopes.classes.any() && new SuperCalls(code).ofPython(type, method, arguments);
    }

    private static boolean isCallOf(PrimaryContext primary, int at, int count, String method) {
        return at + 1 < count
                && Shape.trailer(primary, at).DOT() != null
                && Shape.trailer(primary, at).NAME().getText().equals(method)
                && Shape.trailer(primary, at + 1).arguments() != null;
    }

    private int trailer(PrimaryContext primary, int at, int count) {
        TrailerContext trailer = Shape.trailer(primary, at);
        if (trailer.DOT() != null) {
            return attribute(primary, at, count);
        }
        if (trailer.arguments() != null) {
            code.functions.calls().callValue(trailer.getStart(), trailer.arguments());
            return at + 1;
        }
        if (isSlice(trailer)) {
            slice(trailer);
        } else {
            index(code, trailer);
            code.line(trailer.getStart());
            code.emit(Opcode.PY_INDEX);
        }
        return at + 1;
    }

    static boolean isSlice(TrailerContext trailer) {
        return trailer.subscript().stream().anyMatch(subscript -> subscript.slice() != null);
    }

    /** Pushes the index between the brackets; several make a tuple, which is a key of a dict. */
    static void index(Code code, TrailerContext trailer) {
        trailer.subscript().forEach(subscript -> code.expression(subscript.named()));
        if (trailer.COMMA().isEmpty()) {
            return;
        }
        if (!code.scopes.hasDicts) {
            code.problems.at(trailer, "an index is one number here: write a[i][j] for a list in a list");
        }
        code.emit(Opcode.PY_TUPLE, trailer.subscript().size());
    }

    private int attribute(PrimaryContext primary, int at, int count) {
        Token name = Shape.trailer(primary, at).NAME().getSymbol();
        if (SpecialNames.RESOURCES.contains(name.getText())) {
            code.refuse(
                    primary,
                    "what a process used is not known here: take the time by time.time() before the fork and after the wait");
            return count;
        }
        int ofObject = code.scopes.classes.any() ? new ObjectAttributes(code).emit(primary, at, count) : 0;
        if (ofObject > 0) {
            return at + ofObject;
        }
        if (at + 1 < count && Shape.trailer(primary, at + 1).arguments() != null) {
            boolean changesList =
                    new Methods(code).call(name, Shape.trailer(primary, at + 1).arguments());
            if (changesList && at == 0) {
                code.targets.traceList(primary.atom());
            }
            return at + 2;
        }
        Integer attribute = ATTRIBUTES.get(name.getText());
        code.line(name);
        if (attribute == null && name.getText().equals("append")) {
            code.library.append(name);
        } else if (attribute == null && MachineMethods.names().contains(name.getText())) {
            code.problems.at(
                    name,
                    "the method ." + name.getText()
                            + " as a value is outside the subset: write a lambda that calls it");
        } else if (attribute == null) {
            code.problems.at(
                    name,
                    "the attribute ." + name.getText() + " is not known here"
                            + Suggestions.didYouMean(name.getText(), ATTRIBUTES.keySet()));
        } else {
            code.emit(Opcode.PY_ATTRIBUTE, attribute);
        }
        return at + 1;
    }

    private void slice(TrailerContext trailer) {
        if (!trailer.COMMA().isEmpty()) {
            code.problems.at(trailer, "an index is one number here, or one slice");
        }
        SubscriptContext subscript = trailer.subscript().stream()
                .filter(s -> s.slice() != null)
                .findFirst()
                .orElseThrow();
        PythonParser.SliceContext slice = subscript.slice();
        bound(subscript.named());
        bound(slice.expression());
        bound(slice.secondColon() == null ? null : slice.secondColon().expression());
        code.line(trailer.getStart());
        code.emit(Opcode.PY_SLICE);
    }

    private void bound(@Nullable ParserRuleContext value) {
        if (value == null) {
            code.push(PyValue.NONE);
        } else {
            code.expression(value);
        }
    }
}

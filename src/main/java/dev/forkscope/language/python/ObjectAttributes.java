package dev.forkscope.language.python;

import dev.forkscope.language.python.PythonParser.ArgumentsContext;
import dev.forkscope.language.python.PythonParser.PrimaryContext;
import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.PyAttribute;
import dev.forkscope.protocol.PyBuiltin;
import dev.forkscope.protocol.PyException;
import dev.forkscope.protocol.PyValue;
import java.util.HashSet;
import java.util.Set;
import org.antlr.v4.runtime.Token;

/** Compiles attributes and methods where the program has classes, so that an object may be of one of them. */
final class ObjectAttributes {
    private static final Set<String> OF_PYTHON = ofPython();
    private static final Set<String> METHODS = methods();
    private static final Set<String> FIXED = Set.of("args", "__class__", "__dict__", "__name__");

    private final Code code;
    private final ObjectCalls calls;

    ObjectAttributes(Code code) {
        this.code = code;
        calls = new ObjectCalls(code);
    }

    private static Set<String> ofPython() {
        Set<String> names = new HashSet<>(Set.of("__dict__"));
        for (int attribute = 0; attribute < PyAttribute.count(); attribute++) {
            names.add(PyAttribute.name(attribute));
        }
        return names;
    }

    private static Set<String> methods() {
        Set<String> names = new HashSet<>(MachineMethods.names());
        names.addAll(MoreTextMethods.names());
        names.addAll(Set.of("append", "remove", "encode", "decode", "sort", "reverse", "insert"));
        names.addAll(Set.of("hex", "to_bytes", "bit_length"));
        return names;
    }

    /** The string with the name by which an attribute is kept. */
    int name(Token name) {
        OwnClass own = code.scopes.classes.around(code.scope);
        String text = Literals.name(name);
        return code.assembler.string(own == null ? text : own.mangled(text));
    }

    /** Whether the program itself gives something an attribute of this name. */
    private boolean isOwn(String name) {
        OwnClass own = code.scopes.classes.around(code.scope);
        return code.scopes.classes.attributes.contains(own == null ? name : own.mangled(name))
                || code.scopes.classes.attributes.contains(name)
                || SpecialNames.isKnown(name);
    }

    /** {@code ( object -- value )} for the trailer {@code at}, and its call if one follows; how many trailers that takes, 0 if it is none of this. */
    int emit(PrimaryContext primary, int at, int count) {
        Token name = Shape.trailer(primary, at).NAME().getSymbol();
        String text = name.getText();
        boolean special = SpecialNames.isSpecial(text) && !OF_PYTHON.contains(text);
        boolean foreign = special || SpecialNames.UNKNOWN_HERE.contains(text);
        if (at + 1 < count && Shape.trailer(primary, at + 1).arguments() != null) {
            if (!isOwn(text) && (METHODS.contains(text) || foreign)) {
                return 0;
            }
            method(primary, at, name);
            return 2;
        }
        if (!isOwn(text) && foreign) {
            return 0;
        }
        code.functions.mayBeCalled();
        code.line(name);
        code.emit(Opcode.PY_GET_ATTRIBUTE, name(name));
        return 1;
    }

    private void method(PrimaryContext primary, int at, Token name) {
        ArgumentsContext arguments = Shape.trailer(primary, at + 1).arguments();
        if (!METHODS.contains(name.getText())) {
            calls.method(name, name(name), arguments);
            return;
        }
        int builtin = code.emit(Opcode.PY_UNLESS_OWN);
        calls.method(name, name(name), arguments);
        int end = code.emit(Opcode.JUMP);
        code.assembler.patch(builtin);
        int before = code.problems.count();
        if (new Methods(code).call(name, arguments)) {
            traceRoot(primary, at);
        }
        if (code.problems.forgetAllBut(before)) {
            // Only a method of the program can be meant.
            code.line(name);
            code.pushString("." + name.getText() + "() with these arguments is there only for objects of this program");
            code.emit(Opcode.PY_EXCEPTION, PyException.RUNTIME_ERROR);
            code.emit(Opcode.PY_RAISE);
        }
        code.assembler.patch(end);
    }

    /** {@code ( value -- )}: assigns to what ends in an attribute. */
    void store(PrimaryContext primary) {
        int last = Shape.trailers(primary) - 1;
        Token name = Shape.trailer(primary, last).NAME().getSymbol();
        check(name);
        code.expressions.emitPrimary(primary, last);
        set(primary, name);
    }

    private void check(Token name) {
        if (FIXED.contains(name.getText()) || SpecialNames.isSpecial(name.getText())) {
            code.problems.at(
                    name,
                    "assigning to ." + name.getText() + " is outside the subset: "
                            + (name.getText().equals("args")
                                    ? "give the values to super().__init__(...)"
                                    : "use an attribute with a name of its own"));
        }
    }

    /** {@code ( value object -- )}. */
    private void set(PrimaryContext primary, Token name) {
        code.functions.mayBeCalled();
        code.line(name);
        code.emit(Opcode.PY_SET_ATTRIBUTE, name(name));
        traceRoot(primary, 0);
    }

    /** {@code object.name += value}; {@code operate} is {@code ( x -- result )}. */
    void augment(PrimaryContext primary, Runnable operate) {
        int last = Shape.trailers(primary) - 1;
        Token name = Shape.trailer(primary, last).NAME().getSymbol();
        check(name);
        code.expressions.emitPrimary(primary, last);
        code.emit(Opcode.DUP);
        code.line(name);
        code.emit(Opcode.PY_GET_ATTRIBUTE, name(name));
        operate.run();
        code.emit(Opcode.SWAP);
        set(primary, name);
    }

    /** {@code del object.name}. */
    void delete(PrimaryContext primary) {
        int last = Shape.trailers(primary) - 1;
        Token name = Shape.trailer(primary, last).NAME().getSymbol();
        check(name);
        code.expressions.emitPrimary(primary, last);
        code.push(PyValue.of(PyValue.STR, name(name)));
        code.line(name);
        code.emit(Opcode.PY_CALL, PyBuiltin.DELATTR);
        code.emit(Opcode.POP);
        traceRoot(primary, 0);
    }

    /** Shows the variable that what has changed hangs on, over attributes only. */
    void traceRoot(PrimaryContext primary, int upTo) {
        for (int i = 0; i < upTo; i++) {
            if (Shape.trailer(primary, i).DOT() == null) {
                return;
            }
        }
        code.targets.traceList(primary.atom());
    }
}

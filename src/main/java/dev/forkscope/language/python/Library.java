package dev.forkscope.language.python;

import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.PyFunction;
import dev.forkscope.protocol.PyMethod;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/**
 * Python's own functions and classes as values: for each that is used so, a function is made that calls it. Its instructions have no
 * line: what happens in it happens on the line of its call.
 */
final class Library {
    private record Made(LibraryFunction function, int index) {}

    private final Code code;
    private final LibraryBodies bodies;
    private final Map<String, Integer> signatures = new HashMap<>();
    private final List<Made> made = new ArrayList<>();

    Library(Code code) {
        this.code = code;
        bodies = new LibraryBodies(code);
    }

    /** {@code ( -- function )} for one of the built-in names; false if it cannot be a value here. */
    boolean push(Token place, String name) {
        return push(place, bodies.builtin(name));
    }

    /** {@code ( -- function )} for what is in a module; false if it cannot be a value here. */
    boolean push(Token place, String module, String member) {
        return push(place, bodies.member(module, member));
    }

    /** {@code ( list -- function )}: its method append. */
    void append(Token place) {
        code.line(place);
        code.emit(Opcode.PY_RECEIVER, PyMethod.APPEND);
        push(place, bodies.append());
    }

    /** {@code ( function items dict -- partial )}. */
    void partial(Token place) {
        push(place, bodies.partial());
    }

    private boolean push(Token place, @Nullable LibraryFunction function) {
        if (function == null) {
            return false;
        }
        function.defaults().forEach(code::push);
        code.line(place);
        code.emit(
                Opcode.PY_FUNCTION,
                signatures.computeIfAbsent(function.module() + function.name(), key -> signature(function)));
        return true;
    }

    private int signature(LibraryFunction function) {
        int index = code.assembler.declareFunction();
        made.add(new Made(function, index));
        int parameters = function.parameters().size();
        long[] cells = new long[PyFunction.PARAMETERS + parameters * PyFunction.PARAMETER_CELLS];
        cells[PyFunction.INDEX] = index;
        cells[PyFunction.POSITIONAL] = function.takesMany() ? 0 : parameters;
        cells[PyFunction.REST] = function.takesMany() ? 1 : 0;
        cells[PyFunction.OTHER_NAMES] = function.kind() == PyFunction.PARTIAL_OBJECT ? 1 : 0;
        cells[PyFunction.KEYWORD_ONLY] = function.takesMany() ? parameters : 0;
        cells[PyFunction.FREE] = function.free();
        cells[PyFunction.DEFAULTS] = function.defaults().size();
        cells[PyFunction.QUALIFIED_NAME] = code.assembler.string(function.name());
        cells[PyFunction.KIND] = function.kind();
        cells[PyFunction.MODULE] = code.assembler.string(function.module());
        cells[PyFunction.CLASS] = function.type();
        int first = parameters - function.defaults().size();
        for (int i = 0; i < parameters; i++) {
            int at = PyFunction.PARAMETERS + i * PyFunction.PARAMETER_CELLS;
            cells[at + PyFunction.NAME] =
                    code.assembler.string(function.parameters().get(i));
            cells[at + PyFunction.DEFAULT] = i < first ? -1 : i - first;
        }
        return code.assembler.data(cells);
    }

    /** After everything else: compiles those that were used. */
    void bodies() {
        for (Made one : made) {
            LibraryFunction function = one.function();
            int locals = function.parameters().size()
                    + (function.takesMany() ? 1 : 0)
                    + (function.kind() == PyFunction.PARTIAL_OBJECT ? 1 : 0);
            code.scope = new Scope(code.scopes.module, code.assembler);
            code.scope.cells(locals);
            code.assembler.line(0);
            int entry = code.assembler.here();
            function.body().run();
            code.emit(Opcode.RETURN);
            code.assembler.defineFunction(one.index(), entry, locals, code.scope.slots());
            code.scope = code.scopes.module;
        }
    }
}

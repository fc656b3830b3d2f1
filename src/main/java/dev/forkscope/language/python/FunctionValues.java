package dev.forkscope.language.python;

import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.PyFunction;
import java.util.List;

/** Compiles what makes a function of a def or lambda, with its defaults and the variables it uses of the functions around it. */
final class FunctionValues {
    private final Code code;

    FunctionValues(Code code) {
        this.code = code;
    }

    /** {@code ( -- function )}. */
    void make(Symbol.Function function) {
        for (Parameter parameter : function.parameters) {
            if (parameter.defaultValue() != null) {
                code.expression(parameter.defaultValue());
            }
        }
        capture(function);
        for (String name : function.free) {
            Symbol symbol = code.scope.find(name);
            Integer slot = symbol == null ? null : code.scope.free.get(symbol);
            if (slot != null) {
                code.emit(Opcode.LOAD_LOCAL, slot);
            } else if (symbol != null) {
                code.emit(symbol.local ? Opcode.LOAD_LOCAL : Opcode.LOAD_GLOBAL, symbol.slot);
            }
        }
        code.line(function.definition.node().getStart());
        code.emit(Opcode.PY_FUNCTION, signature(function));
    }

    /** Emits what comes first in the body. */
    void begin(Symbol.Function function) {
        if (!function.free.isEmpty()) {
            code.emit(Opcode.PY_FREE, function.firstFree);
        }
        for (Symbol symbol : function.scope.symbols.values()) {
            if (symbol.captured) {
                code.emit(Opcode.PY_MAKE_CELL, Names.place(symbol));
            }
        }
    }

    /** Decides where the cells lie that it uses; loop variables of comprehensions are known only here. */
    private void capture(Symbol.Function function) {
        if (function.firstFree >= 0) {
            return;
        }
        for (String name : function.scope.references) {
            boolean own = function.scope.symbols.containsKey(name) || function.scope.globals.contains(name);
            Symbol symbol = own || !code.scope.isInComprehension() ? null : code.scope.find(name);
            if (symbol != null && symbol.captured) {
                function.free.add(name);
            }
        }
        function.free.removeIf(name -> {
            Symbol symbol = code.scope.find(name);
            return symbol == null || !symbol.captured;
        });
        function.firstFree = function.scope.cells(function.free.size());
        int slot = function.firstFree;
        for (String name : function.free) {
            Symbol symbol = code.scope.find(name);
            function.scope.captured.put(name, symbol);
            function.scope.free.put(symbol, slot++);
        }
    }

    private int signature(Symbol.Function function) {
        if (function.signature == 0) {
            function.signature = code.assembler.data(cells(function));
        }
        return function.signature;
    }

    private long[] cells(Symbol.Function function) {
        List<Parameter> bound =
                function.parameters.stream().filter(p -> !p.takesMany()).toList();
        long[] cells = new long[PyFunction.PARAMETERS + bound.size() * PyFunction.PARAMETER_CELLS];
        cells[PyFunction.INDEX] = function.index;
        cells[PyFunction.POSITIONAL] =
                bound.stream().filter(Parameter::positional).count();
        cells[PyFunction.REST] = count(function, Parameter.Kind.REST);
        cells[PyFunction.KEYWORD_ONLY] = count(function, Parameter.Kind.NAME);
        cells[PyFunction.POSITIONAL_ONLY] = count(function, Parameter.Kind.PLACE);
        cells[PyFunction.OTHER_NAMES] = count(function, Parameter.Kind.OTHER_NAMES);
        cells[PyFunction.FREE] = function.free.size();
        cells[PyFunction.QUALIFIED_NAME] = code.assembler.string(qualifiedName(function));
        cells[PyFunction.MODULE] = code.assembler.string("");
        cells[PyFunction.CLASS] = -1;
        int at = PyFunction.PARAMETERS;
        for (Parameter parameter : bound) {
            cells[at + PyFunction.NAME] = code.assembler.string(parameter.name());
            cells[at + PyFunction.DEFAULT] = parameter.defaultValue() == null ? -1 : cells[PyFunction.DEFAULTS]++;
            at += PyFunction.PARAMETER_CELLS;
        }
        return cells;
    }

    private static long count(Symbol.Function function, Parameter.Kind kind) {
        return function.parameters.stream().filter(p -> p.kind() == kind).count();
    }

    /** As {@code __qualname__} has it. */
    private String qualifiedName(Symbol.Function function) {
        for (Symbol.Function around : code.scopes.functions()) {
            if (around.scope == function.scope.outer) {
                return qualifiedName(around) + ".<locals>." + function.name;
            }
        }
        return function.name;
    }
}

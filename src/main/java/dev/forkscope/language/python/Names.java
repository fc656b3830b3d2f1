package dev.forkscope.language.python;

import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.Program;
import dev.forkscope.protocol.PyValue;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNodeImpl;
import org.jspecify.annotations.Nullable;

/** Loads, stores and shows variables. */
final class Names {
    private final Code code;

    Names(Code code) {
        this.code = code;
    }

    /** Pushes the value of a name. */
    void load(Token token) {
        String name = Literals.name(token);
        Symbol symbol = code.scope.find(name);
        if (symbol instanceof Symbol.Variable variable) {
            if (variable.holdsFile
                    && (code.scope.symbols.get(name) != variable || token.getTokenIndex() >= variable.fileFrom)) {
                code.refuse(
                        new TerminalNodeImpl(token),
                        name + " may hold a file here, which has one name only: use it as " + name
                                + ".read(), for line in "
                                + name + ", list(" + name + ") or print(..., file=" + name
                                + "), and give the descriptor a name of its own");
                return;
            }
            loadVariable(token, variable);
            return;
        }
        if (symbol instanceof Symbol.Function function) {
            loadFunction(token, function);
            return;
        }
        if (symbol == null && name.equals("__name__")) {
            code.pushString("__main__");
            return;
        }
        if (symbol == null && name.equals("NotImplemented") && code.scopes.classes.any()) {
            code.push(PyValue.NOT_IMPLEMENTED);
            return;
        }
        if (symbol == null && code.library.push(token, name)) {
            return;
        }
        code.push(PyValue.NONE);
        if (symbol != null || !code.scopes.doubtful.contains(name)) {
            code.problems.at(token, whyNoValue(name, symbol));
        }
    }

    private void loadFunction(Token token, Symbol.Function function) {
        if (code.scope.isOutOfReach(function)) {
            code.refuse(
                    new TerminalNodeImpl(token),
                    "the def " + function.name + " of the def around this one cannot be used as a value here: call it");
            return;
        }
        fetch(function);
        if (!code.flow.isBound(function)) {
            checkBound(token, function);
        }
    }

    /** The same where the value is only looked at, and may be a file. */
    void borrow(Token token) {
        if (code.scope.find(Literals.name(token)) instanceof Symbol.Variable variable) {
            loadVariable(token, variable);
        }
    }

    private void loadVariable(Token token, Symbol.Variable variable) {
        if (code.scope.isOutOfReach(variable)) {
            code.refuse(
                    new TerminalNodeImpl(token),
                    "the variable " + variable.name
                            + " of the def around this one cannot be used here: make it a parameter");
            return;
        }
        fetch(variable);
        if (code.flow.isBound(variable)) {
            return;
        }
        if (!variable.local && Builtins.isName(variable.name)) {
            code.problems.at(
                    token,
                    variable.name + " may still be Python's own " + variable.name
                            + " here, before the program gives it a value: use another name for the variable");
        }
        checkBound(token, variable);
    }

    private void checkBound(Token token, Symbol symbol) {
        code.line(token);
        code.emit(boundCheck(symbol), code.assembler.string(symbol.name));
    }

    // A comprehension is a function of its own: its variables are local to it, those of the def around it are not.
    private int boundCheck(Symbol symbol) {
        if (code.scope.isOfComprehension(symbol)) {
            return Opcode.PY_BOUND_LOCAL;
        }
        if (code.scope.free.containsKey(symbol)) {
            return Opcode.PY_BOUND_FREE;
        }
        if (!symbol.local) {
            return Opcode.PY_BOUND_GLOBAL;
        }
        return code.scope.isInComprehension() ? Opcode.PY_BOUND_FREE : Opcode.PY_BOUND_LOCAL;
    }

    /** A def or import must have been executed before its name is used; says so at run time if that is not certain. */
    void requireExecuted(Token token, Symbol symbol) {
        if (code.flow.isBound(symbol)) {
            return;
        }
        if (code.scope.isOutOfReach(symbol)) {
            code.problems.at(token, "the line that defines " + symbol.name + " must come before this def");
        } else {
            fetch(symbol);
            checkBound(token, symbol);
            code.emit(Opcode.POP);
        }
    }

    /** {@code ( function -- )}: a def has been executed. */
    void define(Symbol.Function function) {
        put(function);
        code.flow.bind(function);
    }

    /** The operand for a symbol of this scope whose value lies in a cell of the heap. */
    static int place(Symbol symbol) {
        return symbol.slot << 1 | (symbol.local ? 1 : 0);
    }

    private int placeHere(Symbol symbol) {
        Integer slot = code.scope.free.get(symbol);
        return slot == null ? place(symbol) : slot << 1 | 1;
    }

    /** {@code ( -- value )}: of a symbol that certainly has one. */
    void fetch(Symbol symbol) {
        if (symbol.captured) {
            code.emit(Opcode.PY_LOAD_CELL, placeHere(symbol));
        } else {
            code.emit(symbol.local ? Opcode.LOAD_LOCAL : Opcode.LOAD_GLOBAL, symbol.slot);
        }
    }

    private void put(Symbol symbol) {
        if (symbol.captured) {
            code.emit(Opcode.PY_STORE_CELL, placeHere(symbol));
        } else {
            code.emit(symbol.local ? Opcode.STORE_LOCAL : Opcode.STORE_GLOBAL, symbol.slot);
        }
    }

    /** Notes at run time that an import has been executed. */
    void markExecuted(Symbol symbol) {
        code.push(PyValue.NONE);
        put(symbol);
        code.flow.bind(symbol);
    }

    /** Pops into the variable a name assigns to here, and shows it. */
    void store(Token token) {
        store(token, code.scope.find(Literals.name(token)));
    }

    /** The same for {@code :=}, which passes over the loop variables of comprehensions. */
    void storeOutsideComprehension(Token token) {
        store(token, code.scope.findOutsideComprehension(Literals.name(token)));
    }

    private void store(Token token, @Nullable Symbol symbol) {
        if (symbol instanceof Symbol.Variable variable) {
            code.line(token);
            code.files.beforeStore(token, variable);
            if (code.scope.isOutOfReach(variable)) {
                code.problems.at(
                        token,
                        variable.name + " may hold a file of the def around this one: give it another name here");
            }
            put(variable);
            code.flow.bind(variable);
            if (code.scope.findOutsideComprehension(variable.name) == variable) {
                trace(variable);
            }
        } else {
            // Scopes has reported why this is no variable.
            code.emit(Opcode.POP);
        }
    }

    /** Takes the value away, as the end of an except clause does. */
    void unbind(Token token) {
        if (code.scope.findOutsideComprehension(Literals.name(token)) instanceof Symbol.Variable variable) {
            code.push(PyValue.UNBOUND);
            put(variable);
        }
    }

    void trace(Symbol.Variable variable) {
        Integer slot = code.scope.free.get(variable);
        if (slot != null) {
            int trace = code.scope.freeTraces.computeIfAbsent(
                    variable, v -> code.assembler.variable(v.name, true, slot, Program.Kind.VALUE));
            code.emit(Opcode.PY_TRACE_CELL, trace);
            return;
        }
        if (!variable.traced()) {
            variable.trace = code.assembler.variable(variable.name, variable.local, variable.slot, Program.Kind.VALUE);
        }
        code.emit(variable.captured ? Opcode.PY_TRACE_CELL : Opcode.TRACE, variable.trace);
    }

    private String whyNoValue(String name, @Nullable Symbol symbol) {
        if (symbol instanceof Symbol.Module) {
            return "a module as a value is outside the subset: write " + name + ".something";
        }
        if (symbol instanceof Symbol.Member) {
            return name + " as a value is outside the subset: call it, " + name + "(...)";
        }
        if (Builtins.isName(name)) {
            return "Python's own " + name + " as a value is outside the subset: call it, " + name + "(...)";
        }
        return unknown(name);
    }

    /** The message for a name that nothing defines. */
    String unknown(String name) {
        if (Modules.isKnown(name)) {
            return "the name " + name + " is not defined: write import " + name + " at the top";
        }
        String member = Modules.moduleOf(name);
        if (member != null) {
            return "the name " + name + " is not defined: write " + member + "." + name + " and import " + member;
        }
        if (code.problems.areMany()) {
            return "the name " + name + " is not defined anywhere";
        }
        List<String> candidates = new ArrayList<>(code.scope.symbols.keySet());
        candidates.addAll(code.scope.moduleScope().symbols.keySet());
        candidates.addAll(Builtins.names());
        return "the name " + name + " is not defined anywhere" + Suggestions.didYouMean(name, candidates);
    }
}

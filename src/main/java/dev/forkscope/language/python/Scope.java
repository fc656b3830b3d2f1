package dev.forkscope.language.python;

import dev.forkscope.language.assembler.Assembler;
import dev.forkscope.protocol.PyValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names of the program text (the module) or of one def. */
final class Scope {
    /** The module's scope; null in the module's own. */
    final @Nullable Scope module;

    /** The scope of the def that this def stands in. */
    final @Nullable Scope outer;

    final Map<String, Symbol> symbols = new LinkedHashMap<>();
    /** Names declared {@code global} here. */
    final Set<String> globals = new HashSet<>();
    /** Names declared {@code nonlocal} here. */
    final Set<String> nonlocals = new HashSet<>();
    /** Names that occur here, or further inside with a meaning from here or further out. */
    final Set<String> references = new HashSet<>();
    /** Names that occur in an f-string with a lambda. */
    final Set<String> embedded = new HashSet<>();
    /** What names of functions and comprehensions around this one mean that are used here. */
    final Map<String, Symbol> captured = new HashMap<>();
    /** The locals where the cells of these lie. */
    final Map<Symbol, Integer> free = new HashMap<>();
    /** The numbers of those that are traced. */
    final Map<Symbol, Integer> freeTraces = new HashMap<>();
    /** Modules of which everything was imported with a star. */
    final List<String> stars = new ArrayList<>();

    private final Assembler assembler;
    private int slots;
    /** Loop variables of the comprehensions being compiled, innermost last. */
    private final List<Map<String, Symbol>> comprehensions = new ArrayList<>();

    /** The module's scope. */
    Scope(Assembler assembler) {
        this.module = null;
        this.outer = null;
        this.assembler = assembler;
    }

    /** The scope of a def that stands in {@code around}. */
    Scope(Scope around, Assembler assembler) {
        this.module = around.moduleScope();
        this.outer = around.isModule() ? null : around;
        this.assembler = assembler;
    }

    boolean isModule() {
        return module == null;
    }

    Scope moduleScope() {
        return module == null ? this : module;
    }

    /** A new cell: a local of the def, or a global one. */
    int cell() {
        return isModule() ? assembler.data(PyValue.UNBOUND) : slots++;
    }

    /** How many functions there are around what is here. */
    int depth() {
        int depth = 0;
        for (Scope scope = this; scope != null && !scope.isModule(); scope = scope.outer) {
            depth++;
        }
        return depth;
    }

    /** Room for as many cells one after the other; the first. */
    int cells(int count) {
        slots += count;
        return slots - count;
    }

    /** How many locals the def's frame has so far. */
    int slots() {
        return slots;
    }

    /** What {@code name} means here, if the program gives it a meaning. */
    @Nullable
    Symbol find(String name) {
        for (int i = comprehensions.size() - 1; i >= 0; i--) {
            Symbol symbol = comprehensions.get(i).get(name);
            if (symbol != null) {
                return symbol;
            }
        }
        return findOutsideComprehension(name);
    }

    @Nullable
    Symbol findOutsideComprehension(String name) {
        for (Scope scope = this; scope != null && !scope.globals.contains(name); scope = scope.outer) {
            Symbol symbol = scope.symbols.get(name);
            if (symbol == null) {
                symbol = scope.captured.get(name);
            }
            if (symbol != null) {
                return symbol;
            }
        }
        return moduleScope().symbols.get(name);
    }

    /** Whether the symbol lies in the frame of a def around this one, where it cannot be reached. */
    boolean isOutOfReach(Symbol symbol) {
        return symbol.local
                && symbols.get(symbol.name) != symbol
                && !free.containsKey(symbol)
                && find(symbol.name) == findOutsideComprehension(symbol.name);
    }

    void enterComprehension() {
        comprehensions.add(new HashMap<>());
    }

    void addToComprehension(Symbol variable) {
        comprehensions.get(comprehensions.size() - 1).put(variable.name, variable);
    }

    boolean isInComprehension() {
        return !comprehensions.isEmpty();
    }

    /** Whether the symbol is a loop variable of the innermost comprehension. */
    boolean isOfComprehension(Symbol symbol) {
        return isInComprehension()
                && comprehensions.get(comprehensions.size() - 1).containsValue(symbol);
    }

    void leaveComprehension() {
        comprehensions.remove(comprehensions.size() - 1);
    }
}

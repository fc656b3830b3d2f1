package dev.forkscope.language.c;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names visible in a block, and around it. */
final class Scope {
    private final @Nullable Scope outer;
    private final Map<String, Symbol> symbols = new HashMap<>();

    Scope(@Nullable Scope outer) {
        this.outer = outer;
    }

    @Nullable
    Scope outer() {
        return outer;
    }

    /** Adds a name and returns what stood for it in this same block before, or null. */
    @Nullable
    Symbol declare(Symbol symbol) {
        return symbols.put(symbol.name(), symbol);
    }

    /** What the name stands for in this very block. */
    @Nullable
    Symbol here(String name) {
        return symbols.get(name);
    }

    /** What the name stands for here. */
    @Nullable
    Symbol find(String name) {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            Symbol symbol = scope.symbols.get(name);
            if (symbol != null) {
                return symbol;
            }
        }
        return null;
    }

    /** Every visible name. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        for (Scope scope = this; scope != null; scope = scope.outer) {
            names.addAll(scope.symbols.keySet());
        }
        return names;
    }
}

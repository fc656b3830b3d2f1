package dev.forkscope.language.python;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a name stands for in a scope. Each has a cell, which says at run time whether the statement that makes the name has been
 * executed; only a variable's cell holds more than that.
 */
abstract sealed class Symbol permits Symbol.Variable, Symbol.Function, Symbol.Module, Symbol.Member {
    private static final int NO_TRACE = -1;

    final String name;
    final boolean local;
    final int slot;
    /** A function inside of the one it belongs to uses it: its value lies in a cell of the heap. */
    boolean captured;

    /** Counts through all symbols of a program. */
    final int id;
    /** Index for TRACE, once one was needed. */
    int trace = NO_TRACE;

    private Symbol(String name, boolean local, int slot, int id) {
        this.name = name;
        this.local = local;
        this.slot = slot;
        this.id = id;
    }

    boolean traced() {
        return trace != NO_TRACE;
    }

    /** A name that values are assigned to. */
    static final class Variable extends Symbol {
        /** An except clause or a del can take the value away again. */
        boolean canVanish;
        /** Somewhere os.fdopen gives it a value. */
        boolean holdsFile;
        /** The class that the name means, and nothing else. */
        @Nullable
        OwnClass ownClass;
        /** The first token from where on that value may be in it. */
        int fileFrom = Integer.MAX_VALUE;

        Variable(String name, boolean local, int slot, int id) {
            super(name, local, slot, id);
        }
    }

    /** The name of a def, or a lambda. */
    static final class Function extends Symbol {
        final Definition definition;
        final int index;
        final Scope scope;
        /** What is bound whenever the def is executed. */
        final Flow whenDefined = Flow.nowhere();

        final List<Parameter> parameters = new ArrayList<>();
        /** The names it uses of functions and comprehensions around it. */
        final Set<String> free = new LinkedHashSet<>();
        /** The cell where its signature starts; 0 until that is known. */
        int signature;
        /** The first local with a cell of what it uses; -1 until that is known. */
        int firstFree = -1;

        Function(String name, boolean local, int slot, int id, Definition definition, int index, Scope scope) {
            super(name, local, slot, id);
            this.definition = definition;
            this.index = index;
            this.scope = scope;
        }
    }

    /** An imported module. */
    static final class Module extends Symbol {
        final String module;

        Module(String name, boolean local, int slot, int id, String module) {
            super(name, local, slot, id);
            this.module = module;
        }
    }

    /** Something imported from a module. */
    static final class Member extends Symbol {
        final String module;
        final String member;

        Member(String name, boolean local, int slot, int id, String module, String member) {
            super(name, local, slot, id);
            this.module = module;
            this.member = member;
        }
    }
}

package dev.forkscope.language.c;

import dev.forkscope.protocol.Opcode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Functions of {@link LibrarySource}, compiled into the program on first use. */
final class Library {
    private static final Pattern HEAD = Pattern.compile("(?m)^[a-z_][a-z_ ]*[ *]([a-z_]+)\\(");
    private static final Map<String, Integer> GROUP_OF = groups();

    private final Unit unit;
    private final Scope scope = new Scope(null);
    private final Set<Integer> loaded = new HashSet<>();
    private final Deque<UnitCompiler.Body> bodies = new ArrayDeque<>();
    private int buffer;
    private int bufferRoom;

    Library(Unit unit) {
        this.unit = unit;
    }

    /** Whether a program may call it, or the library itself. */
    boolean knows(String name) {
        return GROUP_OF.containsKey(name) && (unit.libraryDepth > 0 || !name.startsWith("__"));
    }

    Collection<String> names() {
        return GROUP_OF.keySet().stream().filter(this::knows).toList();
    }

    /** The function of that name, which there must be. */
    FunctionSymbol require(String name) {
        int group = java.util.Objects.requireNonNull(GROUP_OF.get(name), name);
        if (loaded.add(group)) {
            load(LibrarySource.GROUPS.get(group));
        }
        if (scope.find(name) instanceof FunctionSymbol function) {
            return function;
        }
        throw new IllegalStateException("not in the library: " + name);
    }

    /** What does division, remainder and shift of unsigned longs, which the machine has no instructions for. */
    FunctionSymbol unsignedLong(int opcode) {
        return require(opcode == Opcode.DIV ? "__udiv" : opcode == Opcode.MOD ? "__umod" : "__ushr");
    }

    /** Cells for bytes on their way to read(2) or write(2). */
    int buffer(int room) {
        if (room > bufferRoom) {
            buffer = unit.out.assembler().reserve(room);
            bufferRoom = room;
        }
        return buffer;
    }

    /** Compiles what was called, and what that calls. */
    void compileBodies() {
        while (!bodies.isEmpty()) {
            UnitCompiler.Body body = bodies.pop();
            unit.out.fixLine(1);
            inScope(() -> body.compile(unit));
            unit.out.fixLine(0);
        }
        if (scope.find("__data_end") instanceof Variable end) {
            unit.out.assembler().setData(end.slot(), unit.out.assembler().dataLength());
        }
    }

    private void load(String source) {
        SourceText text = new SourceText(source);
        Diagnostics diagnostics = new Diagnostics(text);
        CParser.UnitContext tree = Parsing.parse(Preprocessor.run(text, diagnostics), diagnostics);
        List<UnitCompiler.Body> found = new ArrayList<>();
        inScope(() -> found.addAll(new UnitCompiler(unit).declare(tree)));
        if (!diagnostics.isEmpty()) {
            throw new IllegalStateException("library does not parse: " + diagnostics.sorted());
        }
        bodies.addAll(found);
    }

    private void inScope(Runnable action) {
        Scope outer = unit.scope;
        unit.scope = scope;
        unit.libraryDepth++;
        // It handles cells of every type as chars and longs.
        boolean narrow = unit.out.narrowsLoads();
        unit.out.narrowLoads(false);
        action.run();
        unit.out.narrowLoads(narrow);
        unit.libraryDepth--;
        unit.scope = outer;
    }

    private static Map<String, Integer> groups() {
        Map<String, Integer> groups = new HashMap<>();
        for (int i = 0; i < LibrarySource.GROUPS.size(); i++) {
            Matcher matcher = HEAD.matcher(LibrarySource.GROUPS.get(i));
            while (matcher.find()) {
                groups.put(matcher.group(1), i);
            }
        }
        return Map.copyOf(groups);
    }
}

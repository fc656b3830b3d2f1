package dev.forkscope.language.python;

import dev.forkscope.language.assembler.Assembler;
import dev.forkscope.language.python.PythonParser.ClassDefinitionContext;
import dev.forkscope.protocol.PyException;
import dev.forkscope.protocol.PyOwnClass;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** The classes of the program, found before anything is compiled, and the names that their objects may have attributes by. */
final class OwnClasses {
    private final Assembler assembler;
    private final List<OwnClass> classes = new ArrayList<>();
    private final Map<Scope, OwnClass> ofMethods = new IdentityHashMap<>();
    /** Names of attributes that the program gives to anything. */
    final Set<String> attributes = new HashSet<>();

    OwnClasses(Assembler assembler) {
        this.assembler = assembler;
    }

    boolean any() {
        return !classes.isEmpty();
    }

    List<OwnClass> all() {
        return classes;
    }

    boolean isFull() {
        return classes.size() == PyOwnClass.MOST;
    }

    OwnClass add(ClassDefinitionContext definition, Symbol.Variable symbol) {
        long[] cells = new long[PyOwnClass.CELLS];
        cells[PyOwnClass.NAME] = assembler.string(symbol.name);
        cells[PyOwnClass.NUMBER] = classes.size();
        OwnClass own = new OwnClass(definition, symbol, classes.size(), assembler.data(cells));
        symbol.ownClass = own;
        classes.add(own);
        return own;
    }

    @Nullable
    OwnClass of(ClassDefinitionContext definition) {
        return classes.stream()
                .filter(own -> own.definition == definition)
                .findFirst()
                .orElse(null);
    }

    void addMethod(OwnClass own, PythonParser.FunctionDefinitionContext definition, Symbol.Function function) {
        own.methods.put(definition, function);
        ofMethods.put(function.scope, own);
    }

    /** The class in whose method {@code scope} lies, be it a def inside of that; null outside of any. */
    @Nullable
    OwnClass around(Scope scope) {
        for (Scope s = scope; s != null; s = s.outer) {
            if (ofMethods.containsKey(s)) {
                return ofMethods.get(s);
            }
        }
        return null;
    }

    /** Whether it is the scope of a method itself. */
    boolean isMethod(Scope scope) {
        return ofMethods.containsKey(scope);
    }

    /** The class of the program that an expression names, if its name means nothing else anywhere. */
    static @Nullable OwnClass named(Code code, ParserRuleContext node) {
        Token name = Shape.name(node);
        return name != null && code.scope.find(Literals.name(name)) instanceof Symbol.Variable variable
                ? variable.ownClass
                : null;
    }

    /** The exception class of Python's own that a class derives from, over others or not; null if it is no exception. */
    @Nullable
    Integer exception(Code code, OwnClass own) {
        OwnClass at = own;
        for (int i = 0; i <= classes.size(); i++) {
            ParserRuleContext base = at.base();
            if (base == null) {
                return null;
            }
            OwnClass next = Shape.name(base) != null
                            && code.scopes.module.symbols.get(Literals.name(Shape.name(base)))
                                    instanceof Symbol.Variable variable
                    ? variable.ownClass
                    : null;
            if (next == null) {
                Integer number = ExceptionClasses.numberOf(code, base);
                return number;
            }
            at = next;
        }
        return null;
    }

    /** Whether it is derived from OSError, whose arguments mean something. */
    boolean isOsError(Code code, OwnClass own) {
        Integer number = exception(code, own);
        return number != null && number != PyException.EXCEPTION && ExceptionClasses.isOsError(number);
    }
}

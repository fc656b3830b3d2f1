package dev.forkscope.language.c;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/**
 * What goes into {@code void *} and what is made of it again. A cell holds one element whatever its size, so bytes of an int cannot be
 * looked at one by one; whether a program does that through a void * shows only when all of it has been read. All of a program's addresses
 * may meet, save those that qsort() and bsearch() hand to a comparison that does nothing else: a program may sort numbers here, texts there.
 */
final class UntypedAddresses {
    private record Use(CType type, Token at) {}

    /** What the library hands to a function of the program as its parameter {@code index}. */
    private record Handed(int index, CType type) {}

    /** What lies at addresses that were untyped at some time. */
    private final Set<Scalar> met = EnumSet.noneOf(Scalar.class);

    private boolean signsMeet;
    private final Map<Object, CType> given = new LinkedHashMap<>();
    private final List<Use> uses = new ArrayList<>();

    /** Where the names of variables of this type stand, and which of these places {@link #looks} has. */
    private final Map<Variable, List<VariablePlace>> reads = new HashMap<>();

    private final Map<VariablePlace, Use> looks = new IdentityHashMap<>();
    private final Map<FunctionSymbol, Map<Integer, Variable>> parameters = new HashMap<>();
    private final Map<FunctionSymbol, List<Handed>> handed = new LinkedHashMap<>();
    private final Map<FunctionSymbol, Integer> mentions = new HashMap<>();

    /** Expressions that name a function where it is only handed to the library. */
    private final Set<Expression> comparisons = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Notes the name of a variable. */
    void read(VariablePlace place) {
        if (isUntyped(place.type())) {
            reads.computeIfAbsent(place.variable(), v -> new ArrayList<>()).add(place);
        }
    }

    /** Notes the name of a function. */
    void mention(FunctionSymbol function) {
        mentions.merge(function, 1, Integer::sum);
    }

    void parameter(FunctionSymbol function, int index, Variable variable) {
        parameters.computeIfAbsent(function, f -> new HashMap<>()).put(index, variable);
    }

    /** Notes that the library hands addresses of such elements to {@code comparison}; null for one of which nothing is known. */
    void compare(Expression comparison, @Nullable CType first, @Nullable CType second) {
        Expression original = original(comparison);
        if (original instanceof FunctionExpression function && first != null && second != null) {
            comparisons.add(original);
            List<Handed> all = handed.computeIfAbsent(function.function(), f -> new ArrayList<>());
            all.add(new Handed(0, element(first)));
            all.add(new Handed(1, element(second)));
        } else {
            give(first);
            give(second);
        }
    }

    private void give(@Nullable CType type) {
        if (type != null) {
            given.putIfAbsent(size(type), element(type));
        }
    }

    /** Notes a conversion of an address to another type. */
    void note(Expression value, PointerType to, Token at) {
        Expression original = value;
        while (original instanceof RetypedExpression retyped && isUntyped(original.type())) {
            original = retyped.value();
        }
        if (!(original.type() instanceof PointerType from) || original instanceof HeapExpression) {
            return;
        }
        meet(innermost(from), innermost(to));
        boolean untyped = from.target() == Scalar.VOID;
        // The library looks at each element as what it is.
        if (to.target() == Scalar.VOID && !untyped && to != PointerType.ANYTHING) {
            give(from.target());
        } else if (to.target() != Scalar.VOID && untyped && !Conversions.isNull(value)) {
            Use use = new Use(element(to.target()), at);
            if (original instanceof VariablePlace place) {
                looks.put(place, use);
            } else {
                uses.add(use);
            }
        }
    }

    /**
     * Whether a cell may be looked at as a signed number here, as an unsigned one there. Each is kept as the number it is, so that only in such
     * a program every look has to make of a cell what its type says.
     */
    boolean signsMeet() {
        return signsMeet;
    }

    private void meet(CType from, CType to) {
        if (from instanceof Scalar one && to instanceof Scalar other) {
            signsMeet |= differ(one, other);
            if (one == Scalar.VOID ? met.add(other) : other == Scalar.VOID && met.add(one)) {
                Scalar typed = one == Scalar.VOID ? other : one;
                signsMeet |= met.stream().anyMatch(before -> differ(before, typed));
            }
        }
    }

    private static boolean differ(Scalar one, Scalar other) {
        return one.bytes() == other.bytes() && isUnsigned(one) != isUnsigned(other);
    }

    private static boolean isUnsigned(Scalar type) {
        return type == Scalar.UCHAR || type == Scalar.USHORT || type == Scalar.UINT;
    }

    private static CType innermost(CType type) {
        CType inner = element(type);
        return inner instanceof PointerType pointer ? innermost(pointer.target()) : inner;
    }

    /** Reports every use of an address as that of something of another size. */
    void check(Diagnostics diagnostics) {
        Set<Use> apart = Collections.newSetFromMap(new IdentityHashMap<>());
        handed.forEach((function, all) -> {
            boolean onlyCompares = onlyCompares(function);
            for (Handed one : all) {
                if (onlyCompares) {
                    List<Use> own = looksAt(function, one.index());
                    apart.addAll(own);
                    own.forEach(use -> compare(use, one.type(), diagnostics));
                } else {
                    give(one.type());
                }
            }
        });
        uses.addAll(looks.values());
        uses.removeIf(apart::contains);
        for (Use use : uses) {
            given.values().forEach(type -> compare(use, type, diagnostics));
        }
    }

    /** Whether all that is done with a function is to hand it to the library, and all that it does with its parameters is to look at them. */
    private boolean onlyCompares(FunctionSymbol function) {
        Map<Integer, Variable> own = parameters.getOrDefault(function, Map.of());
        long compared = comparisons.stream()
                .filter(one -> ((FunctionExpression) one).function() == function)
                .count();
        return mentions.getOrDefault(function, 0) == compared
                && own.size() == 2
                && own.values().stream()
                        .allMatch(variable ->
                                reads.getOrDefault(variable, List.of()).stream().allMatch(looks::containsKey));
    }

    private List<Use> looksAt(FunctionSymbol function, int index) {
        Variable variable = parameters.getOrDefault(function, Map.of()).get(index);
        List<Use> found = new ArrayList<>();
        reads.getOrDefault(variable, List.of()).forEach(place -> found.add(looks.get(place)));
        return found;
    }

    private static void compare(Use use, CType type, Diagnostics diagnostics) {
        if (!size(type).equals(size(use.type()))) {
            diagnostics.error(
                    use.at(),
                    "a void * holds the address of " + Conversions.a(type)
                            + " in this program, and looking at one as if it were " + Conversions.a(use.type())
                            + " is outside this C.");
        }
    }

    /** What an address was before it was converted. */
    static Expression original(Expression address) {
        Expression original = address;
        while (original instanceof RetypedExpression retyped) {
            original = retyped.value();
        }
        return original;
    }

    private static boolean isUntyped(CType type) {
        return type instanceof PointerType pointer && pointer.target() == Scalar.VOID;
    }

    private static CType element(CType type) {
        return type instanceof ArrayType array ? element(array.element()) : type;
    }

    /** Two types with the same one are looked at alike: a structure is like no other. */
    private static Object size(CType type) {
        CType element = element(type);
        if (element instanceof StructType) {
            return element;
        }
        return element.isPointer() ? 0L : (Long) element.bytes();
    }
}

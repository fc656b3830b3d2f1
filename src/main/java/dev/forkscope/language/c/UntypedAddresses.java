package dev.forkscope.language.c;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.Token;

/**
 * What goes into {@code void *} and what is made of it again. A cell holds one element whatever its size, so bytes of an int cannot be
 * looked at one by one; whether a program does that through a void * shows only when all of it has been read.
 */
final class UntypedAddresses {
    private record Use(CType type, Token at) {}

    private final Map<Object, CType> given = new LinkedHashMap<>();
    private final List<Use> uses = new ArrayList<>();

    /** Notes a conversion of an address to another type. */
    void note(Expression value, PointerType to, Token at) {
        Expression original = value;
        while (original instanceof RetypedExpression retyped && isUntyped(original.type())) {
            original = retyped.value();
        }
        if (!(original.type() instanceof PointerType from) || original instanceof HeapExpression) {
            return;
        }
        boolean untyped = from.target() == Scalar.VOID;
        // The library looks at each element as what it is.
        if (to.target() == Scalar.VOID && !untyped && to != PointerType.ANYTHING) {
            given.putIfAbsent(size(from.target()), element(from.target()));
        } else if (to.target() != Scalar.VOID && untyped && !Conversions.isNull(value)) {
            uses.add(new Use(element(to.target()), at));
        }
    }

    /** Reports every use of an address as that of something of another size. */
    void check(Diagnostics diagnostics) {
        for (Use use : uses) {
            given.forEach((size, type) -> {
                if (!size.equals(size(use.type()))) {
                    diagnostics.error(
                            use.at(),
                            "a void * holds the address of " + Conversions.a(type)
                                    + " in this program, and looking at one as if it were " + Conversions.a(use.type())
                                    + " is outside this C.");
                }
            });
        }
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

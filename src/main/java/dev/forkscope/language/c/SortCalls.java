package dev.forkscope.language.c;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Library functions that call one of the program's to compare. */
final class SortCalls {
    /** Of a longer array the student is not told element by element. */
    private static final int MOST_TRACED = 32;

    // The comparison gets these addresses, and looks at what lies there: of that conversions take no note.
    private static final PointerType ADDRESS = PointerType.ANYTHING;
    private static final PointerType ANY_CONSTANT = new PointerType(Scalar.VOID, true);
    private static final PointerType COMPARISON =
            PointerType.to(new FunctionType(Scalar.INT, List.of(ANY_CONSTANT, ANY_CONSTANT)));

    private final Unit unit;

    SortCalls(Unit unit) {
        this.unit = unit;
    }

    void register(Map<String, Builtins.Builder> builders) {
        builders.put("qsort", this::sort);
        builders.put("bsearch", this::search);
    }

    private Expression sort(Token name, List<Expression> given) {
        List<Expression> arguments =
                unit.calls.convert(name, List.of(ADDRESS, Scalar.ULONG, Scalar.ULONG, COMPARISON), given);
        CType element = arguments == null ? null : element(name, arguments.get(0), arguments.get(2));
        if (arguments == null || element == null) {
            return new ErroneousExpression(name);
        }
        unit.conversions.untyped.compare(arguments.get(3), element, element);
        int length = length(arguments.get(0));
        return new CallExpression(
                unit.library.require("__sort"),
                List.of(arguments.get(0), arguments.get(1), cells(element, name), arguments.get(3)),
                length > 0 && length <= MOST_TRACED
                        ? SystemExpression.Traced.find(arguments.get(0), length, 0)
                        : List.of(),
                name);
    }

    private Expression search(Token name, List<Expression> given) {
        List<Expression> arguments =
                unit.calls.convert(name, List.of(ADDRESS, ADDRESS, Scalar.ULONG, Scalar.ULONG, COMPARISON), given);
        CType element = arguments == null ? null : element(name, arguments.get(1), arguments.get(3));
        if (arguments == null || element == null) {
            return new ErroneousExpression(name);
        }
        unit.conversions.untyped.compare(arguments.get(4), target(arguments.get(0)), element);
        List<Expression> passed = new ArrayList<>(arguments);
        passed.set(3, cells(element, name));
        return new RetypedExpression(
                new CallExpression(unit.library.require("__halve"), passed, name), PointerType.to(element));
    }

    /** What lies in the array, or null after reporting that it is unknown or of another size than the call says. */
    private @Nullable CType element(Token name, Expression array, Expression size) {
        CType element = target(array);
        if (element == null) {
            unit.diagnostics.error(
                    name, name.getText() + "() must know what it is to look at: give it an array, no void *.");
            return null;
        }
        if (!unit.structures.isComplete(element, name)) {
            return null;
        }
        Long bytes = Constants.integer(size);
        if (bytes == null || bytes != element.bytes()) {
            unit.diagnostics.error(
                    size.token(),
                    "the elements of this array are " + element + "s: " + name.getText()
                            + "() needs their size, sizeof(" + element + ").");
            return null;
        }
        return element;
    }

    /** What lies at an address, or null if that is unknown. */
    private static @Nullable CType target(Expression address) {
        Expression original = UntypedAddresses.original(address);
        if (original instanceof StringExpression) {
            return Scalar.CHAR;
        }
        return original.type() instanceof PointerType pointer && pointer.target() != Scalar.VOID
                ? pointer.target()
                : null;
    }

    private static Expression cells(CType element, Token at) {
        return new NumberExpression(Scalar.LONG, element.cells(), at);
    }

    private static int length(Expression array) {
        return UntypedAddresses.original(array) instanceof AddressExpression address
                        && address.place().type() instanceof ArrayType type
                ? type.length()
                : 0;
    }
}

package dev.forkscope.language.c;

import dev.forkscope.protocol.Syscall;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Calls that look at memory as bytes, which cells are not. */
final class ByteCalls {
    private static final Set<String> NAMES =
            Set.of("read", "write", "memset", "memcpy", "memmove", "bzero", "memcmp", "bcmp", "memchr");

    private final Unit unit;
    private final LayoutCalls layouts;

    ByteCalls(Unit unit) {
        this.unit = unit;
        this.layouts = new LayoutCalls(unit);
    }

    static boolean takesBytes(String function) {
        return NAMES.contains(function);
    }

    void register(Map<String, Builtins.Builder> builders) {
        builders.put("read", (name, arguments) -> transfer(Syscall.READ, name, arguments));
        builders.put("write", (name, arguments) -> transfer(Syscall.WRITE, name, arguments));
        builders.put("memset", (name, arguments) -> fill(name, arguments, 1, 2, 3));
        builders.put("bzero", (name, arguments) -> fill(name, arguments, -1, 1, 2));
        builders.put("memcpy", this::copy);
        builders.put("memmove", this::copy);
        builders.put("memcmp", this::compare);
        builders.put("bcmp", this::compare);
        builders.put("memchr", this::find);
    }

    private Expression transfer(int number, Token name, List<Expression> arguments) {
        List<Expression> converted =
                unit.calls.convert(name, List.of(Scalar.INT, PointerType.ANYTHING, Scalar.ULONG), arguments);
        CType element = converted == null ? null : element(name, converted, 1);
        if (converted == null || element == null) {
            return new ErroneousExpression(name);
        }
        List<SystemExpression.Traced> traced =
                number == Syscall.READ ? SystemExpression.Traced.find(converted.get(1), 0, 1) : List.of();
        return element.isScalar() && element.bytes() == 1
                ? new SystemExpression(number, Scalar.LONG, converted, traced, name)
                : TransferExpression.create(unit, number, converted, element, traced, name);
    }

    /** What lies where one of the arguments points, of which the last says how many bytes count; null after reporting a problem. */
    private @Nullable CType element(Token name, List<Expression> arguments, int index) {
        CType element = element(name, arguments.get(index));
        CType member = memberOf(arguments.get(index));
        Long count = Constants.integer(arguments.get(arguments.size() - 1));
        if (element != null && member != null && count != null && count > member.bytes()) {
            unit.diagnostics.error(
                    name,
                    name.getText() + "() of " + count + " bytes goes beyond this member, which has " + member.bytes()
                            + "; give it the address of the whole structure.");
            return null;
        }
        return element;
    }

    // The type of the member of a structure that this is the address of, or null. What lies behind it may be of any
    // type.
    private static @Nullable CType memberOf(Expression pointer) {
        Expression inner = pointer;
        while (inner instanceof RetypedExpression retyped) {
            inner = retyped.value();
        }
        if (inner instanceof MemberAddressExpression member) {
            return ((PointerType) member.type()).target();
        }
        if (!(inner instanceof AddressExpression address)) {
            return null;
        }
        boolean part = address.place() instanceof VariablePlace variable
                        && variable.variable().isPart()
                || address.place() instanceof MemoryPlace memory && memory.pointer() instanceof MemberAddressExpression;
        return part ? address.place().type() : null;
    }

    /** What lies where {@code pointer} points, whatever it was cast to; null after reporting that nobody knows. */
    private @Nullable CType element(Token name, Expression pointer) {
        Expression inner = pointer;
        while (inner instanceof RetypedExpression retyped) {
            inner = retyped.value();
        }
        CType type = inner.type() instanceof PointerType known ? known.target() : Scalar.CHAR;
        while (type instanceof ArrayType array) {
            type = array.element();
        }
        if (type.isScalar() || type instanceof StructType) {
            return unit.structures.isComplete(type, name) ? type : null;
        }
        unit.diagnostics.error(
                name,
                name.getText() + "() must know what lies there: give it an array or the address of a variable, no "
                        + inner.type() + ".");
        return null;
    }

    /** The same as a number, an address being as wide as an unsigned long; null for a structure. */
    private static @Nullable Scalar number(CType element) {
        return element instanceof Scalar scalar ? scalar : element.isPointer() ? Scalar.ULONG : null;
    }

    private Expression fill(Token name, List<Expression> arguments, int valueIndex, int countIndex, int count) {
        List<CType> parameters = count == 3
                ? List.of(PointerType.ANYTHING, Scalar.INT, Scalar.ULONG)
                : List.of(PointerType.ANYTHING, Scalar.ULONG);
        List<Expression> converted = unit.calls.convert(name, parameters, arguments);
        CType filled = converted == null ? null : element(name, converted, 0);
        if (converted == null || filled == null) {
            return new ErroneousExpression(name);
        }
        Scalar element = number(filled);
        Expression value = valueIndex < 0 ? NumberExpression.ofInt(0, name) : converted.get(valueIndex);
        Long constant = Constants.integer(value);
        Expression bytes = converted.get(countIndex);
        boolean alike = constant != null && (constant == 0 || constant == -1 && isSigned(filled));
        if (element == null || element.bytes() > 1 && !(alike && isWhole(bytes, element))) {
            if (element != null && isCutShort(bytes, element, name)) {
                return new ErroneousExpression(name);
            }
            return layouts.fill(name, List.of(converted.get(0), value, bytes), filled, alike);
        }
        return new CallExpression(
                unit.library.require("__fill"),
                List.of(converted.get(0), Conversions.arithmetic(value, element), elements(bytes, element, name)),
                name);
    }

    private Expression copy(Token name, List<Expression> arguments) {
        List<Expression> converted =
                unit.calls.convert(name, List.of(PointerType.ANYTHING, PointerType.ANYTHING, Scalar.ULONG), arguments);
        CType target = converted == null ? null : element(name, converted, 0);
        CType source = converted == null ? null : element(name, converted, 1);
        if (converted == null || target == null || source == null) {
            return new ErroneousExpression(name);
        }
        Scalar to = number(target);
        Scalar from = number(source);
        if (to == null
                || from == null
                || to.bytes() != from.bytes()
                || to.bytes() > 1 && !(target.equals(source) && isWhole(converted.get(2), to))) {
            return target.equals(source) && isCutShort(converted.get(2), target, name)
                    ? new ErroneousExpression(name)
                    : layouts.copy(name, converted, target, source);
        }
        return new CallExpression(
                unit.library.require("__copy"),
                List.of(converted.get(0), converted.get(1), elements(converted.get(2), to, name)),
                name);
    }

    private Expression compare(Token name, List<Expression> arguments) {
        List<Expression> converted =
                unit.calls.convert(name, List.of(PointerType.ANYTHING, PointerType.ANYTHING, Scalar.ULONG), arguments);
        CType left = converted == null ? null : element(name, converted, 0);
        CType right = converted == null ? null : element(name, converted, 1);
        if (converted == null || left == null || right == null) {
            return new ErroneousExpression(name);
        }
        Scalar one = number(left);
        Scalar other = number(right);
        if (one == null || other == null) {
            return layouts.compare(name, converted, left, right);
        }
        Expression known = LiteralComparison.memory(name, converted);
        if (known != null) {
            return known;
        }
        List<Expression> all = new ArrayList<>(converted);
        all.add(NumberExpression.ofInt((int) one.bytes(), name));
        all.add(NumberExpression.ofInt((int) other.bytes(), name));
        return new CallExpression(unit.library.require("__compare"), all, name);
    }

    private Expression find(Token name, List<Expression> arguments) {
        List<Expression> converted =
                unit.calls.convert(name, List.of(PointerType.ANYTHING, Scalar.INT, Scalar.ULONG), arguments);
        CType searched = converted == null ? null : element(name, converted, 0);
        if (converted == null || searched == null) {
            return new ErroneousExpression(name);
        }
        Scalar element = number(searched);
        return element == null || element.bytes() > 1
                ? unit.error(name, name.getText() + "() can search characters only here; use a loop for numbers.")
                : new CallExpression(unit.library.require("__find"), converted, name);
    }

    private static boolean isSigned(CType element) {
        return element instanceof Scalar scalar && scalar.signed();
    }

    // Whether a constant ends within an element, which nobody wants; after reporting it.
    private boolean isCutShort(Expression bytes, CType element, Token at) {
        Long count = Constants.integer(bytes);
        if (count == null || count % element.bytes() == 0) {
            return false;
        }
        unit.diagnostics.error(
                bytes.token(),
                at.getText() + "() counts bytes, and " + count + " are no whole number of elements (" + element
                        + "): write a multiple of sizeof(" + element + ").");
        return true;
    }

    // Whether so many bytes are certain to be whole elements.
    private static boolean isWhole(Expression bytes, CType element) {
        Long count = Constants.integer(bytes);
        return count != null && count % element.bytes() == 0;
    }

    // So many bytes are so many elements.
    private static Expression elements(Expression bytes, Scalar element, Token at) {
        Expression count = Conversions.arithmetic(bytes, Scalar.LONG);
        return count instanceof NumberExpression number
                ? new NumberExpression(Scalar.LONG, number.value() / element.bytes(), at)
                : count;
    }
}

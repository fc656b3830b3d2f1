package dev.forkscope.language.c;

import dev.forkscope.protocol.Opcode;
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

    ByteCalls(Unit unit) {
        this.unit = unit;
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
        CType element = converted == null ? null : element(name, converted.get(1));
        if (converted == null || element == null) {
            return new ErroneousExpression(name);
        }
        List<SystemExpression.Traced> traced =
                number == Syscall.READ ? SystemExpression.Traced.find(converted.get(1), 0, 1) : List.of();
        return element.bytes() == 1
                ? new SystemExpression(number, Scalar.LONG, converted, traced, name)
                : TransferExpression.create(unit, number, converted, element, traced, name);
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
        if (type.isScalar()) {
            return type;
        }
        unit.diagnostics.error(
                name,
                name.getText() + "() must know what lies there: give it an array or the address of a variable, no "
                        + inner.type() + ".");
        return null;
    }

    /** The same, an address being as wide as an unsigned long. */
    private @Nullable Scalar number(Token name, Expression pointer) {
        CType element = element(name, pointer);
        return element == null ? null : element instanceof Scalar scalar ? scalar : Scalar.ULONG;
    }

    private Expression fill(Token name, List<Expression> arguments, int valueIndex, int countIndex, int count) {
        List<CType> parameters = count == 3
                ? List.of(PointerType.ANYTHING, Scalar.INT, Scalar.ULONG)
                : List.of(PointerType.ANYTHING, Scalar.ULONG);
        List<Expression> converted = unit.calls.convert(name, parameters, arguments);
        if (converted != null && SignalMemory.takes(converted.get(0))) {
            return new SignalMemory(unit).fill(name, converted, valueIndex, countIndex);
        }
        Scalar element = converted == null ? null : number(name, converted.get(0));
        if (converted == null || element == null) {
            return new ErroneousExpression(name);
        }
        Expression value = valueIndex < 0 ? NumberExpression.ofInt(0, name) : converted.get(valueIndex);
        Long constant = Constants.integer(value);
        if (element.bytes() > 1 && (constant == null || constant != 0 && constant != -1)) {
            return unit.error(
                    name, name.getText() + "() can set numbers to 0 or -1 only; use a loop for other values.");
        }
        return new CallExpression(
                unit.library.require("__fill"),
                List.of(
                        converted.get(0),
                        Conversions.arithmetic(value, element),
                        elements(converted.get(countIndex), element, name)),
                name);
    }

    private Expression copy(Token name, List<Expression> arguments) {
        List<Expression> converted =
                unit.calls.convert(name, List.of(PointerType.ANYTHING, PointerType.ANYTHING, Scalar.ULONG), arguments);
        Scalar to = converted == null ? null : number(name, converted.get(0));
        Scalar from = converted == null ? null : number(name, converted.get(1));
        if (converted == null || to == null || from == null) {
            return new ErroneousExpression(name);
        }
        if (to.bytes() != from.bytes() || to.signed() != from.signed() && to.bytes() > 1) {
            return unit.error(name, name.getText() + "() needs the same type on both sides here.");
        }
        return new CallExpression(
                unit.library.require("__copy"),
                List.of(converted.get(0), converted.get(1), elements(converted.get(2), to, name)),
                name);
    }

    private Expression compare(Token name, List<Expression> arguments) {
        List<Expression> converted =
                unit.calls.convert(name, List.of(PointerType.ANYTHING, PointerType.ANYTHING, Scalar.ULONG), arguments);
        Scalar one = converted == null ? null : number(name, converted.get(0));
        Scalar other = converted == null ? null : number(name, converted.get(1));
        if (converted == null || one == null || other == null) {
            return new ErroneousExpression(name);
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
        Scalar element = converted == null ? null : number(name, converted.get(0));
        if (converted == null || element == null) {
            return new ErroneousExpression(name);
        }
        return element.bytes() > 1
                ? unit.error(name, name.getText() + "() can search characters only here; use a loop for numbers.")
                : new CallExpression(unit.library.require("__find"), converted, name);
    }

    // So many bytes are so many elements.
    private Expression elements(Expression bytes, Scalar element, Token at) {
        Expression count = Conversions.arithmetic(bytes, Scalar.LONG);
        if (element.bytes() == 1) {
            return count;
        }
        if (count instanceof NumberExpression number && number.value() % element.bytes() != 0) {
            unit.diagnostics.error(
                    bytes.token(),
                    at.getText() + "() counts bytes, and " + number.value() + " are no whole number of elements ("
                            + element + "): write a multiple of sizeof(" + element + ").");
        }
        return count instanceof NumberExpression number
                ? new NumberExpression(Scalar.LONG, number.value() / element.bytes(), at)
                : new BinaryExpression(
                        Opcode.DIV, Scalar.LONG, count, new NumberExpression(Scalar.LONG, element.bytes(), at), at);
    }
}

package dev.forkscope.language.c;

import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Which values fit which conversions of printf, and how gcc passes those that fit badly. */
final class FormatArguments {
    private static final Set<String> LENGTHS = Set.of("", "h", "hh", "l", "ll", "q", "j", "z", "t");

    /** The first six integer arguments of a call travel in registers on x86-64. */
    private static final int REGISTERS = 6;

    private final Unit unit;
    private final int before;

    FormatArguments(Unit unit, int before) {
        this.unit = unit;
        this.before = before;
    }

    /** What is wrong with a conversion, or null. */
    static @Nullable String problem(char letter, String length, String written) {
        if (letter == 0) {
            return "the format ends within a conversion; write %% for a percent sign.";
        }
        if (isFloating(letter)) {
            return length.isEmpty() || length.equals("l")
                    ? null
                    : "'" + written + "' is not a conversion of this C; "
                            + (length.equals("L") ? "it prints a long double: " : "") + "write %" + letter
                            + " for a double.";
        }
        if (letter == 'a' || letter == 'A') {
            return "'" + written + "' prints a floating-point number in hexadecimal, which is outside this C; use %e.";
        }
        if (letter == 'n') {
            return "'" + written + "' writes into memory, which is outside this C.";
        }
        boolean plain = "csp".indexOf(letter) >= 0;
        if ("duxXo".indexOf(letter) < 0 && !plain || !LENGTHS.contains(length) || plain && !length.isEmpty()) {
            return "'" + written
                    + "' is not a conversion of this C; there are %d %u %x %o %f %e %g %c %s %p, with l for long, and %%"
                    + " for a percent sign.";
        }
        return null;
    }

    /** Whether it prints a floating-point number. */
    static boolean isFloating(char letter) {
        return "eEfFgG".indexOf(letter) >= 0;
    }

    /** {@code value}, of which {@code position} arguments before it travel in the same registers, as the conversion takes it, or null after reporting that it does not. */
    @Nullable
    Expression fit(Expression value, char letter, String length, String written, int position) {
        Token at = value.token();
        if (letter == 's' || letter == 'p') {
            return address(value, letter, written);
        }
        if (!(value.type() instanceof Scalar type) || type == Scalar.VOID) {
            String hint = value.type().isPointer()
                    ? value.type() instanceof PointerType pointer
                                    && pointer.target().bytes() == 1
                            ? "a text: use %s for it."
                            : "an address: use %p for it, or write * before it for what lies there."
                    : "no number.";
            return refuse(at, "'" + written + "' prints a number, but this is " + hint);
        }
        if (isFloating(letter) != type.isFloating()) {
            return refuse(at, isFloating(letter) ? floatingExpected(type, written) : wholeExpected(type, written));
        }
        if (type.isFloating()) {
            return Conversions.arithmetic(value, Scalar.DOUBLE);
        }
        boolean signed = letter == 'd' || letter == 'c';
        return switch (length) {
            case "hh" -> Conversions.arithmetic(value, signed ? Scalar.CHAR : Scalar.UCHAR);
            case "h" -> Conversions.arithmetic(value, signed ? Scalar.SHORT : Scalar.USHORT);
            case "" -> Conversions.arithmetic(value, signed ? Scalar.INT : Scalar.UINT);
            default -> wide(value, type, written, position);
        };
    }

    private static String floatingExpected(Scalar type, String written) {
        return "'" + written + "' prints a floating-point number, but this is " + Conversions.a(type) + ": use "
                + (type.bytes() == 8 ? type.signed() ? "%ld" : "%lu" : type == Scalar.UINT ? "%u" : "%d")
                + ", or write (double) before it.";
    }

    private static String wholeExpected(Scalar type, String written) {
        return "'" + written + "' prints a whole number, but this is " + Conversions.a(type)
                + ": use %f, or write (int) before it.";
    }

    private @Nullable Expression wide(Expression value, Scalar type, String written, int position) {
        if (type.bytes() == 8) {
            return value;
        }
        if (before + position >= REGISTERS) {
            return refuse(
                    value.token(),
                    "'" + written + "' prints a long, but this is a " + type + ": write (long) before it.");
        }
        // A register's upper half is 0 after an int was put into it.
        return Conversions.arithmetic(Conversions.arithmetic(value, Scalar.UINT), Scalar.LONG);
    }

    private @Nullable Expression address(Expression value, char letter, String written) {
        boolean pointer = value.type().isPointer();
        if (letter == 's') {
            boolean text = value.type() instanceof PointerType type
                    && type.target().bytes() == 1
                    && type.target() != Scalar.VOID
                    && type.target() instanceof Scalar;
            String what = value.type().isArithmetic()
                    ? value.type().bytes() == 1
                            ? "one character: use %c."
                            : "a number: use " + (FloatingPoint.is(value.type()) ? "%f." : "%d.")
                    : "not one.";
            return text ? value : refuse(value.token(), "'" + written + "' prints a text, but this is " + what);
        }
        if (letter == 'p'
                && value.type() instanceof PointerType type
                && (type.isOfFunction() || type.target() == Stream.FILE)) {
            return refuse(
                    value.token(),
                    "'" + written + "' prints the address of data; that of a "
                            + (type.isOfFunction() ? "function" : "FILE") + " is outside this C.");
        }
        return pointer
                ? value
                : refuse(
                        value.token(),
                        "'" + written + "' prints an address, but this is not one: write & before a variable.");
    }

    private @Nullable Expression refuse(Token at, String message) {
        unit.diagnostics.error(at, message);
        return null;
    }
}

package dev.forkscope.protocol;

import java.util.List;

/**
 * A compiled program. Execution starts at instruction 0 with a stack that lies above {@code data}.
 *
 * @param language which conventions the machine follows where they differ
 * @param code instructions, as {@link Opcode} packs them
 * @param lines for each instruction the 1-based source line it came from
 * @param numbers constants for {@link Opcode#CONST} and {@link Opcode#FORMAT_ARGUMENT}
 * @param strings every string the code names by its offset: a big-endian {@code int} length in bytes, then the bytes; one after
 *     the other
 * @param data what memory holds at the start, from cell 0: globals, in C also the text of string literals
 * @param functions what {@link Opcode#CALL} names by index
 * @param variables what {@link Opcode#TRACE} names by index
 */
public record Program(
        Language language,
        int[] code,
        int[] lines,
        long[] numbers,
        byte[] strings,
        long[] data,
        List<Function> functions,
        List<Variable> variables) {

    /** Most instructions a program may have. */
    public static final int MAX_CODE = 32_768;

    /** Most numbers. */
    public static final int MAX_NUMBERS = 8_192;

    /** Most bytes of strings. */
    public static final int MAX_STRINGS = 131_072;

    /** Most cells of initial data, and so of all globals, arrays and C string literals together. */
    public static final int MAX_DATA = 98_304;

    /** Most functions. */
    public static final int MAX_FUNCTIONS = 1_024;

    /** Most variables. */
    public static final int MAX_VARIABLES = 4_096;

    /**
     * A function.
     *
     * @param entry its first instruction
     * @param parameters how many arguments a call pops into its first locals
     * @param locals how many cells its frame has, parameters included; those beyond start as 0 in C, unbound in Python
     */
    public record Function(int entry, int parameters, int locals) {}

    /**
     * A variable the student can watch.
     *
     * @param name offset of its name in {@link Program#strings()}
     * @param local whether {@code slot} counts from the frame, else from memory's start
     * @param slot where it lies, its first cell if it is an array
     * @param kind how its value is shown
     */
    public record Variable(int name, boolean local, int slot, Kind kind) {}

    /** How a variable's value is shown. */
    public enum Kind {
        /** A C number. */
        NUMBER,
        /** A C char: shown as a number. */
        CHAR,
        /** A C pointer: shown as an address. */
        POINTER,
        /** A Python value: shown as {@code repr()} gives it. */
        VALUE,
        /** The address of a C function: shown as an address. */
        FUNCTION,
        /** A C double: shown with the shortest digits that give it. */
        DOUBLE,
        /** A C float: shown with enough digits to tell it from others. */
        FLOAT
    }
}

package dev.forkscope.language.python;

import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.Program;
import dev.forkscope.protocol.PyBuiltin;
import dev.forkscope.protocol.PyException;
import dev.forkscope.protocol.PyValue;
import dev.forkscope.protocol.Syscall;
import java.lang.reflect.Field;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Shows a program as text, one instruction a line, for tests. */
final class Disassembler {
    private static final Set<String> JUMPS = Set.of("JUMP", "PY_JUMP_IF_FALSE", "PY_JUMP_IF_TRUE", "PY_NEXT", "PY_TRY");

    private final Program program;

    Disassembler(Program program) {
        this.program = program;
    }

    /** Every instruction with its position. */
    String listing() {
        return IntStream.range(0, program.code().length)
                .mapToObj(i -> i + ": " + instruction(i) + "   ; line " + program.lines()[i])
                .collect(Collectors.joining("\n"));
    }

    /** Every instruction without its position, jumps relative, on one line. */
    String compact() {
        return IntStream.range(0, program.code().length)
                .mapToObj(this::instruction)
                .collect(Collectors.joining(" | "));
    }

    private String instruction(int position) {
        int opcode = Opcode.opcode(program.code()[position]);
        int operand = Opcode.operand(program.code()[position]);
        String name = name(Opcode.class, opcode);
        return switch (name) {
            case "PUSH" -> value(operand);
            case "CONST" -> value(program.numbers()[operand]);
            case "PY_SYS" -> "SYS " + name(Syscall.class, operand);
            case "PY_CALL" -> "BUILTIN " + name(PyBuiltin.class, operand);
            case "PY_MATCH", "PY_EXCEPTION" -> name + " " + PyException.name(operand);
            case "TRACE" -> "TRACE " + string(program.variables().get(operand).name());
            case "PY_BOUND_GLOBAL", "PY_BOUND_LOCAL" -> name + " " + string(operand);
            case "PY_FORMAT" -> operand < 0 ? name : name + " " + string(operand);
            case "POP",
                    "DUP",
                    "SWAP",
                    "OVER",
                    "RETURN",
                    "PY_RAISE",
                    "PY_END_TRY",
                    "PY_APPEND",
                    "PY_INDEX",
                    "PY_STORE_INDEX",
                    "PY_ITERATE",
                    "PY_SLICE" -> name;
            default -> JUMPS.contains(name) ? name + " +" + (operand - position) : name + " " + operand;
        };
    }

    private String value(long value) {
        return switch (PyValue.tag(value)) {
            case PyValue.INT -> String.valueOf(PyValue.payload(value));
            case PyValue.STR -> "'" + string((int) PyValue.payload(value)).replace("\n", "\\n") + "'";
            case PyValue.BYTES -> "b'" + string((int) PyValue.payload(value)) + "'";
            default ->
                value == PyValue.NONE
                        ? "None"
                        : value == PyValue.TRUE ? "True" : value == PyValue.FALSE ? "False" : "Unbound";
        };
    }

    private String string(int offset) {
        int length = ByteBuffer.wrap(program.strings()).getInt(offset);
        return new String(program.strings(), offset + 4, length, StandardCharsets.UTF_8);
    }

    private static String name(Class<?> constants, int value) {
        return Arrays.stream(constants.getDeclaredFields())
                .filter(f -> f.getType() == int.class && !f.getName().startsWith("MAX") && get(f) == value)
                .map(Field::getName)
                .findFirst()
                .orElseThrow();
    }

    private static int get(Field field) {
        try {
            field.setAccessible(true);
            return field.getInt(null);
        } catch (IllegalAccessException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}

package dev.forkscope.helper;

import dev.forkscope.protocol.Language;
import dev.forkscope.protocol.Limits;
import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.Program;
import dev.forkscope.protocol.PyFunction;
import dev.forkscope.protocol.RunRequest;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Puts together, by hand, the small programs that rehearse and check a launcher; there is no source text for them. */
final class Sketch {
    private static final Limits LIMITS = new Limits(64, 64, 4_000, 65_536, 1_048_576, 100_000);
    private static final int DATA_CELLS = 64;

    private final List<Integer> code = new ArrayList<>();
    private final List<Long> numbers = new ArrayList<>();
    private final List<Program.Function> functions = new ArrayList<>();
    private final List<Program.Variable> variables = new ArrayList<>();
    private final ByteArrayOutputStream strings = new ByteArrayOutputStream();

    Sketch emit(int opcode) {
        return emit(opcode, 0);
    }

    Sketch emit(int opcode, int operand) {
        code.add(Opcode.instruction(opcode, operand));
        return this;
    }

    int here() {
        return code.size();
    }

    /** Lets the jump at {@code position} go to the next instruction. */
    Sketch patch(int position) {
        code.set(position, Opcode.instruction(Opcode.opcode(code.get(position)), here()));
        return this;
    }

    /** Offset of a string constant. */
    int string(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int offset = strings.size();
        strings.writeBytes(ByteBuffer.allocate(4).putInt(bytes.length).array());
        strings.writeBytes(bytes);
        return offset;
    }

    /** Index of a number constant. */
    int number(long value) {
        numbers.add(value);
        return numbers.size() - 1;
    }

    /** Index of a function whose code starts here. */
    int function(int parameters, int locals) {
        functions.add(new Program.Function(here(), parameters, locals));
        return functions.size() - 1;
    }

    /**
     * Stores, from cell {@code at} on, the signature of a function of Python as {@link PyFunction} has it.
     *
     * @param name a string, as are those of the parameters, which have no defaults
     */
    void signature(int at, int function, int name, int... parameters) {
        int[] cells = new int[PyFunction.PARAMETERS + parameters.length * PyFunction.PARAMETER_CELLS];
        cells[PyFunction.INDEX] = function;
        cells[PyFunction.POSITIONAL] = parameters.length;
        cells[PyFunction.QUALIFIED_NAME] = name;
        cells[PyFunction.MODULE] = string("");
        cells[PyFunction.CLASS] = -1;
        for (int i = 0; i < parameters.length; i++) {
            int parameter = PyFunction.PARAMETERS + i * PyFunction.PARAMETER_CELLS;
            cells[parameter + PyFunction.NAME] = parameters[i];
            cells[parameter + PyFunction.DEFAULT] = -1;
        }
        for (int i = 0; i < cells.length; i++) {
            store(at + i, cells[i]);
        }
    }

    /** Stores a number in a cell. */
    Sketch store(int cell, int value) {
        return emit(Opcode.PUSH, value).emit(Opcode.STORE_GLOBAL, cell);
    }

    /** Index of a variable. */
    int variable(String name, boolean local, int slot, Program.Kind kind) {
        variables.add(new Program.Variable(string(name), local, slot, kind));
        return variables.size() - 1;
    }

    /** The finished request, with a run number of 0. */
    RunRequest request(Language language, boolean stdoutIsPipe) {
        int[] words = code.stream().mapToInt(Integer::intValue).toArray();
        int[] lines = new int[words.length];
        java.util.Arrays.fill(lines, 1);
        Program program = new Program(
                language,
                words,
                lines,
                numbers.stream().mapToLong(Long::longValue).toArray(),
                strings.toByteArray(),
                new long[DATA_CELLS],
                functions,
                variables);
        return new RunRequest(0, LIMITS, stdoutIsPipe, program);
    }
}

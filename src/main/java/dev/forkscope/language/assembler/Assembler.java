package dev.forkscope.language.assembler;

import dev.forkscope.protocol.Language;
import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.Program;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects instructions, constants, data and names while a front end walks its tree, and lays them out as a {@link Program}. */
public final class Assembler {
    /** Cells 0 (never valid) and 1 ({@code errno}) come before everything else in memory. */
    public static final int FIRST_DATA_CELL = 2;

    private final Language language;
    private final Words code = new Words();
    private final Words lines = new Words();
    private final List<Long> numbers = new ArrayList<>();
    private final Map<Long, Integer> numberIndex = new HashMap<>();
    private final ByteArrayOutputStream strings = new ByteArrayOutputStream();
    private final Map<ByteBuffer, Integer> stringOffsets = new HashMap<>();
    private long[] data = new long[256];
    private int dataSize = FIRST_DATA_CELL;
    private final List<Program.Function> functions = new ArrayList<>();
    private final List<Program.Variable> variables = new ArrayList<>();
    private int line = 1;

    /** Starts an empty program. */
    public Assembler(Language language) {
        this.language = language;
    }

    /** The instructions that follow come from this 1-based source line. */
    public void line(int newLine) {
        line = newLine;
    }

    /** Appends an instruction and returns its position. */
    public int emit(int opcode, int operand) {
        if (code.size() >= Program.MAX_CODE) {
            throw new ProgramTooLargeException();
        }
        code.add(Opcode.instruction(opcode, operand));
        lines.add(line);
        return code.size() - 1;
    }

    /** Appends an instruction without operand and returns its position. */
    public int emit(int opcode) {
        return emit(opcode, 0);
    }

    /** Appends what pushes {@code value}, as an operand if it fits, else as a constant. */
    public void push(long value) {
        if (value <= Opcode.MAX_OPERAND && value >= -Opcode.MAX_OPERAND - 1) {
            emit(Opcode.PUSH, (int) value);
        } else {
            emit(Opcode.CONST, number(value));
        }
    }

    /** Where the next instruction will stand. */
    public int here() {
        return code.size();
    }

    /** Lets the jump (or try) at {@code position} go to the next instruction. */
    public void patch(int position) {
        patch(position, here());
    }

    /** Lets the jump (or try) at {@code position} go to {@code target}. */
    public void patch(int position, int target) {
        code.set(position, Opcode.instruction(Opcode.opcode(code.get(position)), target));
    }

    /** The index of a number constant, equal ones shared. */
    public int number(long value) {
        return numberIndex.computeIfAbsent(value, v -> {
            if (numbers.size() >= Program.MAX_NUMBERS) {
                throw new ProgramTooLargeException();
            }
            numbers.add(v);
            return numbers.size() - 1;
        });
    }

    /** The offset of a string constant in UTF-8, equal ones shared. */
    public int string(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The offset of a byte string constant, equal ones shared. */
    public int bytes(byte[] bytes) {
        return stringOffsets.computeIfAbsent(ByteBuffer.wrap(bytes), b -> {
            if (strings.size() + 4 + bytes.length > Program.MAX_STRINGS) {
                throw new ProgramTooLargeException();
            }
            int offset = strings.size();
            strings.writeBytes(ByteBuffer.allocate(4).putInt(bytes.length).array());
            strings.writeBytes(bytes);
            return offset;
        });
    }

    /** Reserves cells of initial data with the given contents and returns the address of the first. */
    public int data(long... cells) {
        int address = reserve(cells.length);
        System.arraycopy(cells, 0, data, address, cells.length);
        return address;
    }

    /** Reserves {@code cells} zeroed cells and returns the address of the first. */
    public int reserve(int cells) {
        if (cells < 0 || cells > Program.MAX_DATA - dataSize) {
            throw new ProgramTooLargeException();
        }
        int address = dataSize;
        dataSize += cells;
        if (dataSize > data.length) {
            data = Arrays.copyOf(data, Math.max(dataSize, data.length * 2));
        }
        return address;
    }

    /** How many cells of data there are so far, those before {@link #FIRST_DATA_CELL} included. */
    public int dataLength() {
        return dataSize;
    }

    /** Changes one cell of initial data. */
    public void setData(int address, long value) {
        data[address] = value;
    }

    /** Announces a function, so that calls can name it before it is compiled; returns its index. */
    public int declareFunction() {
        if (functions.size() >= Program.MAX_FUNCTIONS) {
            throw new ProgramTooLargeException();
        }
        functions.add(new Program.Function(0, 0, 0));
        return functions.size() - 1;
    }

    /** Says where function {@code index} starts and what its frame holds. */
    public void defineFunction(int index, int entry, int parameters, int locals) {
        functions.set(index, new Program.Function(entry, parameters, locals));
    }

    /** Adds a variable that the student can watch and returns its index for {@link Opcode#TRACE}. */
    public int variable(String name, boolean local, int slot, Program.Kind kind) {
        if (variables.size() >= Program.MAX_VARIABLES) {
            throw new ProgramTooLargeException();
        }
        variables.add(new Program.Variable(string(name), local, slot, kind));
        return variables.size() - 1;
    }

    /** The finished program. */
    public Program program() {
        return new Program(
                language,
                code.toArray(),
                lines.toArray(),
                numbers.stream().mapToLong(Long::longValue).toArray(),
                strings.toByteArray(),
                Arrays.copyOf(data, dataSize),
                List.copyOf(functions),
                List.copyOf(variables));
    }

    /** A growing array of ints. */
    private static final class Words {
        private int[] words = new int[256];
        private int size;

        void add(int word) {
            if (size == words.length) {
                words = Arrays.copyOf(words, size * 2);
            }
            words[size++] = word;
        }

        int get(int index) {
            return words[index];
        }

        void set(int index, int word) {
            words[index] = word;
        }

        int size() {
            return size;
        }

        int[] toArray() {
            return Arrays.copyOf(words, size);
        }
    }
}

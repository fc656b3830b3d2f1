package dev.forkscope.language.c;

import dev.forkscope.language.assembler.Assembler;
import dev.forkscope.language.assembler.ProgramTooLargeException;
import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.Program;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.antlr.v4.runtime.Token;

/** The assembler, with what C adds: labels, frames with temporaries, and string literals in memory. */
final class Emitter {
    private final Assembler assembler;
    private final Map<ByteBuffer, Integer> literals = new HashMap<>();
    private final Deque<Integer> freeTemporaries = new ArrayDeque<>();
    private int literalCells;
    private boolean narrowLoads;
    private int literalAt;
    private int literalEnd;
    private int frameSize;
    private int fixedLine;

    Emitter(Assembler assembler) {
        this.assembler = assembler;
    }

    Assembler assembler() {
        return assembler;
    }

    /** What follows comes from the token's line. */
    void at(Token token) {
        assembler.line(fixedLine > 0 ? fixedLine : Math.max(1, token.getLine()));
    }

    /** From here on everything comes from {@code line}, whatever tokens say; 0 to end that. */
    void fixLine(int line) {
        fixedLine = line;
        if (line > 0) {
            assembler.line(line);
        }
    }

    void op(int opcode) {
        assembler.emit(opcode);
    }

    void op(int opcode, int operand) {
        assembler.emit(opcode, operand);
    }

    void push(long value) {
        assembler.push(value);
    }

    /** Emits a jump instruction to {@code label}. */
    void jump(int opcode, Label label) {
        int jump = assembler.emit(opcode, Math.max(label.position(), 0));
        if (label.position() < 0) {
            label.await(jump);
        }
    }

    /** Puts {@code label} here. */
    void place(Label label) {
        label.place(assembler.here()).forEach(assembler::patch);
    }

    /** Starts a function's frame, whose first cells are its parameters. */
    void beginFrame() {
        frameSize = 0;
        freeTemporaries.clear();
    }

    /** Reserves cells in the frame. */
    int slot(int cells) {
        int slot = frameSize;
        frameSize += cells;
        if (frameSize > Program.MAX_DATA) {
            throw new ProgramTooLargeException();
        }
        return slot;
    }

    int frameSize() {
        return frameSize;
    }

    /** A cell for an intermediate result; give it back with {@link #release}. */
    int temporary() {
        return freeTemporaries.isEmpty() ? slot(1) : freeTemporaries.pop();
    }

    void release(int temporary) {
        freeTemporaries.push(temporary);
    }

    /** Takes the top of the stack into a new temporary. */
    int stash() {
        int temporary = temporary();
        op(Opcode.STORE_LOCAL, temporary);
        return temporary;
    }

    /** Has string literals lie in {@code cells} cells of their own, before all that is reserved later; returns where these end. */
    int gatherLiterals(int cells) {
        literalAt = assembler.reserve(cells);
        literalEnd = literalAt + cells;
        return literalEnd;
    }

    /** Whether what is loaded has to be made what its type says, as {@link UntypedAddresses#signsMeet()} finds. */
    void narrowLoads(boolean narrow) {
        narrowLoads = narrow;
    }

    boolean narrowsLoads() {
        return narrowLoads;
    }

    /** ( cell -- value ) of what was loaded. */
    void loaded(CType type) {
        // read(2) fills cells with chars; what an unsigned one means is decided where it is looked at.
        if (type instanceof Scalar scalar && scalar.narrowing() >= 0 && (narrowLoads || type == Scalar.UCHAR)) {
            op(Opcode.NARROW, scalar.narrowing());
        }
    }

    /** How many cells all string literals take. */
    int literalCells() {
        return literalCells;
    }

    private int literalPlace(int cells) {
        literalCells += cells;
        if (literalAt + cells > literalEnd) {
            return assembler.reserve(cells);
        }
        literalAt += cells;
        return literalAt - cells;
    }

    /** Address of a string literal; equal ones share theirs, as gcc does within a file. */
    int literal(byte[] bytes) {
        return literals.computeIfAbsent(ByteBuffer.wrap(bytes), b -> {
            int address = literalPlace(bytes.length + 1);
            for (int i = 0; i < bytes.length; i++) {
                assembler.setData(address + i, bytes[i]);
            }
            return address;
        });
    }

    /** Whether assignments to the variable are shown: not those inside the library. */
    boolean watches(Variable variable) {
        return fixedLine == 0
                && !variable.name().startsWith("__")
                && !variable.name().equals("errno");
    }

    int watch(String name, boolean local, int slot, Program.Kind kind) {
        return assembler.variable(name, local, slot, kind);
    }
}

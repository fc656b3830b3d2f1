package dev.forkscope.helper.machine;

import dev.forkscope.protocol.Addresses;
import dev.forkscope.protocol.EventType;
import dev.forkscope.protocol.Program;

/**
 * Tells of assignments. Several to the same variable between two visible events count as one, the last: nobody outside
 * could have seen the others, and a loop of a million steps must not make a million events.
 */
final class Tracer implements Runnable {
    private static final int CAPACITY = 24;
    private static final int MAX_TEXT = 200;
    private static final int MAX_NAME = 64;
    /** No two floats look alike with so many. */
    private static final int FLOAT_DIGITS = 9;

    private final Machine machine;
    private final EventWriter events;
    private final PyText text;
    private final int[] variable = new int[CAPACITY];
    private final int[] element = new int[CAPACITY];
    private final int[] address = new int[CAPACITY];
    private final long[] value = new long[CAPACITY];
    private final int[] line = new int[CAPACITY];
    private final ByteBuilder name = new ByteBuilder(MAX_NAME + 16);
    private final ByteBuilder shown = new ByteBuilder(MAX_TEXT);
    private int count;

    Tracer(Machine machine, EventWriter events) {
        this.machine = machine;
        this.events = events;
        text = new PyText(machine.heap);
        events.beforeVisible(this);
    }

    void assigned(int index, int atLine) {
        int at = start(index);
        note(index, -1, at, machine.memory[at], atLine);
    }

    /** The same where the variable's place holds the index of a cell of the heap, which holds its value. */
    void cellAssigned(int index, int atLine) {
        int cell = (int) machine.memory[start(index)];
        note(index, -1, Machine.MEMORY_CELLS + cell, machine.heap.cells[cell], atLine);
    }

    void elementAssigned(int index, int elementIndex, int atLine) {
        int at = start(index) + elementIndex;
        if (elementIndex >= 0 && at > 0 && at < Machine.MEMORY_CELLS) {
            note(index, elementIndex, at, machine.memory[at], atLine);
        }
    }

    /** A member of element {@code elementIndex} of an array whose elements take {@code cells} each. */
    void memberAssigned(int index, int elementIndex, int cells, int atLine) {
        long at = start(index) + (long) elementIndex * cells;
        if (elementIndex >= 0 && at > 0 && at < Machine.MEMORY_CELLS) {
            note(index, elementIndex, (int) at, machine.memory[(int) at], atLine);
        }
    }

    /** The child of a fork starts with nothing to tell: what happened before, the parent has told. */
    void forget() {
        count = 0;
    }

    /** The first cell of variable {@code index}, in the frame that runs now if it is a local. */
    private int start(int index) {
        LoadedProgram program = machine.program;
        boolean local = (program.variableFlags[index] & 1) != 0;
        return program.variableSlot[index] + (local ? machine.fp : 0);
    }

    private void note(int index, int elementIndex, int at, long assigned, int atLine) {
        int i = 0;
        while (i < count && (address[i] != at || variable[i] != index)) {
            i++;
        }
        if (i == CAPACITY) {
            events.flush();
            i = 0;
        }
        if (i >= count) {
            count = i + 1;
        }
        variable[i] = index;
        element[i] = elementIndex;
        address[i] = at;
        value[i] = assigned;
        line[i] = atLine;
    }

    /** Writes what was noted, in the order of first assignment. */
    @Override
    public void run() {
        int n = count;
        count = 0;
        for (int i = 0; i < n; i++) {
            tell(i);
        }
    }

    private void tell(int i) {
        byte[] strings = machine.heap.bytes;
        int offset = machine.program.variableName[variable[i]];
        int kind = machine.program.variableFlags[variable[i]] >> 1;
        name.clear();
        int length = Math.min(machine.heap.length(offset), MAX_NAME);
        int beforeIndex = element[i] < 0 ? length : beforeIndex(strings, offset + 4, length);
        name.append(strings, offset + 4, beforeIndex);
        if (element[i] >= 0) {
            name.append('[');
            name.appendDecimal(element[i]);
            name.append(']');
            int after = Math.min(beforeIndex + 2, length);
            name.append(strings, offset + 4 + after, length - after);
        }
        shown.clear();
        boolean asText = show(kind, value[i]);
        events.begin(EventType.ASSIGNED, line[i], 14 + name.length + shown.length);
        events.int32(asText ? 1 : isAddress(kind) ? 2 : 0);
        events.int64(number(kind, value[i]));
        events.int16(name.length);
        events.bytes(name.bytes, 0, name.length);
        events.bytes(shown.bytes, 0, shown.length);
        events.end();
    }

    /** Puts a value that is no whole number into {@link #shown}; whether it is one. */
    private boolean show(int kind, long v) {
        if (kind == Program.Kind.VALUE.ordinal() && (v & 7) != 0) {
            text.repr(v, shown);
            return true;
        }
        if (kind != Program.Kind.DOUBLE.ordinal() && kind != Program.Kind.FLOAT.ordinal()) {
            return false;
        }
        boolean isDouble = kind == Program.Kind.DOUBLE.ordinal();
        double number = isDouble ? Double.longBitsToDouble(v) : Float.intBitsToFloat((int) v);
        if (v < 0) {
            shown.append('-');
        }
        text.floats.body(Math.abs(number), isDouble ? 'r' : 'g', FLOAT_DIGITS, false, isDouble, shown);
        return true;
    }

    /** Where an index belongs in a name: at its end, or where there is an empty {@code []} for it. */
    private static int beforeIndex(byte[] strings, int offset, int length) {
        int at = 0;
        while (at < length && (strings[offset + at] != '[' || at + 1 < length && strings[offset + at + 1] != ']')) {
            at++;
        }
        return at;
    }

    private static boolean isAddress(int kind) {
        return kind == Program.Kind.POINTER.ordinal() || kind == Program.Kind.FUNCTION.ordinal();
    }

    private long number(int kind, long v) {
        if (kind == Program.Kind.VALUE.ordinal()) {
            return v >> 3;
        }
        if (kind == Program.Kind.POINTER.ordinal()) {
            return v == 0 ? 0 : Addresses.of(v, machine.program.dataLength);
        }
        return kind == Program.Kind.FUNCTION.ordinal() ? Addresses.ofFunction(v) : v;
    }
}

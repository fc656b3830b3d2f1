package dev.forkscope.language.c;

import dev.forkscope.protocol.Program;
import java.util.HashMap;
import java.util.Map;

/** A variable and where it lies. */
final class Variable implements Symbol {
    /** {@link #lengthSlot} of a variable that is no array of run-time length. */
    static final int NO_SLOT = -1;

    private final String name;
    private final CType type;
    private final boolean local;
    private final int slot;
    private final boolean constant;
    private final int lengthSlot;
    private final Map<String, Variable> parts = new HashMap<>();
    private int watched = -1;
    private boolean part;

    Variable(String name, CType type, boolean local, int slot, boolean constant, int lengthSlot) {
        this.name = name;
        this.type = type;
        this.local = local;
        this.slot = slot;
        this.constant = constant;
        this.lengthSlot = lengthSlot;
    }

    static Variable local(String name, CType type, int slot, boolean constant) {
        return new Variable(name, type, true, slot, constant, NO_SLOT);
    }

    static Variable global(String name, CType type, int address, boolean constant) {
        return new Variable(name, type, false, address, constant, NO_SLOT);
    }

    @Override
    public String name() {
        return name;
    }

    CType type() {
        return type;
    }

    boolean local() {
        return local;
    }

    /** Offset in the frame, or address. */
    int slot() {
        return slot;
    }

    /** Whether it is declared {@code const}. */
    boolean constant() {
        return constant;
    }

    /** Whether it is an array whose length is known only when the program runs; its slot then holds its address. */
    boolean variableLength() {
        return lengthSlot != NO_SLOT;
    }

    /** Where an array of run-time length keeps its length. */
    int lengthSlot() {
        return lengthSlot;
    }

    /** What is known of one of its members, if it is a structure: a variable of the name {@code s.member}. */
    Variable member(StructType.Member member) {
        return part("." + member.name(), member.type(), member.cell(), member.constant());
    }

    /** The same for one of its elements, if it is an array. */
    Variable element(int index) {
        CType element = ((ArrayType) type).element();
        return part("[" + index + "]", element, index * element.cells(), false);
    }

    /** The same for whichever element it is. */
    Variable anyElement() {
        return part("[]", ((ArrayType) type).element(), 0, false);
    }

    private Variable part(String suffix, CType partType, int cell, boolean isConstant) {
        return parts.computeIfAbsent(suffix, s -> {
            Variable made = new Variable(name + s, partType, local, slot + cell, constant || isConstant, NO_SLOT);
            made.part = true;
            return made;
        });
    }

    /** Whether it is only a member or an element of one that is declared. */
    boolean isPart() {
        return part;
    }

    /** The index by which TRACE names it. */
    int watched(Emitter out) {
        if (watched < 0) {
            watched = out.watch(name, local, slot, kind(type));
        }
        return watched;
    }

    /** How values of {@code type} are shown. */
    static Program.Kind kind(CType type) {
        if (type instanceof ArrayType array) {
            return kind(array.element());
        }
        if (type instanceof PointerType pointer && pointer.isOfFunction()) {
            return Program.Kind.FUNCTION;
        }
        if (type.equals(Stream.POINTER)) {
            return Program.Kind.NUMBER;
        }
        if (FloatingPoint.is(type)) {
            return type == Scalar.FLOAT ? Program.Kind.FLOAT : Program.Kind.DOUBLE;
        }
        return type.isPointer()
                ? Program.Kind.POINTER
                : type == Scalar.CHAR || type == Scalar.UCHAR ? Program.Kind.CHAR : Program.Kind.NUMBER;
    }
}

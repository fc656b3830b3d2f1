package dev.forkscope.language.c;

import dev.forkscope.protocol.Opcode;
import org.jspecify.annotations.Nullable;

/** Remembers, around an assignment to an element of a named array, which element it was. */
final class TracedElement {
    private static final long WHOLE = -1;
    private static final TracedElement NONE = new TracedElement(-1, -1, 0, 0);

    private final int watched;
    private final int temporary;
    private final long index;
    private final int cells;

    private TracedElement(int watched, int temporary, long index, int cells) {
        this.watched = watched;
        this.temporary = temporary;
        this.index = index;
        this.cells = cells;
    }

    /** Leaves the address of {@code place} on the stack. */
    static TracedElement begin(Emitter out, MemoryPlace place) {
        PointerOffsetExpression offset = element(place);
        if (offset == null || !out.watches(array(offset))) {
            place.address(out);
            return NONE;
        }
        if (place.pointer() instanceof MemberAddressExpression member) {
            return member(out, place, member.depth(), offset);
        }
        int watched = array(offset).watched(out);
        if (offset.index() instanceof NumberExpression number) {
            place.address(out);
            return new TracedElement(watched, -1, number.value(), 0);
        }
        offset.index().emit(out);
        out.op(Opcode.DUP);
        int temporary = out.stash();
        offset.pointer().emit(out);
        out.op(Opcode.ADD, Scalar.LONG.mode());
        return new TracedElement(watched, temporary, 0, 0);
    }

    private static TracedElement member(Emitter out, MemoryPlace place, int cell, PointerOffsetExpression offset) {
        Variable array = array(offset);
        if (offset.index() instanceof NumberExpression number) {
            place.address(out);
            Variable part = TracedParts.at(array.element((int) number.value()), cell);
            return part == null ? NONE : new TracedElement(part.watched(out), -1, WHOLE, 0);
        }
        int cells = ((ArrayType) array.type()).element().cells();
        Variable part = TracedParts.at(array.anyElement(), cell);
        if (part == null) {
            place.address(out);
            return NONE;
        }
        offset.index().emit(out);
        out.op(Opcode.DUP);
        int temporary = out.stash();
        out.push(cells);
        out.op(Opcode.MUL, Scalar.LONG.mode());
        offset.pointer().emit(out);
        out.op(Opcode.ADD, Scalar.LONG.mode());
        out.op(Opcode.MEMBER, cell);
        return new TracedElement(part.watched(out), temporary, 0, cells);
    }

    void end(Emitter out) {
        if (watched < 0) {
            return;
        }
        if (index == WHOLE) {
            out.op(Opcode.TRACE, watched);
            return;
        }
        if (temporary < 0) {
            out.push(index);
        } else {
            out.op(Opcode.LOAD_LOCAL, temporary);
            out.release(temporary);
        }
        if (cells > 0) {
            out.push(cells);
            out.op(Opcode.TRACE_MEMBER, watched);
        } else {
            out.op(Opcode.TRACE_ELEMENT, watched);
        }
    }

    // Only elements, and members of elements, that are numbers or addresses, of an array that has a name and a fixed
    // place.
    private static @Nullable PointerOffsetExpression element(MemoryPlace place) {
        Expression pointer = place.pointer();
        while (pointer instanceof MemberAddressExpression member) {
            pointer = member.struct();
        }
        return place.type().isScalar()
                        && pointer instanceof PointerOffsetExpression offset
                        && !offset.backwards()
                        && offset.pointer() instanceof AddressExpression address
                        && address.place() instanceof VariablePlace named
                        && named.type() instanceof ArrayType array
                        && (array.element().isScalar() || place.pointer() != pointer)
                        && isInside(offset, array)
                        && !named.variable().variableLength()
                ? offset
                : null;
    }

    private static boolean isInside(PointerOffsetExpression offset, ArrayType array) {
        return !(offset.index() instanceof NumberExpression number)
                || number.value() >= 0 && number.value() < array.length();
    }

    private static Variable array(PointerOffsetExpression offset) {
        return ((VariablePlace) ((AddressExpression) offset.pointer()).place()).variable();
    }
}

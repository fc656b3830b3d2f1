package dev.forkscope.language.c;

import dev.forkscope.protocol.Opcode;
import org.jspecify.annotations.Nullable;

/** Remembers, around an assignment to an element of a named array, which element it was. */
final class TracedElement {
    private static final TracedElement NONE = new TracedElement(-1, -1, 0);

    private final int watched;
    private final int temporary;
    private final long index;

    private TracedElement(int watched, int temporary, long index) {
        this.watched = watched;
        this.temporary = temporary;
        this.index = index;
    }

    /** Leaves the address of {@code place} on the stack. */
    static TracedElement begin(Emitter out, MemoryPlace place) {
        PointerOffsetExpression offset = element(place);
        if (offset == null || !out.watches(array(offset))) {
            place.address(out);
            return NONE;
        }
        int watched = array(offset).watched(out);
        if (offset.index() instanceof NumberExpression number) {
            place.address(out);
            return new TracedElement(watched, -1, number.value());
        }
        offset.index().emit(out);
        out.op(Opcode.DUP);
        int temporary = out.stash();
        offset.pointer().emit(out);
        out.op(Opcode.ADD, Scalar.LONG.mode());
        return new TracedElement(watched, temporary, 0);
    }

    void end(Emitter out) {
        if (watched < 0) {
            return;
        }
        if (temporary < 0) {
            out.push(index);
        } else {
            out.op(Opcode.LOAD_LOCAL, temporary);
            out.release(temporary);
        }
        out.op(Opcode.TRACE_ELEMENT, watched);
    }

    // Only elements that are numbers or addresses, of an array that has a name and a fixed place.
    private static @Nullable PointerOffsetExpression element(MemoryPlace place) {
        return place.type().isScalar()
                        && place.pointer() instanceof PointerOffsetExpression offset
                        && !offset.backwards()
                        && offset.pointer() instanceof AddressExpression address
                        && address.place() instanceof VariablePlace named
                        && named.type() instanceof ArrayType
                        && !named.variable().variableLength()
                ? offset
                : null;
    }

    private static Variable array(PointerOffsetExpression offset) {
        return ((VariablePlace) ((AddressExpression) offset.pointer()).place()).variable();
    }
}

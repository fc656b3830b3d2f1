package dev.forkscope.language.c;

import java.util.ArrayList;
import java.util.List;

/** The numbers and addresses in a structure, or in an array of structures, that has a name: what a student is shown of it. */
final class TracedParts {
    /** Of a larger one only so many are told of at once. */
    private static final int MOST = 16;

    private TracedParts() {}

    /** Tells of all that {@code place} holds. */
    static void all(Emitter out, VariablePlace place) {
        for (Variable part : of(place.variable())) {
            new VariablePlace(part, place.token()).trace(out);
        }
    }

    /** The first of the parts that are numbers or addresses; characters of a text are left out. */
    static List<Variable> of(Variable variable) {
        List<Variable> parts = new ArrayList<>();
        collect(variable, parts);
        return parts;
    }

    private static void collect(Variable variable, List<Variable> parts) {
        CType type = variable.type();
        if (type instanceof StructType struct) {
            for (StructType.Member member : struct.members()) {
                if (parts.size() < MOST) {
                    collect(variable.member(member), parts);
                }
            }
        } else if (type instanceof ArrayType array && !isText(array)) {
            for (int i = 0; i < array.length() && parts.size() < MOST; i++) {
                collect(variable.element(i), parts);
            }
        } else if (type.isScalar()) {
            parts.add(variable);
        }
    }

    private static boolean isText(ArrayType array) {
        return array.element() instanceof Scalar && array.element().bytes() == 1;
    }

    /** The part whose first cell is {@code cell}, or null where a text or a hole lies. */
    static @org.jspecify.annotations.Nullable Variable at(Variable variable, int cell) {
        CType type = variable.type();
        if (type instanceof StructType struct) {
            for (StructType.Member member : struct.members()) {
                if (cell >= member.cell()
                        && cell < member.cell() + member.type().cells()) {
                    return at(variable.member(member), cell - member.cell());
                }
            }
            return null;
        }
        if (type instanceof ArrayType array) {
            int size = array.element().cells();
            return isText(array) ? null : at(variable.element(cell / size), cell % size);
        }
        return type.isScalar() ? variable : null;
    }
}

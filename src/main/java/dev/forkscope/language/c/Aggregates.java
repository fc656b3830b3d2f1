package dev.forkscope.language.c;

import java.util.List;

/** Arrays and structures as what an initializer sees in both: parts, one after the other. */
final class Aggregates {
    /** Longest array whose length is counted from its initializer. */
    private static final int LONGEST = 65_536;

    private final Unit unit;

    Aggregates(Unit unit) {
        this.unit = unit;
    }

    static boolean isAggregate(CType type) {
        return type instanceof ArrayType || type instanceof StructType || type == RlimitType.RLIMIT;
    }

    /** How many parts it has; no end, if its length is still open. */
    static int count(CType type) {
        if (type instanceof ArrayType array) {
            return array.length() == ArrayType.UNKNOWN ? Integer.MAX_VALUE : array.length();
        }
        return type instanceof StructType struct ? struct.members().size() : 2;
    }

    static CType type(CType type, int index) {
        if (type instanceof ArrayType array) {
            return array.element();
        }
        return type instanceof StructType struct ? struct.members().get(index).type() : Scalar.ULONG;
    }

    /** Where a part lies, in cells from the first. */
    static int cell(CType type, int index) {
        if (type instanceof ArrayType array) {
            return index * array.element().cells();
        }
        return type instanceof StructType struct ? struct.members().get(index).cell() : index;
    }

    /** The part that a designator names, or -1 after reporting that there is none. */
    int index(CType type, CParser.DesignatorContext designator) {
        boolean dot = designator.DOT() != null;
        if (type instanceof ArrayType array) {
            if (dot) {
                unit.diagnostics.error(designator, "an array has elements, not members; write [index] = value.");
                return -1;
            }
            Long index = Constants.integer(unit.expressions.value(designator.e()));
            int limit = array.length() == ArrayType.UNKNOWN ? LONGEST : array.length();
            if (index == null || index < 0 || index >= limit) {
                unit.diagnostics.error(designator.e(), "this must be a constant inside the array.");
                return -1;
            }
            return index.intValue();
        }
        if (type == RlimitType.RLIMIT) {
            int member = dot ? RlimitType.offset(designator.IDENTIFIER().getText()) : -1;
            if (member < 0) {
                unit.diagnostics.error(designator, "struct rlimit has the members rlim_cur and rlim_max only.");
            }
            return member;
        }
        if (!(type instanceof StructType struct) || !dot) {
            unit.diagnostics.error(
                    designator,
                    type instanceof StructType
                            ? "a structure has members, not elements; write .name = value."
                            : "there is nothing inside " + Conversions.a(type) + " that could be named here.");
            return -1;
        }
        List<String> names =
                struct.members().stream().map(StructType.Member::name).toList();
        int member = names.indexOf(designator.IDENTIFIER().getText());
        if (member < 0 && !struct.isBroken()) {
            unit.diagnostics.error(
                    designator,
                    "'" + struct + "' has no member '" + designator.IDENTIFIER().getText() + "'; it has "
                            + String.join(", ", names) + ".");
        }
        return member;
    }
}

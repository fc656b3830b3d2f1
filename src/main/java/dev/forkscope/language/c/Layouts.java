package dev.forkscope.language.c;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Layouts of types in a program's data, for {@link LayoutSource}. */
final class Layouts {
    static final int UNSIGNED = 0;
    static final int SIGNED = 1;
    static final int ADDRESSES = 2;

    private final Unit unit;
    private final Map<CType, Integer> known = new HashMap<>();

    Layouts(Unit unit) {
        this.unit = unit;
    }

    /** Where the layout of {@code type}, which is no array, lies. */
    int address(CType type) {
        Integer before = known.get(type);
        if (before != null) {
            return before;
        }
        List<Long> words = new ArrayList<>(List.of(type.bytes(), (long) type.cells()));
        if (type instanceof StructType struct) {
            struct.parts().forEach(member -> run(words, member.type()));
        } else {
            run(words, type);
        }
        int address = unit.out
                .assembler()
                .data(words.stream().mapToLong(Long::longValue).toArray());
        known.put(type, address);
        return address;
    }

    private void run(List<Long> words, CType type) {
        long count = 1;
        CType part = type;
        while (part instanceof ArrayType array) {
            count *= array.length();
            part = array.element();
        }
        if (part == RlimitType.RLIMIT) {
            count *= 2;
            part = Scalar.ULONG;
        }
        long kind = part instanceof StructType ? address(part) : kind(part);
        words.addAll(List.of(count, part.bytes(), (long) part.cells(), kind));
    }

    /** What a number or an address is to those who look at its bytes. */
    static int kind(CType type) {
        if (type.isPointer()) {
            return ADDRESSES;
        }
        return type instanceof Scalar scalar && scalar.signed() ? SIGNED : UNSIGNED;
    }
}

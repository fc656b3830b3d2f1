package dev.forkscope.language.c;

import dev.forkscope.protocol.Program;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A structure. Every number and address in it takes a cell, and so does every hole that gcc leaves for alignment on x86-64 (System V
 * ABI, 3.1.2): cells and bytes stand for each other, and what a program can see of the bytes is right.
 */
final class StructType implements CType {
    private String name;
    private @Nullable List<Member> members;
    private int cells = 1;
    private long bytes;
    private long alignment = 1;
    private boolean broken;

    /**
     * A member.
     *
     * @param name what stands after the dot; empty for a hole
     * @param type its type; of a hole, an array of char
     * @param constant whether it is const
     * @param cell where it lies, in cells from the structure's first
     * @param offset the same in bytes
     */
    record Member(String name, CType type, boolean constant, int cell, long offset) {
        boolean isHole() {
            return name.isEmpty();
        }
    }

    /** A structure whose members are not known yet. */
    StructType(String name) {
        this.name = name;
    }

    /** One that a header defines. */
    static StructType of(String name, Member... members) {
        StructType type = new StructType(name);
        type.complete(List.of(members));
        return type;
    }

    /** A member of one that is about to be laid out. */
    static Member member(String name, CType type) {
        return new Member(name, type, false, 0, 0);
    }

    /** What {@code sizeof} and the ABI put between two addresses of a type. */
    static long alignment(CType type) {
        if (type instanceof StructType struct) {
            return struct.alignment;
        }
        return type instanceof ArrayType array
                ? alignment(array.element())
                : type instanceof RlimitType ? 8 : Math.max(1, type.bytes());
    }

    /** Lays out its members, whose cells and offsets are still open; false if it is larger than a program's memory. */
    boolean complete(List<Member> given) {
        List<Member> placed = new ArrayList<>();
        long at = 0;
        long cell = 0;
        for (Member member : given) {
            alignment = Math.max(alignment, alignment(member.type()));
            long hole = hole(at, alignment(member.type()));
            cell += fill(placed, hole, cell, at);
            at += hole;
            placed.add(new Member(member.name(), member.type(), member.constant(), (int) cell, at));
            at += member.type().bytes();
            cell += member.type().cells();
            if (cell > Program.MAX_DATA) {
                return false;
            }
        }
        long hole = hole(at, alignment);
        cell += fill(placed, hole, cell, at);
        bytes = at + hole;
        cells = (int) cell;
        members = List.copyOf(placed);
        return true;
    }

    private static long hole(long at, long alignment) {
        return (alignment - at % alignment) % alignment;
    }

    private static long fill(List<Member> placed, long hole, long cell, long at) {
        if (hole > 0) {
            placed.add(new Member("", new ArrayType(Scalar.CHAR, (int) hole), false, (int) cell, at));
        }
        return hole;
    }

    boolean isComplete() {
        return members != null;
    }

    /** Whether something in its definition was refused, so that a member that is missing proves nothing. */
    boolean isBroken() {
        return broken;
    }

    void breakUp() {
        broken = true;
    }

    /** Its members in order, holes included; none as long as it is incomplete. */
    List<Member> parts() {
        return members == null ? List.of() : members;
    }

    /** Its members in order. */
    List<Member> members() {
        return parts().stream().filter(member -> !member.isHole()).toList();
    }

    /** The member of that name, or null. */
    @Nullable
    Member find(String member) {
        return members().stream()
                .filter(one -> one.name().equals(member))
                .findFirst()
                .orElse(null);
    }

    /** Whether something in it is const, so that it cannot be assigned as a whole. */
    boolean hasConstant() {
        return members().stream()
                .anyMatch(
                        member -> member.constant() || base(member.type()) instanceof StructType s && s.hasConstant());
    }

    private static CType base(CType type) {
        return type instanceof ArrayType array ? base(array.element()) : type;
    }

    /** A structure without a tag is called by the name that typedef gives it. */
    void call(String alias) {
        if (name.equals("struct")) {
            name = alias;
        }
    }

    @Override
    public int cells() {
        return cells;
    }

    @Override
    public long bytes() {
        return bytes;
    }

    @Override
    public String toString() {
        return name;
    }
}

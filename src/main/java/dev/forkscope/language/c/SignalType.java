package dev.forkscope.language.c;

import java.util.List;

/** The types of {@code <signal.h>}: each member and each set of signals is one cell. */
enum SignalType implements CType {
    /** {@code sigset_t}. */
    SET("sigset_t", 1, 128),
    /** {@code struct sigaction}. */
    ACTION("struct sigaction", 3, 152),
    /** {@code void handler(int)}; what can be named is its address. */
    FUNCTION("signal handler", 1, 1);

    static final PointerType HANDLER = PointerType.to(FUNCTION);

    private static final List<String> MEMBERS = List.of("sa_handler", "sa_mask", "sa_flags");
    private static final List<CType> MEMBER_TYPES = List.of(HANDLER, SET, Scalar.INT);

    private final String name;
    private final int cells;
    private final long bytes;

    SignalType(String name, int cells, long bytes) {
        this.name = name;
        this.cells = cells;
        this.bytes = bytes;
    }

    /** The cell of a member of struct sigaction, or -1. */
    static int offset(String member) {
        return MEMBERS.indexOf(member);
    }

    /** The type of that member. */
    static CType memberType(int offset) {
        return MEMBER_TYPES.get(offset);
    }

    /** What {@code type} is, if it is or is the address of a struct sigaction. */
    static boolean isAction(CType type, boolean byAddress) {
        return byAddress ? type instanceof PointerType pointer && pointer.target() == ACTION : type == ACTION;
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

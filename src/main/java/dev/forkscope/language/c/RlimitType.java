package dev.forkscope.language.c;

import java.util.List;

/** {@code struct rlimit} of setrlimit(2): soft limit, then hard limit. */
enum RlimitType implements CType {
    RLIMIT;

    /** The cell of a member, or -1. */
    static int offset(String member) {
        return List.of("rlim_cur", "rlim_max").indexOf(member);
    }

    @Override
    public int cells() {
        return 2;
    }

    @Override
    public long bytes() {
        return 16;
    }

    @Override
    public String toString() {
        return "struct rlimit";
    }
}

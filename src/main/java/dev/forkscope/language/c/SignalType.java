package dev.forkscope.language.c;

/** The types of {@code <signal.h>}. */
enum SignalType implements CType {
    /** {@code void handler(int)}; what can be named is its address. */
    FUNCTION;

    static final PointerType HANDLER = PointerType.to(FUNCTION);

    /** {@code sigset_t}. */
    static final StructType SET =
            StructType.of("sigset_t", StructType.member("__val", new ArrayType(Scalar.ULONG, 16)));

    /** {@code struct sigaction}; {@link dev.forkscope.protocol.SignalCall} knows the cells. */
    static final StructType ACTION = StructType.of(
            "struct sigaction",
            StructType.member("sa_handler", HANDLER),
            StructType.member("sa_mask", SET),
            StructType.member("sa_flags", Scalar.INT),
            StructType.member("sa_restorer", Scalar.LONG));

    /** What is wrong with a member that a {@code struct sigaction} has not, here. */
    static String noMember(String name) {
        return name.equals("sa_sigaction")
                ? "sa_sigaction is outside this C, because its handler takes a siginfo_t; use sa_handler and void handler(int sig)."
                : "struct sigaction has the members sa_handler, sa_mask and sa_flags only.";
    }

    @Override
    public int cells() {
        return 1;
    }

    @Override
    public long bytes() {
        return 1;
    }

    @Override
    public String toString() {
        return "signal handler";
    }
}

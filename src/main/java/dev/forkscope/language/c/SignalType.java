package dev.forkscope.language.c;

import java.util.List;

/** The types of {@code <signal.h>}. */
final class SignalType {
    /** The address of {@code void handler(int)}. */
    static final PointerType HANDLER = PointerType.to(new FunctionType(Scalar.VOID, List.of(Scalar.INT)));

    /** {@code sigset_t}. */
    static final StructType SET = struct("sigset_t", member("__val", new ArrayType(Scalar.ULONG, 16)));

    /** {@code struct sigaction}; {@link dev.forkscope.protocol.SignalCall} knows the cells. */
    static final StructType ACTION = struct(
            "struct sigaction",
            member("sa_handler", HANDLER),
            member("sa_mask", SET),
            member("sa_flags", Scalar.INT),
            member("sa_restorer", Scalar.LONG));

    /** {@code siginfo_t}, as far as waitid(2) fills it in; the rest is a hole that keeps it at its size. */
    static final StructType INFO = struct(
            "siginfo_t",
            member("si_signo", Scalar.INT),
            member("si_errno", Scalar.INT),
            member("si_code", Scalar.INT),
            member("", new ArrayType(Scalar.CHAR, 4)),
            member("si_pid", Scalar.INT),
            member("si_uid", Scalar.UINT),
            member("si_status", Scalar.INT),
            member("", new ArrayType(Scalar.LONG, 12)));

    private SignalType() {}

    /** What is wrong with a member that a {@code struct sigaction} has not, here. */
    static String noMember(String name) {
        return name.equals("sa_sigaction")
                ? "sa_sigaction is outside this C, because its handler takes a siginfo_t; use sa_handler and void handler(int sig)."
                : "struct sigaction has the members sa_handler, sa_mask and sa_flags only.";
    }

    private static StructType struct(String name, StructType.Member... members) {
        StructType type = new StructType(name);
        type.complete(List.of(members));
        return type;
    }

    private static StructType.Member member(String name, CType type) {
        return new StructType.Member(name, type, false, 0, 0);
    }
}

package dev.forkscope.language.c;

import java.util.List;

/** The types of {@code <signal.h>}. */
final class SignalType {
    /** The address of {@code void handler(int)}. */
    static final PointerType HANDLER = PointerType.to(new FunctionType(Scalar.VOID, List.of(Scalar.INT)));

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

    /** {@code siginfo_t}, as far as waitid(2) fills it in; the rest is a hole that keeps it at its size. */
    static final StructType INFO = StructType.of(
            "siginfo_t",
            StructType.member("si_signo", Scalar.INT),
            StructType.member("si_errno", Scalar.INT),
            StructType.member("si_code", Scalar.INT),
            StructType.member("", new ArrayType(Scalar.CHAR, 4)),
            StructType.member("si_pid", Scalar.INT),
            StructType.member("si_uid", Scalar.UINT),
            StructType.member("si_status", Scalar.INT),
            StructType.member("", new ArrayType(Scalar.LONG, 12)));

    private SignalType() {}

    /** What is wrong with a member that a {@code struct sigaction} has not, here. */
    static String noMember(String name) {
        return name.equals("sa_sigaction")
                ? "sa_sigaction is outside this C, because its handler takes a siginfo_t; use sa_handler and void handler(int sig)."
                : "struct sigaction has the members sa_handler, sa_mask and sa_flags only.";
    }
}

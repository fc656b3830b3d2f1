package dev.forkscope.language.c;

import java.util.HashMap;
import java.util.Map;

/** Type names of the standard headers. */
final class TypeNames {
    /** Those of the subset. */
    static final Map<String, CType> STANDARD = standard();

    /** Those outside it, with what to do instead. */
    static final Map<String, String> REFUSED = Map.ofEntries(
            Map.entry("DIR", "directories are outside this C."),
            Map.entry("pthread_t", "threads are outside this C: Forkscope shows processes, made with fork()."),
            Map.entry("pthread_mutex_t", "threads are outside this C: Forkscope shows processes, made with fork()."),
            Map.entry("sem_t", "semaphores are outside this C; order processes with wait() or a pipe."),
            Map.entry("key_t", "System V shared memory and queues are outside this C; use a pipe."),
            Map.entry("va_list", "functions with a variable number of arguments are outside this C."),
            Map.entry("jmp_buf", "setjmp and longjmp are outside this C."));

    private TypeNames() {}

    /** Whether a name is known as a type before the program declares any. */
    static boolean isTypeName(String name) {
        return STANDARD.containsKey(name) || REFUSED.containsKey(name);
    }

    private static Map<String, CType> standard() {
        Map<String, CType> types = new HashMap<>();
        put(types, Scalar.INT, "pid_t", "clockid_t", "int32_t", "wchar_t", "sig_atomic_t");
        put(
                types,
                Scalar.UINT,
                "uid_t",
                "gid_t",
                "mode_t",
                "id_t",
                "uint",
                "u_int",
                "uint32_t",
                "useconds_t",
                "idtype_t",
                "socklen_t");
        put(types, Scalar.CHAR, "int8_t");
        put(types, Scalar.UCHAR, "uint8_t", "u_char");
        put(types, Scalar.SHORT, "int16_t");
        put(types, Scalar.USHORT, "uint16_t", "ushort", "u_short");
        put(
                types,
                Scalar.LONG,
                "ssize_t",
                "off_t",
                "time_t",
                "clock_t",
                "suseconds_t",
                "int64_t",
                "intmax_t",
                "ptrdiff_t");
        put(types, Scalar.LONG, "intptr_t");
        put(types, Scalar.ULONG, "size_t", "uint64_t", "uintmax_t", "ulong", "u_long", "rlim_t", "uintptr_t");
        put(types, Scalar.BOOL, "bool");
        put(types, Stream.FILE, "FILE");
        put(types, SignalType.SET, "sigset_t");
        put(types, SignalType.INFO, "siginfo_t");
        put(types, SignalType.HANDLER, "sighandler_t", "__sighandler_t", "sig_t");
        return Map.copyOf(types);
    }

    private static void put(Map<String, CType> types, CType type, String... names) {
        for (String name : names) {
            types.put(name, type);
        }
    }
}

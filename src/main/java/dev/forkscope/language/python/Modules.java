package dev.forkscope.language.python;

import dev.forkscope.protocol.PyValue;
import dev.forkscope.protocol.Syscall;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The modules that can be imported, and what is in them. */
final class Modules {
    /** Something in a module. */
    sealed interface Member
            permits Constant,
                    Text,
                    Call,
                    SignalFunction,
                    Meaning,
                    Stream,
                    Real,
                    Number,
                    Special,
                    ErrorClass,
                    Annotation,
                    Refused {}

    /** A constant, as a tagged value. */
    record Constant(long value) implements Member {}

    /** A constant that is a str. */
    record Text(String value) implements Member {}

    /** A function that is one system call. */
    record Call(int syscall, int min, int max) implements Member {}

    /** A function about signals, by SignalCall, with so many arguments. */
    record SignalFunction(int number, int arguments) implements Member {}

    /** A function that says what a number means, by PyMeaning. */
    record Meaning(int which) implements Member {}

    /** A function of PyReal with as many arguments as it may have, by name where {@code names} has them; None stands for one left out. */
    record Real(int which, int min, List<String> names) implements Member {}

    /** A constant that is a float. */
    record Number(double value) implements Member {}

    /** {@code sys.stdin}, {@code stdout} or {@code stderr}. */
    record Stream(int fd) implements Member {}

    /** Something with rules of its own. */
    enum Special implements Member {
        SLEEP,
        EXIT,
        ARGV,
        SETRLIMIT,
        RAISE_SIGNAL,
        FDOPEN,
        ATEXIT,
        WRAPS,
        SIGNALS,
        ERRORCODE,
        LINE_END,
        SYSTEM_NAME,
        WAIT3,
        WAIT4,
        GETENV,
        ENVIRON,
        REDUCE,
        PARTIAL
    }

    /** {@code os.error}: OSError. */
    record ErrorClass() implements Member {}

    /** Of use in type annotations and nowhere else. */
    record Annotation() implements Member {}

    /** Left out of the subset, and what to do instead. */
    record Refused(String why) implements Member {}

    private static final Map<String, Map<String, Member>> TABLES = Map.ofEntries(
            Map.entry("os", OsModule.members()),
            Map.entry("sys", sys()),
            Map.entry("time", time()),
            Map.entry("signal", SignalModule.members()),
            Map.entry("errno", SignalModule.errno()),
            Map.entry("resource", resource()),
            Map.entry("random", MathModules.random()),
            Map.entry("math", MathModules.math()),
            Map.entry("string", StringModule.members()),
            Map.entry("functools", functools()),
            Map.entry(TypingModule.NAME, TypingModule.members()),
            Map.entry(
                    "atexit",
                    Map.of("register", Special.ATEXIT, "unregister", new Refused("leave out the register()"))));

    private Modules() {}

    static boolean isKnown(String module) {
        return TABLES.containsKey(module);
    }

    static @Nullable Member member(String module, String name) {
        Map<String, Member> table = TABLES.get(module);
        return table == null ? null : table.get(name);
    }

    /** The module where {@code name} is found, if it was forgotten to say so. */
    static @Nullable String moduleOf(String name) {
        for (String module : new String[] {"os", "sys", "time", "signal", "errno", "math", "random", "atexit"}) {
            Member member = member(module, name);
            if (member != null && !(member instanceof Refused)) {
                return module;
            }
        }
        return null;
    }

    static String unknownMember(String module, String name) {
        Map<String, Member> table = TABLES.getOrDefault(module, Map.of());
        return module + "." + name + " is not known here" + Suggestions.didYouMean(name, table.keySet());
    }

    static String whyNot(String module) {
        String why = switch (module) {
            case "threading", "_thread", "concurrent.futures", "asyncio" ->
                "it makes threads; use os.fork() to make processes";
            case "multiprocessing", "subprocess", "pty", "popen2" -> "use os.fork() itself";
            case "socket", "select", "selectors", "socketserver" ->
                "there is no network here; processes can talk through os.pipe()";
            case "argparse", "getopt", "optparse" -> "write the numbers into the program";
            case "decimal", "fractions", "statistics", "cmath" ->
                "ints and floats, and the module math, are what there is";
            case "os.path", "pathlib", "shutil", "tempfile", "glob", "io", "mmap" -> "there are no files here";
            case "datetime" -> "a program has no use of the date here";
            case "struct" -> "write n.to_bytes(4, \"little\") and int.from_bytes(data, \"little\")";
            case "logging" -> "use print()";
            case "ctypes" -> "use the functions of os";
            default -> null;
        };
        return "the module " + module + " is outside the subset"
                + (why == null
                        ? ": there are os, sys, time, math, random, signal, errno, resource, string, functools and atexit"
                        : ": " + why);
    }

    static Constant number(long value) {
        return new Constant(PyValue.of(PyValue.INT, value));
    }

    private static Map<String, Member> sys() {
        Map<String, Member> members = new LinkedHashMap<>();
        members.put("exit", Special.EXIT);
        members.put("argv", Special.ARGV);
        members.put("stdout", new Stream(1));
        members.put("stderr", new Stream(2));
        members.put("stdin", new Stream(0));
        for (String name :
                new String[] {"maxsize", "version", "version_info", "platform", "executable", "path", "byteorder"}) {
            members.put(name, new Refused("a program has no use of it here"));
        }
        members.put("setrecursionlimit", new Refused("the limit is Python's usual 1,000 calls"));
        members.put("exc_info", new Refused("write except ... as e and use e"));
        members.put("getsizeof", new Refused("sizes of objects are not modelled"));
        return members;
    }

    private static Map<String, Member> time() {
        Map<String, Member> members = new LinkedHashMap<>();
        members.put("sleep", Special.SLEEP);
        MathModules.clocks(members);
        for (String name : new String[] {"strftime", "ctime", "asctime", "localtime", "gmtime"}) {
            members.put(name, new Refused("the page shows when everything happened"));
        }
        return members;
    }

    private static Map<String, Member> resource() {
        Map<String, Member> members = new LinkedHashMap<>();
        members.put("setrlimit", Special.SETRLIMIT);
        members.put("RLIMIT_NPROC", number(6));
        members.put("getrlimit", new Refused("only resource.setrlimit(resource.RLIMIT_NPROC, (n, n)) is there"));
        members.put("getrusage", new Refused("only resource.setrlimit(resource.RLIMIT_NPROC, (n, n)) is there"));
        return members;
    }

    private static Map<String, Member> functools() {
        Map<String, Member> members = new LinkedHashMap<>();
        members.put("wraps", Special.WRAPS);
        members.put("partial", Special.PARTIAL);
        members.put("reduce", Special.REDUCE);
        for (String name : new String[] {"lru_cache", "cache"}) {
            members.put(name, new Refused("keep the results in a dict, in a decorator of your own"));
        }
        return members;
    }

    /** A system call with a fixed number of arguments. */
    static Call call(int syscall, int arguments) {
        return new Call(syscall, arguments, arguments);
    }

    static boolean endsProcess(Member member) {
        return member == Special.EXIT
                || member instanceof Call call
                        && (call.syscall() == Syscall.EXIT_NOW || call.syscall() == Syscall.ABORT);
    }
}

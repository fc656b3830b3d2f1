package dev.forkscope.language.python;

import dev.forkscope.language.python.Modules.Member;
import dev.forkscope.language.python.Modules.Real;
import dev.forkscope.language.python.Modules.Refused;
import dev.forkscope.protocol.PyReal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is in {@code math}, {@code random} and, of clocks, in {@code time}. */
final class MathModules {
    private MathModules() {}

    static Map<String, Member> math() {
        Map<String, Member> members = new LinkedHashMap<>();
        members.put("pi", new Modules.Number(Math.PI));
        members.put("e", new Modules.Number(Math.E));
        members.put("tau", new Modules.Number(2 * Math.PI));
        members.put("inf", new Modules.Number(Double.POSITIVE_INFINITY));
        members.put("nan", new Modules.Number(Double.NaN));
        one(members, "sqrt", PyReal.SQRT);
        one(members, "floor", PyReal.FLOOR);
        one(members, "ceil", PyReal.CEIL);
        one(members, "trunc", PyReal.TRUNC);
        one(members, "fabs", PyReal.FABS);
        one(members, "exp", PyReal.EXP);
        one(members, "sin", PyReal.SIN);
        one(members, "cos", PyReal.COS);
        one(members, "log2", PyReal.LOG2);
        one(members, "log10", PyReal.LOG10);
        one(members, "isnan", PyReal.ISNAN);
        one(members, "isinf", PyReal.ISINF);
        one(members, "factorial", PyReal.FACTORIAL);
        one(members, "isqrt", PyReal.ISQRT);
        members.put("log", new Real(PyReal.LOG, 1, List.of("x", "base")));
        members.put("pow", new Real(PyReal.POW, 2, List.of("x", "y")));
        members.put("gcd", new Real(PyReal.GCD, 2, List.of("x", "y")));
        refuse(members, "write a * b // math.gcd(a, b)", "lcm");
        refuse(members, "write math.sin(x) / math.cos(x)", "tan");
        refuse(members, "write math.sqrt(x * x + y * y)", "hypot", "dist");
        refuse(members, "multiply in a loop", "prod", "comb", "perm");
        refuse(members, "use sum()", "fsum");
        refuse(
                members,
                "there are sqrt, floor, ceil, exp, log, sin, cos and a few more",
                "asin",
                "acos",
                "atan",
                "atan2",
                "sinh",
                "cosh",
                "tanh",
                "degrees",
                "radians",
                "fmod",
                "modf",
                "frexp",
                "isclose",
                "copysign",
                "isfinite");
        return members;
    }

    static Map<String, Member> random() {
        Map<String, Member> members = new LinkedHashMap<>();
        members.put("random", new Real(PyReal.RANDOM, 0, List.of()));
        members.put("seed", new Real(PyReal.SEED, 0, List.of("a")));
        members.put("getrandbits", new Real(PyReal.GETRANDBITS, 1, List.of("k")));
        members.put("randrange", new Real(PyReal.RANDRANGE, 1, List.of("start", "stop", "step")));
        members.put("randint", new Real(PyReal.RANDINT, 2, List.of("a", "b")));
        members.put("uniform", new Real(PyReal.UNIFORM, 2, List.of("a", "b")));
        members.put("choice", new Real(PyReal.CHOICE, 1, List.of("seq")));
        members.put("choices", new Real(PyReal.CHOICES, 1, List.of("population", "k")));
        members.put("sample", new Real(PyReal.SAMPLE, 2, List.of("population", "k")));
        members.put("shuffle", new Real(PyReal.SHUFFLE, 1, List.of("x")));
        members.put("expovariate", new Real(PyReal.EXPOVARIATE, 1, List.of("lambd")));
        refuse(members, "there is one generator: call random.seed() and random.random()", "Random", "SystemRandom");
        refuse(members, "seed again with the same number", "getstate", "setstate");
        refuse(
                members,
                "there are random, uniform, randint, randrange, choice, choices, sample, shuffle and expovariate",
                "gauss",
                "normalvariate",
                "triangular",
                "betavariate",
                "gammavariate",
                "lognormvariate",
                "paretovariate",
                "vonmisesvariate",
                "weibullvariate",
                "randbytes");
        return members;
    }

    static void clocks(Map<String, Member> members) {
        members.put("time", new Real(PyReal.TIME, 0, List.of()));
        refuse(
                members,
                "it needs more than the 61 bits of an int here: write time.time() or time.monotonic_ns()",
                "time_ns");
        members.put("monotonic", new Real(PyReal.MONOTONIC, 0, List.of()));
        members.put("monotonic_ns", new Real(PyReal.MONOTONIC_NS, 0, List.of()));
        members.put("perf_counter", new Real(PyReal.MONOTONIC, 0, List.of()));
        members.put("perf_counter_ns", new Real(PyReal.MONOTONIC_NS, 0, List.of()));
        members.put("process_time", new Real(PyReal.PROCESS_TIME, 0, List.of()));
        members.put("process_time_ns", new Real(PyReal.PROCESS_TIME_NS, 0, List.of()));
        members.put("clock", new Refused("it is Python 2: write time.perf_counter()"));
        refuse(members, "write time.time() or time.monotonic()", "clock_gettime", "clock_gettime_ns", "thread_time");
    }

    private static void one(Map<String, Member> members, String name, int which) {
        members.put(name, new Real(which, 1, List.of("x")));
    }

    private static void refuse(Map<String, Member> members, String why, String... names) {
        for (String name : names) {
            members.put(name, new Refused(why));
        }
    }
}

package dev.forkscope.protocol;

/** Operands of {@link Opcode#PY_REAL}: what makes floats or rounds them, the clocks, and Python's modules math and random. */
public final class PyReal {
    /** {@code ( x -- float )}: float(). */
    public static final int FLOAT = 0;
    /** {@code ( x digits -- number )}: round(); digits is None for none. */
    public static final int ROUND = 1;
    /** {@code ( x y -- pair )}: divmod(). */
    public static final int DIVMOD = 2;
    /** {@code ( x -- bool )}: float.is_integer. */
    public static final int IS_INTEGER = 3;
    /** {@code ( seconds -- None )}: time.sleep(). */
    public static final int SLEEP = 4;

    /** {@code ( -- float )}: time.time(), seconds since the epoch. */
    public static final int TIME = 5;
    /** The same of the clock of time.monotonic() and time.perf_counter(). */
    public static final int MONOTONIC = 6;
    /** The same of time.process_time(). */
    public static final int PROCESS_TIME = 7;
    /** {@code ( -- int )}: time.monotonic_ns() and time.perf_counter_ns(). */
    public static final int MONOTONIC_NS = 8;
    /** The same of time.process_time_ns(). */
    public static final int PROCESS_TIME_NS = 9;

    /** {@code ( x -- None )}: random.seed(); None takes one from the kernel. */
    public static final int SEED = 10;
    /** {@code ( -- float )}: random.random(). */
    public static final int RANDOM = 11;
    /** {@code ( bits -- int )}: random.getrandbits(). */
    public static final int GETRANDBITS = 12;
    /** {@code ( start stop step -- int )}: random.randrange(); stop may be None. */
    public static final int RANDRANGE = 13;
    /** {@code ( a b -- int )}: random.randint(). */
    public static final int RANDINT = 14;
    /** {@code ( a b -- float )}: random.uniform(). */
    public static final int UNIFORM = 15;
    /** {@code ( sequence -- item )}: random.choice(). */
    public static final int CHOICE = 16;
    /** {@code ( sequence k -- list )}: random.choices() without weights. */
    public static final int CHOICES = 17;
    /** {@code ( sequence k -- list )}: random.sample(). */
    public static final int SAMPLE = 18;
    /** {@code ( list -- None )}: random.shuffle(). */
    public static final int SHUFFLE = 19;
    /** {@code ( lambda -- float )}: random.expovariate(). */
    public static final int EXPOVARIATE = 20;

    /** {@code ( x -- float )}: math.sqrt(). */
    public static final int SQRT = 21;
    /** {@code ( x -- int )}: math.floor(). */
    public static final int FLOOR = 22;
    /** {@code ( x -- int )}: math.ceil(). */
    public static final int CEIL = 23;
    /** {@code ( x -- int )}: math.trunc(). */
    public static final int TRUNC = 24;
    /** {@code ( x -- float )}: math.fabs(). */
    public static final int FABS = 25;
    /** {@code ( x -- float )}: math.exp(). */
    public static final int EXP = 26;
    /** {@code ( x -- float )}: math.sin(). */
    public static final int SIN = 27;
    /** {@code ( x -- float )}: math.cos(). */
    public static final int COS = 28;
    /** {@code ( x -- float )}: math.log() of one argument. */
    public static final int LOG = 29;
    /** {@code ( x -- float )}: math.log2(). */
    public static final int LOG2 = 30;
    /** {@code ( x -- float )}: math.log10(). */
    public static final int LOG10 = 31;
    /** {@code ( x y -- float )}: math.pow(). */
    public static final int POW = 32;
    /** {@code ( x -- bool )}: math.isnan(). */
    public static final int ISNAN = 33;
    /** {@code ( x -- bool )}: math.isinf(). */
    public static final int ISINF = 34;
    /** {@code ( x y -- int )}: math.gcd() of two. */
    public static final int GCD = 35;
    /** {@code ( n -- int )}: math.factorial(). */
    public static final int FACTORIAL = 36;
    /** {@code ( n -- int )}: math.isqrt(). */
    public static final int ISQRT = 37;

    /** {@code ( -- None )}: os.sched_yield(). */
    public static final int SCHED_YIELD = 38;

    /** {@code ( x -- int )}: TypeError if it is none. */
    public static final int INDEX = 39;

    private static final String ARGUMENTS = "1221100000101322122111111111111121121101";

    private PyReal() {}

    /** How many there are; their numbers are 0 to one less. */
    public static int count() {
        return ARGUMENTS.length();
    }

    /** How many cells one takes. */
    public static int arguments(int which) {
        return ARGUMENTS.charAt(which) - '0';
    }
}

package dev.forkscope.protocol;

/** Methods by number, as {@link Opcode#PY_RECEIVER} and {@link Opcode#PY_METHOD} name them, and whose they are. */
public final class PyMethod {
    /** {@code ( str item start end -- int )}; the item may be anything for a list, tuple or range. */
    public static final int COUNT = 0;
    /** The same. */
    public static final int INDEX = 1;
    /** The same, of str and bytes only. */
    public static final int RINDEX = 2;
    /** The same. */
    public static final int FIND = 3;
    /** The same. */
    public static final int RFIND = 4;
    /** {@code ( str prefix start end -- bool )}. */
    public static final int STARTSWITH = 5;
    /** {@code ( str suffix start end -- bool )}. */
    public static final int ENDSWITH = 6;
    /** {@code ( str old new count -- str )}. */
    public static final int REPLACE = 7;
    /** {@code ( str sep maxsplit -- list )}. */
    public static final int SPLIT = 8;
    /** {@code ( str keepends -- list )}. */
    public static final int SPLITLINES = 9;
    /** {@code ( str chars -- str )}. */
    public static final int STRIP = 10;
    /** The same. */
    public static final int LSTRIP = 11;
    /** The same. */
    public static final int RSTRIP = 12;
    /** {@code ( str width fill -- str )}; the fill is unbound where there is none. */
    public static final int LJUST = 13;
    /** The same. */
    public static final int RJUST = 14;
    /** The same. */
    public static final int CENTER = 15;
    /** {@code ( str width -- str )}. */
    public static final int ZFILL = 16;
    /** {@code ( str -- str )}. */
    public static final int UPPER = 17;
    /** The same. */
    public static final int LOWER = 18;
    /** The same. */
    public static final int TITLE = 19;
    /** The same. */
    public static final int CAPITALIZE = 20;
    /** {@code ( str -- bool )}. */
    public static final int ISDIGIT = 21;
    /** The same. */
    public static final int ISALPHA = 22;
    /** The same. */
    public static final int ISALNUM = 23;
    /** The same. */
    public static final int ISSPACE = 24;
    /** The same. */
    public static final int ISUPPER = 25;
    /** The same. */
    public static final int ISLOWER = 26;
    /** {@code ( str sequence -- str )}. */
    public static final int JOIN = 27;

    /** {@code ( list index absent -- item )}, {@code ( dict key default -- value )}, {@code ( set absent absent -- item )}; what is left out is unbound. */
    public static final int POP = 28;
    /** {@code ( list -- None )}, also of a dict or set. */
    public static final int CLEAR = 29;
    /** {@code ( list -- list )}, also of a dict or set. */
    public static final int COPY = 30;
    /** {@code ( list items -- None )}. */
    public static final int EXTEND = 31;
    /** {@code ( dict key default -- value )}. */
    public static final int GET = 32;
    /** The same. */
    public static final int SETDEFAULT = 33;
    /** {@code ( dict other -- None )}, also of a set. */
    public static final int UPDATE = 34;
    /** {@code ( dict -- view )}. */
    public static final int KEYS = 35;
    /** The same. */
    public static final int VALUES = 36;
    /** The same. */
    public static final int ITEMS = 37;
    /** {@code ( dict -- pair )}. */
    public static final int POPITEM = 38;

    /** {@code ( set item -- None )}. */
    public static final int ADD = 39;
    /** The same. */
    public static final int DISCARD = 40;
    /** {@code ( set other -- set )}; the other may be anything to go through. */
    public static final int UNION = 41;
    /** The same. */
    public static final int INTERSECTION = 42;
    /** The same. */
    public static final int DIFFERENCE = 43;
    /** The same. */
    public static final int SYMMETRIC_DIFFERENCE = 44;
    /** {@code ( set other -- bool )}; the same. */
    public static final int ISSUBSET = 45;
    /** The same. */
    public static final int ISSUPERSET = 46;
    /** The same. */
    public static final int ISDISJOINT = 47;

    /** The first of those that only have a receiver here, and something else does them. */
    public static final int APPEND = 48;
    /** list.insert. */
    public static final int INSERT = 49;
    /** list.remove. */
    public static final int REMOVE = 50;
    /** list.sort. */
    public static final int SORT = 51;
    /** list.reverse. */
    public static final int REVERSE = 52;
    /** str.encode. */
    public static final int ENCODE = 53;
    /** bytes.decode. */
    public static final int DECODE = 54;

    /** Stands for the tag of a dict, which has none of its own. */
    public static final int DICT_TAG = 9;

    private static final String[] NAMES = {
        "count",
        "index",
        "rindex",
        "find",
        "rfind",
        "startswith",
        "endswith",
        "replace",
        "split",
        "splitlines",
        "strip",
        "lstrip",
        "rstrip",
        "ljust",
        "rjust",
        "center",
        "zfill",
        "upper",
        "lower",
        "title",
        "capitalize",
        "isdigit",
        "isalpha",
        "isalnum",
        "isspace",
        "isupper",
        "islower",
        "join",
        "pop",
        "clear",
        "copy",
        "extend",
        "get",
        "setdefault",
        "update",
        "keys",
        "values",
        "items",
        "popitem",
        "add",
        "discard",
        "union",
        "intersection",
        "difference",
        "symmetric_difference",
        "issubset",
        "issuperset",
        "isdisjoint",
        "append",
        "insert",
        "remove",
        "sort",
        "reverse",
        "encode",
        "decode"
    };
    /** The same for a set. */
    public static final int SET_TAG = 10;

    private static final int TEXT = 1 << PyValue.STR | 1 << PyValue.BYTES;
    private static final int LIST = 1 << PyValue.LIST;
    private static final int DICT = 1 << DICT_TAG;
    private static final int SET = 1 << SET_TAG;
    private static final int SEQUENCE = TEXT | LIST | 1 << PyValue.TUPLE | 1 << PyValue.RANGE;

    private PyMethod() {}

    /** How many there are; their numbers are 0 to one less. */
    public static int count() {
        return NAMES.length;
    }

    /** The method's name in Python. */
    public static String name(int method) {
        return NAMES[method];
    }

    /** How many arguments {@link Opcode#PY_METHOD} finds above the object. */
    public static int arguments(int method) {
        if (method <= ENDSWITH || method == REPLACE) {
            return 3;
        }
        if (method == SPLIT || method >= LJUST && method <= CENTER || isWithDefault(method)) {
            return 2;
        }
        return method < UPPER
                        || method == JOIN
                        || method == EXTEND
                        || method == UPDATE
                        || method >= ADD && method < APPEND
                ? 1
                : 0;
    }

    private static boolean isWithDefault(int method) {
        return method == POP || method == GET || method == SETDEFAULT;
    }

    /** Whether objects with this tag of {@link PyValue}, or {@link #DICT_TAG} or {@link #SET_TAG}, have it. */
    public static boolean belongsTo(int method, int tag) {
        return (owners(method) >> tag & 1) != 0;
    }

    private static int owners(int method) {
        if (method < POP) {
            return method <= INDEX ? SEQUENCE : TEXT;
        }
        if (method < APPEND && method != EXTEND) {
            return method <= COPY ? LIST | DICT | SET : method == UPDATE ? DICT | SET : method < ADD ? DICT : SET;
        }
        if (method == REMOVE) {
            return LIST | SET;
        }
        return method < ENCODE ? LIST : 1 << (method == ENCODE ? PyValue.STR : PyValue.BYTES);
    }
}

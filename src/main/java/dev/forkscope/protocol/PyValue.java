package dev.forkscope.protocol;

/**
 * How a Python value lies in a cell: a tag in the low three bits, the payload above. An {@code int} holds 61 bits; a
 * result outside raises OverflowError rather than go wrong. A {@code str} or {@code bytes} points into the string
 * bytes, constants first; {@code list}, {@code tuple}, {@code range}, {@code dict} and exceptions point into the object cells.
 */
public final class PyValue {
    /** Tag of an int. */
    public static final int INT = 0;
    /** Tag of None, False, True and the mark of an unbound name. */
    public static final int SINGLETON = 1;
    /** Tag of a str; payload is the offset of its length-prefixed bytes, as in {@link Program#strings()}. */
    public static final int STR = 2;
    /** Tag of a list. */
    public static final int LIST = 3;
    /** Tag of a tuple. */
    public static final int TUPLE = 4;
    /** Tag of a range. */
    public static final int RANGE = 5;
    /** Tag of an exception, a dict, a view of one or a set. */
    public static final int EXCEPTION = 6;
    /** Tag of a bytes object; payload as for {@link #STR}. */
    public static final int BYTES = 7;

    /** {@code False}. */
    public static final long FALSE = SINGLETON;
    /** {@code True}. */
    public static final long TRUE = 1 << 3 | SINGLETON;
    /** {@code None}. */
    public static final long NONE = 2 << 3 | SINGLETON;
    /** What a name holds before it is assigned; never seen by a program. */
    public static final long UNBOUND = 3 << 3 | SINGLETON;

    /** {@code NotImplemented}. */
    public static final long NOT_IMPLEMENTED = 5 << 3 | SINGLETON;

    /** What os.wait3() and os.wait4() say of the resources used, a value with which nothing can be done. */
    public static final long RUSAGE = 8L << 3 | SINGLETON;

    private PyValue() {}

    /** The tag of {@code value}. */
    public static int tag(long value) {
        return (int) value & 7;
    }

    /** The payload of {@code value}: an int's or signal's number, an offset, or a singleton's index. */
    public static long payload(long value) {
        return PySignal.is(value) ? PySignal.number(value) : value >> 3;
    }

    /** The value with this tag and payload. */
    public static long of(int tag, long payload) {
        return payload << 3 | tag;
    }
}

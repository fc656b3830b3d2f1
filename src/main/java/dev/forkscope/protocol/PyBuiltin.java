package dev.forkscope.protocol;

/** Operands of {@link Opcode#PY_CALL}: built-in functions and methods. Each pops its arguments, last on top, and pushes one result. */
public final class PyBuiltin {
    /** {@code ( x -- str )}. */
    public static final int STR = 0;
    /** {@code ( x -- int )}, from int, bool or str. */
    public static final int INT = 1;
    /** {@code ( x -- int )}. */
    public static final int LEN = 2;
    /** {@code ( x -- bool )}. */
    public static final int BOOL = 3;
    /** {@code ( x -- str )}. */
    public static final int REPR = 4;
    /** {@code ( x -- int )}. */
    public static final int ABS = 5;
    /** {@code ( x y -- smaller )}. */
    public static final int MIN = 6;
    /** {@code ( x y -- larger )}. */
    public static final int MAX = 7;
    /** {@code ( sequence -- int )}. */
    public static final int SUM = 8;
    /** {@code ( sequence -- list )}: list(x), also of a range or str. */
    public static final int LIST = 9;
    /** {@code ( sequence -- tuple )}. */
    public static final int TUPLE = 10;
    /** {@code ( str -- bytes )}: str.encode(), UTF-8. */
    public static final int ENCODE = 11;
    /** {@code ( bytes -- str )}: bytes.decode(), UTF-8. */
    public static final int DECODE = 12;
    /** {@code ( x -- str )}: hex(). */
    public static final int HEX = 13;
    /** {@code ( int -- str )}: chr(). */
    public static final int CHR = 14;
    /** {@code ( str -- int )}: ord(). */
    public static final int ORD = 15;
    /** {@code ( x -- dict )}: dict(x), of a dict or of pairs. */
    public static final int DICT = 16;
    /** {@code ( list item -- None )}: list.remove. */
    public static final int REMOVE = 17;
    /** {@code ( sequence -- list )}: sorted(), of all ints or all strs. */
    public static final int SORTED = 18;
    /** {@code ( sequence -- sequence )}: reversed(), as a list. */
    public static final int REVERSED = 19;
    /** {@code ( x -- int )}: id(). The same in parent and child for the same object. */
    public static final int ID = 20;
    /** {@code ( sequence -- list )}: list of (index, item) tuples, for enumerate(). */
    public static final int ENUMERATE = 21;
    /** {@code ( int -- signal )}: signal.Signals(x). */
    public static final int SIGNAL = 22;
    /** {@code ( x -- set )}: set(x). */
    public static final int SET = 23;

    /** {@code ( int -- str )}: bin(). */
    public static final int BIN = 40;
    /** {@code ( int -- str )}: oct(). */
    public static final int OCT = 41;
    /** {@code ( sequence start -- sum )}: sum() with a start. */
    public static final int SUM_FROM = 60;
    /** {@code ( x -- float )}: float(). */
    public static final int FLOAT = 61;
    /** {@code ( x -- int )}: round() without digits. */
    public static final int ROUND = 62;

    /** {@code ( object name -- None )}: delattr(). */
    public static final int DELATTR = 80;
    /** {@code ( object name -- value )}: getattr(); in place of the name a tuple of it and of what to give if there is none. */
    public static final int GETATTR = 81;
    /** {@code ( object name -- bool )}: hasattr(). */
    public static final int HASATTR = 82;
    /** {@code ( object pair -- None )}: setattr(), name and value in a tuple. */
    public static final int SETATTR = 83;
    /** {@code ( class class -- bool )}: issubclass(). */
    public static final int ISSUBCLASS = 84;
    /** {@code ( object class -- bool )}: isinstance(). */
    public static final int ISINSTANCE = 85;
    /** {@code ( object result -- object )}: after __init__, whose result must be None. */
    public static final int CONSTRUCTED = 86;
    /** {@code ( object -- object )}: TypeError if it is no context manager. */
    public static final int CONTEXT = 87;
    /** {@code ( function -- method )}: staticmethod(). */
    public static final int STATIC_METHOD = 88;
    /** {@code ( function -- method )}: classmethod(). */
    public static final int CLASS_METHOD = 89;
    /** {@code ( function wrapper -- wrapper )}: functools.wraps, of which a name is all that shows. */
    public static final int WRAPS = 90;
    /** {@code ( x -- bool )}: callable(). */
    public static final int CALLABLE = 91;

    private PyBuiltin() {}
}

package dev.forkscope.protocol;

/** Operands of {@link Opcode#PY_ATTRIBUTE}. */
public final class PyAttribute {
    /** Of an OSError. */
    public static final int ERRNO = 0;
    /** Of an OSError. */
    public static final int STRERROR = 1;
    /** Of a SystemExit. */
    public static final int CODE = 2;
    /** Of an exception. */
    public static final int ARGS = 3;
    /** Of a signal. */
    public static final int NAME = 4;
    /** Of a signal. */
    public static final int VALUE = 5;
    /** Of a class. */
    public static final int CLASS_NAME = 6;
    /** Of anything; type() too. */
    public static final int CLASS = 7;

    private static final String[] NAMES = {"errno", "strerror", "code", "args", "name", "value", "__name__", "__class__"
    };

    private PyAttribute() {}

    /** How many there are; their numbers are 0 to one less. */
    public static int count() {
        return NAMES.length;
    }

    /** The attribute's name in Python. */
    public static String name(int attribute) {
        return NAMES[attribute];
    }
}

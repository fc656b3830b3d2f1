package dev.forkscope.language.c;

/** {@code void} and the types of numbers, in the order of their conversion rank (C17 6.3.1.1, LP64). */
enum Scalar implements CType {
    VOID("void", 1, false),
    BOOL("bool", 1, false),
    CHAR("char", 1, true),
    UCHAR("unsigned char", 1, false),
    SHORT("short", 2, true),
    USHORT("unsigned short", 2, false),
    INT("int", 4, true),
    UINT("unsigned int", 4, false),
    LONG("long", 8, true),
    ULONG("unsigned long", 8, false),
    FLOAT("float", 4, true),
    DOUBLE("double", 8, true);

    private final String name;
    private final int size;
    private final boolean signed;

    Scalar(String name, int size, boolean signed) {
        this.name = name;
        this.size = size;
        this.signed = signed;
    }

    boolean signed() {
        return signed;
    }

    boolean isFloating() {
        return this == FLOAT || this == DOUBLE;
    }

    @Override
    public int cells() {
        return 1;
    }

    @Override
    public long bytes() {
        return size;
    }

    /** The type after integer promotion. */
    Scalar promoted() {
        return compareTo(INT) < 0 ? INT : this;
    }

    /** The usual arithmetic conversions. */
    static Scalar common(Scalar left, Scalar right) {
        Scalar a = left.promoted();
        Scalar b = right.promoted();
        return a.compareTo(b) >= 0 ? a : b;
    }

    /** Operand of the arithmetic opcodes for a promoted integer type. */
    int mode() {
        return this == UINT ? 2 : size == 8 ? 1 : 0;
    }

    /** Operand of NARROW that converts to this type, or -1 where a cell needs no change. */
    int narrowing() {
        return switch (this) {
            case INT -> 0;
            case UINT -> 2;
            case CHAR -> 3;
            case UCHAR -> 4;
            case SHORT -> 5;
            case USHORT -> 6;
            default -> -1;
        };
    }

    /** Whether every value of {@code other} is a value of this type, both being integers. */
    boolean holds(Scalar other) {
        return size == 8 || this == other || other == BOOL || size > other.size && (signed || !other.signed);
    }

    /** {@code value} converted to this type, an integer one. */
    long wrap(long value) {
        return switch (this) {
            case BOOL -> value == 0 ? 0 : 1;
            case CHAR -> (byte) value;
            case UCHAR -> value & 0xff;
            case SHORT -> (short) value;
            case USHORT -> value & 0xffff;
            case INT -> (int) value;
            case UINT -> value & 0xffff_ffffL;
            default -> value;
        };
    }

    @Override
    public String toString() {
        return name;
    }
}

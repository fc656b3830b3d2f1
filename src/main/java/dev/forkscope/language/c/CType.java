package dev.forkscope.language.c;

/** A type of the subset, as gcc lays it out on x86-64 and as the machine keeps it in cells. */
sealed interface CType permits Scalar, PointerType, ArrayType, RlimitType, StructType, FunctionType {
    /** How many cells of the machine a value takes. */
    int cells();

    /** What {@code sizeof} says. */
    long bytes();

    /** Whether it is a number. */
    default boolean isArithmetic() {
        return this instanceof Scalar && this != Scalar.VOID;
    }

    /** Whether it is a whole number. */
    default boolean isInteger() {
        return isArithmetic() && !FloatingPoint.is(this);
    }

    /** Whether it is an address. */
    default boolean isPointer() {
        return this instanceof PointerType;
    }

    /** Whether it fits one cell. */
    default boolean isScalar() {
        return isArithmetic() || isPointer();
    }
}

package dev.forkscope.language.c;

/**
 * An address.
 *
 * @param target what lies there
 * @param constant whether it must not be changed through this pointer
 */
record PointerType(CType target, boolean constant) implements CType {
    static final PointerType STRING = new PointerType(Scalar.CHAR, true);
    static final PointerType ANYTHING = new PointerType(Scalar.VOID, false);

    static PointerType to(CType target) {
        return new PointerType(target, false);
    }

    @Override
    public int cells() {
        return 1;
    }

    @Override
    public long bytes() {
        return 8;
    }

    /** Whether it is the address of a function. */
    boolean isOfFunction() {
        return target instanceof FunctionType;
    }

    @Override
    public String toString() {
        CType end = target;
        int stars = 1;
        while (end instanceof PointerType pointer) {
            end = pointer.target;
            stars++;
        }
        if (end instanceof FunctionType function) {
            return function.declared("(" + "*".repeat(stars) + ")");
        }
        return (constant ? "const " : "") + target + (target.isPointer() ? "*" : " *");
    }
}

package dev.forkscope.language.c;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A function; what a variable can hold is its address.
 *
 * @param result what it returns
 * @param parameters types of its parameters, or null where {@code ()} leaves them open
 */
record FunctionType(CType result, @Nullable List<CType> parameters) implements CType {
    /** Whether a function of the one type may be called through an address of the other. */
    boolean isCompatible(FunctionType other) {
        List<CType> mine = parameters;
        List<CType> theirs = other.parameters;
        if (!result.equals(other.result)) {
            return false;
        }
        if (mine == null || theirs == null) {
            return isPassedAsItIs(mine) && isPassedAsItIs(theirs);
        }
        for (int i = 0; i < mine.size() && mine.size() == theirs.size(); i++) {
            if (!isSame(mine.get(i), theirs.get(i))) {
                return false;
            }
        }
        return mine.size() == theirs.size();
    }

    // What is said about const, gcc only warns about.
    private static boolean isSame(CType one, CType other) {
        return one instanceof PointerType a && other instanceof PointerType b
                ? isSame(a.target(), b.target())
                : one.equals(other);
    }

    // Where nothing is known of the parameters, a char arrives as an int.
    private static boolean isPassedAsItIs(@Nullable List<CType> types) {
        return types == null
                || types.stream().allMatch(type -> !(type instanceof Scalar scalar) || scalar.promoted() == scalar);
    }

    /** As C writes it, with {@code inner} where a name would be. */
    String declared(String inner) {
        String list = parameters == null
                ? ""
                : parameters.isEmpty()
                        ? "void"
                        : parameters.stream().map(CType::toString).collect(Collectors.joining(", "));
        return result + (result.isPointer() ? "" : " ") + inner + "(" + list + ")";
    }

    @Override
    public int cells() {
        return 1;
    }

    @Override
    public long bytes() {
        return 1;
    }

    @Override
    public String toString() {
        return declared("");
    }
}

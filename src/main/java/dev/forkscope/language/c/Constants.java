package dev.forkscope.language.c;

import org.jspecify.annotations.Nullable;

/** What an expression is worth before the program runs. */
final class Constants {
    private Constants() {}

    /** Its value if it is an integer constant, else null. */
    static @Nullable Long integer(Expression expression) {
        if (expression instanceof RetypedExpression retyped && retyped.type().isArithmetic()) {
            return integer(retyped.value());
        }
        return expression instanceof NumberExpression number && !FloatingPoint.is(number.type())
                ? (Long) number.value()
                : null;
    }

    /** What a global may start with: a number, or an address that is known; else null. */
    static @Nullable Long startValue(Emitter out, Expression expression) {
        if (expression instanceof NumberExpression number) {
            return number.value();
        }
        if (expression instanceof RetypedExpression retyped) {
            return startValue(out, retyped.value());
        }
        if (expression instanceof FunctionExpression function) {
            return function.address();
        }
        if (expression instanceof StringExpression string) {
            return (long) out.literal(string.bytes());
        }
        if (expression instanceof AddressExpression address) {
            if (address.place() instanceof VariablePlace place
                    && !place.variable().local()) {
                return (long) place.variable().slot();
            }
            return address.place() instanceof MemoryPlace memory ? startValue(out, memory.pointer()) : null;
        }
        if (expression instanceof MemberAddressExpression member) {
            Long base = startValue(out, member.struct());
            return base == null ? null : (Long) (base + member.cell());
        }
        if (expression instanceof PointerOffsetExpression offset) {
            Long base = startValue(out, offset.pointer());
            Long index = integer(offset.index());
            int cells = ((PointerType) offset.type()).target().cells();
            return base == null || index == null ? null : (Long) (base + (offset.backwards() ? -index : index) * cells);
        }
        return null;
    }
}

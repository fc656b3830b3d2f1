package dev.forkscope.language.c;

import java.util.List;
import org.antlr.v4.runtime.Token;

/** {@code s.member} and {@code p->member}. */
final class Members {
    private final Unit unit;

    Members(Unit unit) {
        this.unit = unit;
    }

    Expression build(Expression operand, Token operator, Token name) {
        if (operand instanceof ErroneousExpression) {
            return operand;
        }
        boolean arrow = operator.getType() == CLexer.ARROW;
        Expression struct = arrow ? pointed(operand, operator) : operand;
        if (struct instanceof ErroneousExpression) {
            return struct;
        }
        if (struct.type() == RlimitType.RLIMIT && struct instanceof Place place) {
            return limit(place, name);
        }
        if (!(struct.type() instanceof StructType type)) {
            return unit.error(operator, noStructure(struct, operator, name));
        }
        if (type.isBroken()) {
            return new ErroneousExpression(name);
        }
        if (!type.isComplete()) {
            return unit.error(operator, Structures.undefined(type));
        }
        StructType.Member member = type.find(name.getText());
        if (member == null && type == SignalType.ACTION) {
            return unit.error(name, SignalType.noMember(name.getText()));
        }
        if (member == null) {
            List<String> names =
                    type.members().stream().map(StructType.Member::name).toList();
            String nearest = Names.nearest(name.getText(), names);
            return unit.error(
                    name,
                    "'" + type + "' has no member '" + name.getText() + "'"
                            + (nearest == null
                                    ? "; it has " + String.join(", ", names) + "."
                                    : "; did you mean '" + nearest + "'?"));
        }
        return place(struct, member, name);
    }

    private Expression pointed(Expression operand, Token operator) {
        Expression pointer = unit.conversions.decay(operand);
        if (pointer.type() instanceof PointerType type && type.target() instanceof StructType) {
            return new MemoryPlace(pointer, type.target(), type.constant(), operator);
        }
        boolean isStruct = pointer.type() instanceof StructType;
        return unit.error(
                operator,
                isStruct
                        ? "-> needs the address of a structure, but this is the structure itself: write . for its member."
                        : "-> needs the address of a structure, but this is " + Conversions.a(pointer.type()) + ".");
    }

    private static String noStructure(Expression operand, Token operator, Token name) {
        return operand.type() instanceof PointerType pointer && pointer.target() instanceof StructType
                ? "this is the address of a structure: write ->" + name.getText() + " for its member."
                : "'" + operator.getText() + "' needs a structure before it, but this is "
                        + Conversions.a(operand.type()) + ".";
    }

    private static Expression place(Expression struct, StructType.Member member, Token name) {
        if (struct instanceof VariablePlace variable && !variable.variable().variableLength()) {
            return new VariablePlace(variable.variable().member(member), name);
        }
        boolean isPlace = struct instanceof Place;
        boolean constant = member.constant() || struct instanceof Place place && place.isConstant();
        Expression address = struct instanceof MemoryPlace memory ? memory.pointer() : new ValueAddress(struct);
        MemoryPlace place = new MemoryPlace(
                new MemberAddressExpression(address, member.cell(), new PointerType(member.type(), constant), name),
                member.type(),
                constant,
                name);
        // A member of what a function returned is only a value.
        return isPlace || member.type() instanceof ArrayType ? place : new RetypedExpression(place, member.type());
    }

    private Expression limit(Place place, Token name) {
        int offset = RlimitType.offset(name.getText());
        if (offset < 0) {
            return unit.error(name, "struct rlimit has the members rlim_cur and rlim_max only.");
        }
        Expression start = new AddressExpression(place, PointerType.to(Scalar.ULONG), name);
        Expression index = new NumberExpression(Scalar.LONG, offset, name);
        return new MemoryPlace(
                new PointerOffsetExpression(start, index, false, name), Scalar.ULONG, place.isConstant(), name);
    }

    /** Where a structure lies, which is what its expression leaves on the stack. */
    static final class ValueAddress extends Expression {
        private final Expression value;

        ValueAddress(Expression value) {
            super(PointerType.to(value.type()), value.token());
            this.value = value;
        }

        @Override
        void emit(Emitter out) {
            value.emit(out);
        }

        @Override
        boolean hasEffects() {
            return value.hasEffects();
        }
    }
}

package dev.forkscope.language.c;

import dev.forkscope.protocol.Opcode;
import org.antlr.v4.runtime.Token;

/** Expressions that look at or change memory. */
final class Places {
    private final Unit unit;

    Places(Unit unit) {
        this.unit = unit;
    }

    /** {@code base[index]}. */
    Expression element(Token at, Expression base, Expression index) {
        if (base instanceof ErroneousExpression || index instanceof ErroneousExpression) {
            return new ErroneousExpression(at);
        }
        if (!(base.type() instanceof PointerType pointer) || pointer.isOfFunction()) {
            return unit.error(
                    at, "[ ] works on an array or a pointer, but this is " + Conversions.a(base.type()) + ".");
        }
        if (!index.type().isInteger()) {
            return unit.error(at, "an index must be a whole number, but this is " + Conversions.a(index.type()) + ".");
        }
        // Past NULL there is no memory either, which a null pointer's own cell would not show.
        boolean checked = unit.libraryDepth == 0 && base.isPlainVariable();
        Expression from = checked ? MemberAddressExpression.present(base, at) : base;
        Expression address = new PointerOffsetExpression(from, Conversions.arithmetic(index, Scalar.LONG), false, at);
        return dereference(address, at);
    }

    /** {@code *pointer}. */
    Expression dereference(Expression operand, Token at) {
        Expression pointer = unit.conversions.decay(operand);
        if (pointer instanceof ErroneousExpression) {
            return pointer;
        }
        if (!(pointer.type() instanceof PointerType type)) {
            return unit.error(at, "* needs an address, but this is " + Conversions.a(pointer.type()) + ".");
        }
        if (type.isOfFunction()) {
            return pointer instanceof FunctionExpression ? pointer : new DesignatorExpression(pointer);
        }
        if (type.target() == Scalar.VOID) {
            return unit.error(at, "a void * does not say what lies there, so it cannot be looked at.");
        }
        return new MemoryPlace(pointer, type.target(), type.constant(), at);
    }

    /** {@code &operand}. */
    Expression address(Expression operand, Token at) {
        if (operand instanceof FunctionExpression || operand instanceof ErroneousExpression) {
            return operand;
        }
        if (operand instanceof DesignatorExpression function) {
            return function.pointer();
        }
        if (operand instanceof MemoryPlace memory && !(memory.type() instanceof ArrayType)) {
            return memory.pointer();
        }
        if (operand instanceof Place place) {
            return new AddressExpression(place, new PointerType(place.type(), place.isConstant()), at);
        }
        return unit.error(at, "& gives the address of a variable, but this is only a value.");
    }

    /** {@code ++} and {@code --}. */
    Expression step(Expression target, Token operator, boolean givesOld) {
        return change(target, operator, NumberExpression.ofInt(1, operator), givesOld);
    }

    /** {@code =} and its relatives. */
    Expression assign(Expression target, Token operator, Expression value) {
        if (operator.getType() != CLexer.ASSIGN) {
            return change(target, operator, unit.conversions.decay(value), false);
        }
        if (!assignable(target, operator)) {
            return new ErroneousExpression(operator);
        }
        Place place = (Place) target;
        Expression converted = unit.conversions.assign(value, place.type(), operator, describe(place));
        return place.type() instanceof StructType && !(converted instanceof ErroneousExpression)
                ? new StructAssignExpression(unit, place, converted, operator)
                : new AssignExpression(place, converted, operator);
    }

    private Expression change(Expression target, Token operator, Expression operand, boolean givesOld) {
        if (!assignable(target, operator)) {
            return new ErroneousExpression(operator);
        }
        Place place = (Place) target;
        StashedExpression stashed = new StashedExpression(operand);
        Expression used = operand.hasEffects() ? stashed : operand;
        Expression changed =
                unit.operators.binary(operator, new ChangeExpression.OldValue(place.type(), operator), used);
        if (changed instanceof ErroneousExpression) {
            return changed;
        }
        Expression newValue = unit.conversions.assign(changed, place.type(), operator, describe(place));
        return new ChangeExpression(place, stashed, newValue, givesOld, operator);
    }

    private boolean assignable(Expression target, Token operator) {
        String problem = null;
        if (target instanceof ErroneousExpression) {
            return false;
        } else if (!(target instanceof Place place)) {
            problem = operator.getType() == CLexer.ASSIGN
                    ? "only a variable can stand left of =; to compare, write ==."
                    : "'" + operator.getText() + "' changes a variable, but this is only a value.";
        } else if (place.type() instanceof ArrayType) {
            problem = "an array cannot be assigned as a whole; assign its elements one by one"
                    + (((ArrayType) place.type()).element() == Scalar.CHAR ? ", or use strcpy()." : ".");
        } else if (place.type() == RlimitType.RLIMIT) {
            problem = "assign its members rlim_cur and rlim_max one by one.";
        } else if (place.type() instanceof StructType && operator.getType() != CLexer.ASSIGN) {
            problem = "'" + operator.getText() + "' does not work with " + Conversions.a(place.type()) + ".";
        } else if (place.isConstant()) {
            problem = describe(place) + " is const and cannot be changed.";
        } else if (place.type() instanceof StructType struct && struct.hasConstant()) {
            problem = describe(place) + " has a const member, so it cannot be assigned as a whole.";
        }
        if (problem != null) {
            unit.diagnostics.error(operator, problem);
        }
        return problem == null;
    }

    private static String describe(Place place) {
        return place instanceof VariablePlace variable
                ? "'" + variable.variable().name() + "'"
                : "this place";
    }

    /** {@code sizeof} of an array whose length is known only when the program runs. */
    Expression runTimeSize(VariablePlace place, Token at) {
        Variable length =
                Variable.local("__length", Scalar.ULONG, place.variable().lengthSlot(), true);
        long size = ((ArrayType) place.type()).element().bytes();
        return new BinaryExpression(
                Opcode.MUL,
                Scalar.ULONG,
                new VariablePlace(length, at),
                new NumberExpression(Scalar.ULONG, size, at),
                at);
    }
}

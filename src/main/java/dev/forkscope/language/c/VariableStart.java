package dev.forkscope.language.c;

import dev.forkscope.protocol.Opcode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.antlr.v4.runtime.Token;

/** Writes what a variable starts with: into initial data for globals, as instructions for locals. */
final class VariableStart {
    /** Arrays with more constant elements than this are copied from a template, not stored one by one. */
    private static final int TEMPLATE = 16;

    private final Unit unit;

    VariableStart(Unit unit) {
        this.unit = unit;
    }

    /** A global or static variable's. */
    void global(Variable variable, Initializers.Start start) {
        for (Initializers.Cell cell : start.cells()) {
            if (cell.value() instanceof ErroneousExpression) {
                continue;
            }
            Long value = Constants.startValue(unit.out, cell.value());
            if (value == null) {
                unit.diagnostics.error(
                        cell.value().token(),
                        "a global or static variable must start with a constant; assign '" + variable.name()
                                + "' inside a function instead.");
            } else {
                unit.out.assembler().setData(variable.slot() + cell.offset(), value);
            }
        }
    }

    /** A local's; {@code fresh} if its cells are certain to be 0 still. */
    void local(Variable variable, Initializers.Start start, Token at, boolean fresh) {
        Emitter out = unit.out;
        if (variable.type().isScalar()) {
            Expression value = start.cells().isEmpty()
                    ? NumberExpression.ofInt(0, at)
                    : start.cells().get(0).value();
            new VariablePlace(variable, at).assign(out, value, at, false);
            return;
        }
        int size = variable.type().cells();
        List<Initializers.Cell> cells = start.cells();
        int prefix = constantPrefix(cells);
        int from = 0;
        if (prefix > TEMPLATE && prefix == cells.size()) {
            copy(variable, cells, prefix, at);
            from = prefix;
        }
        if (!fresh && covered(cells) < size) {
            zero(variable, from, size - from, at);
        }
        for (Initializers.Cell cell : cells.subList(from, cells.size())) {
            if (fresh && cell.value() instanceof NumberExpression number && number.value() == 0) {
                continue;
            }
            if (cell.value().type() instanceof StructType) {
                structure(variable, cell, at);
            } else {
                cell.value().emit(out);
                out.at(at);
                out.op(Opcode.STORE_LOCAL, variable.slot() + cell.offset());
                trace(variable, cell);
            }
        }
    }

    private static int covered(List<Initializers.Cell> cells) {
        BitSet covered = new BitSet();
        cells.forEach(cell ->
                covered.set(cell.offset(), cell.offset() + cell.value().type().cells()));
        return covered.cardinality();
    }

    private void structure(Variable variable, Initializers.Cell cell, Token at) {
        Variable part = new Variable(
                variable.name(), cell.value().type(), true, variable.slot() + cell.offset(), false, Variable.NO_SLOT);
        boolean whole = cell.value().type().equals(variable.type());
        new StructAssignExpression(unit, new VariablePlace(whole ? variable : part, at), cell.value(), at)
                .drop(unit.out);
    }

    private void trace(Variable variable, Initializers.Cell cell) {
        Variable part = unit.out.watches(variable) && isStructured(variable.type())
                ? TracedParts.at(variable, cell.offset())
                : null;
        if (part != null) {
            unit.out.op(Opcode.TRACE, part.watched(unit.out));
        }
        if (unit.out.watches(variable)
                && variable.type() instanceof ArrayType array
                && array.element().isScalar()
                && array.element().bytes() > 1) {
            unit.out.push(cell.offset());
            unit.out.op(Opcode.TRACE_ELEMENT, variable.watched(unit.out));
        }
    }

    private static boolean isStructured(CType type) {
        return type instanceof StructType || type instanceof ArrayType array && isStructured(array.element());
    }

    private static int constantPrefix(List<Initializers.Cell> cells) {
        int prefix = 0;
        while (prefix < cells.size()
                && cells.get(prefix).offset() == prefix
                && cells.get(prefix).value() instanceof NumberExpression) {
            prefix++;
        }
        return prefix;
    }

    private void copy(Variable variable, List<Initializers.Cell> cells, int count, Token at) {
        long[] template = new long[count];
        for (int i = 0; i < count; i++) {
            template[i] = ((NumberExpression) cells.get(i).value()).value();
        }
        int address = unit.out.assembler().data(template);
        call("__copy", at, cell(variable, 0, at), number(address, at), number(count, at));
    }

    private void zero(Variable variable, int from, int count, Token at) {
        if (count <= TEMPLATE) {
            for (int i = 0; i < count; i++) {
                unit.out.push(0);
                unit.out.op(Opcode.STORE_LOCAL, variable.slot() + from + i);
            }
        } else {
            call("__fill", at, cell(variable, from, at), number(0, at), number(count, at));
        }
    }

    private static Expression cell(Variable variable, int offset, Token at) {
        Variable cell = Variable.local("__cell", Scalar.LONG, variable.slot() + offset, false);
        return new AddressExpression(new VariablePlace(cell, at), PointerType.to(Scalar.LONG), at);
    }

    private static Expression number(long value, Token at) {
        return new NumberExpression(Scalar.LONG, value, at);
    }

    private void call(String function, Token at, Expression... arguments) {
        new CallExpression(unit.library.require(function), new ArrayList<>(List.of(arguments)), at).drop(unit.out);
    }
}

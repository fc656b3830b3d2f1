package dev.forkscope.language.c;

import dev.forkscope.protocol.Opcode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** A switch: its body first, then the comparisons that choose where in the body to start. */
final class SwitchCompiler {
    private final Unit unit;
    private final Token token;
    private final Scalar type;
    private final int value;
    private final Label choose = new Label();
    private final Label end = new Label();
    private final Map<Long, Label> cases = new LinkedHashMap<>();
    private @Nullable Label otherwise;

    SwitchCompiler(Unit unit, Expression value, Token token) {
        this.unit = unit;
        this.token = token;
        boolean number = value.type().isInteger();
        if (!number) {
            unit.diagnostics.error(
                    value.token(), "switch needs a whole number, but this is " + Conversions.a(value.type()) + ".");
        }
        this.type = number ? ((Scalar) value.type()).promoted() : Scalar.INT;
        value.emit(unit.out);
        this.value = unit.out.stash();
        unit.out.at(token);
        unit.out.jump(Opcode.JUMP, choose);
    }

    /** Where break goes. */
    Label end() {
        return end;
    }

    void addCase(CParser.CaseLabelContext context) {
        Expression given = unit.expressions.value(context.e());
        Long constant = Constants.integer(given);
        if (given instanceof ErroneousExpression) {
            return;
        }
        if (constant == null) {
            unit.diagnostics.error(context.e(), "a case needs a constant.");
            return;
        }
        Label label = new Label();
        if (cases.putIfAbsent(type.wrap(constant), label) != null) {
            unit.diagnostics.error(context.e(), "there are two cases for " + constant + " in this switch.");
        }
        unit.out.place(label);
    }

    void addDefault(Token at) {
        if (otherwise != null) {
            unit.diagnostics.error(at, "there are two defaults in this switch.");
        }
        otherwise = new Label();
        unit.out.place(otherwise);
    }

    /** Writes the comparisons. */
    void finish() {
        Emitter out = unit.out;
        out.at(token);
        out.jump(Opcode.JUMP, end);
        out.place(choose);
        cases.forEach((constant, label) -> {
            out.op(Opcode.LOAD_LOCAL, value);
            out.push(constant);
            out.op(Opcode.EQ);
            out.jump(Opcode.JUMP_IF_NOT_ZERO, label);
        });
        if (otherwise != null) {
            out.jump(Opcode.JUMP, otherwise);
        }
        out.place(end);
        out.release(value);
    }
}

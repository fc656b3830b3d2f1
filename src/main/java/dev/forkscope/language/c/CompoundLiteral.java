package dev.forkscope.language.c;

import org.antlr.v4.runtime.Token;

/** {@code (struct point){1, 2}}: a variable without a name, which starts anew whenever it is evaluated (C17 6.5.2.5). */
final class CompoundLiteral extends Place {
    private final Variable variable;
    private final Initializers.Start start;
    private final VariableStart starter;

    private CompoundLiteral(Variable variable, Initializers.Start start, VariableStart starter, Token token) {
        super(variable.type(), token);
        this.variable = variable;
        this.start = start;
        this.starter = starter;
    }

    /** One of {@code type}; outside functions it is a variable that lives as long as the program. */
    static Expression create(Unit unit, CType type, CParser.ListContext list, Token token) {
        if (type == Scalar.VOID || !unit.structures.isComplete(type, token)) {
            return type == Scalar.VOID ? unit.error(token, "void has no value.") : new ErroneousExpression(token);
        }
        Initializers.Start start = unit.initializers.read(type, list, "this");
        if (start.cells().stream().anyMatch(cell -> cell.value() instanceof ErroneousExpression)) {
            return new ErroneousExpression(token);
        }
        VariableStart starter = new VariableStart(unit);
        int cells = start.type().cells();
        if (unit.function.isEmpty()) {
            Variable fixed = Variable.global(
                    "__literal", start.type(), unit.out.assembler().reserve(cells), false);
            starter.global(fixed, start);
            return new VariablePlace(fixed, token);
        }
        Variable variable = Variable.local("__literal", start.type(), unit.out.slot(cells), false);
        return new CompoundLiteral(variable, start, starter, token);
    }

    private VariablePlace started(Emitter out) {
        starter.local(variable, start, token(), false);
        return new VariablePlace(variable, token());
    }

    @Override
    boolean isConstant() {
        return false;
    }

    @Override
    void address(Emitter out) {
        started(out).address(out);
    }

    @Override
    void emit(Emitter out) {
        started(out).emit(out);
    }

    @Override
    void assign(Emitter out, Expression value, Token at, boolean needed) {
        started(out).assign(out, value, at, needed);
    }

    @Override
    void change(Emitter out, Expression newValue, Token at, boolean oldNeeded, boolean newNeeded) {
        started(out).change(out, newValue, at, oldNeeded, newNeeded);
    }

    @Override
    boolean hasEffects() {
        return true;
    }
}

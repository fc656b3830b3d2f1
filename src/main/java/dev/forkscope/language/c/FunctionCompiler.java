package dev.forkscope.language.c;

import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.Syscall;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.Token;

/** Compiles one function. */
final class FunctionCompiler {
    private final Unit unit;
    private final FunctionSymbol function;
    private final RunTimeArrays arrays;
    private final boolean endsProcess;
    private int result;
    private final Map<String, Label> labels = new HashMap<>();
    private final Map<String, Token> gotos = new HashMap<>();

    FunctionCompiler(Unit unit, FunctionSymbol function) {
        this.unit = unit;
        this.function = function;
        this.arrays = new RunTimeArrays(unit);
        this.endsProcess = isMain() && !unit.mainIsCalled;
    }

    private boolean isMain() {
        return function.name().equals("main") && unit.libraryDepth == 0;
    }

    RunTimeArrays arrays() {
        return arrays;
    }

    void compile(List<Declarators.Declared> parameters, CParser.CompoundContext body) {
        Emitter out = unit.out;
        Scope outer = unit.scope;
        unit.scope = new Scope(outer);
        unit.function = function.name();
        int entry = out.assembler().here();
        out.beginFrame();
        out.at(body.getStart());
        int count = handed(parameters);
        for (int i = 0; i < parameters.size(); i++) {
            parameter(parameters.get(i), i);
        }
        new StatementCompiler(unit, this).items(body);
        for (Map.Entry<String, Token> jump : gotos.entrySet()) {
            if (label(jump.getKey()).position() < 0) {
                unit.diagnostics.error(jump.getValue(), "there is no label '" + jump.getKey() + ":' in this function.");
            }
        }
        Token end = body.getStop();
        leave(NumberExpression.ofInt(0, end), end);
        out.assembler().defineFunction(function.index(), entry, count, out.frameSize());
        unit.scope = outer;
        unit.function = "";
    }

    // A structure is handed over as its address, and the place for one that is given back comes last.
    private int handed(List<Declarators.Declared> parameters) {
        int count = parameters.size() + (function.result() instanceof StructType ? 1 : 0);
        unit.out.slot(count);
        result = parameters.size();
        return count;
    }

    private void parameter(Declarators.Declared parameter, int slot) {
        Token name = java.util.Objects.requireNonNull(parameter.name());
        if (parameter.refused()) {
            unit.scope.declare(new RefusedName(name.getText()));
            return;
        }
        boolean isStruct = parameter.type() instanceof StructType;
        Variable variable = Variable.local(
                name.getText(),
                parameter.type(),
                isStruct ? unit.out.slot(parameter.type().cells()) : slot,
                parameter.constant());
        if (unit.scope.declare(variable) != null) {
            unit.diagnostics.error(name, "there are two parameters '" + name.getText() + "'.");
        }
        unit.conversions.untyped.parameter(function, slot, variable);
        if (isStruct) {
            StructAssignExpression.keep(unit, unit.out, variable, slot, name);
            TracedParts.all(unit.out, new VariablePlace(variable, name));
        } else if (!isMain()) {
            new VariablePlace(variable, name).trace(unit.out);
        }
    }

    /** {@code return value;} */
    void giveBack(CParser.ReturnContext context) {
        Token at = context.getStart();
        boolean isVoid = function.result() == Scalar.VOID;
        if (context.expression() == null) {
            if (!isVoid) {
                unit.diagnostics.error(
                        at,
                        "'" + function.name() + "' must return a value (" + function.result() + "): write return 0;");
            }
            leave(NumberExpression.ofInt(0, at), at);
            return;
        }
        Expression value = unit.expressions.visitExpression(context.expression());
        if (!isVoid) {
            leave(unit.conversions.assign(value, function.result(), at, "return in '" + function.name() + "'"), at);
        } else if (unit.conversions.decay(value).type() == Scalar.VOID) {
            value.drop(unit.out);
            leave(NumberExpression.ofInt(0, at), at);
        } else if (!(value instanceof ErroneousExpression)) {
            unit.diagnostics.error(at, "'" + function.name() + "' is void and cannot return a value; write return;");
        }
    }

    /** The last call on this way through a void function whose result becomes the exit status. */
    void giveBackLast(Expression value, Token at) {
        boolean unknown =
                value instanceof CallExpression call && call.isThroughPointer() && value.type() == Scalar.VOID;
        if (value.type() instanceof StructType || unknown) {
            unit.diagnostics.error(
                    at, "main must return int here: write int main(void), so that the exit status is defined.");
            return;
        }
        leave(value instanceof PrintExpression print ? print.leftInRegister() : value, at);
    }

    // Returning from main ends the process there, so that its end shows the line of the return.
    private void leave(Expression value, Token at) {
        Emitter out = unit.out;
        if (function.result() instanceof StructType struct) {
            out.op(Opcode.LOAD_LOCAL, result);
            if (value.type() == struct) {
                value.emit(out);
                StructAssignExpression.copy(unit, out, struct, at);
            }
        } else {
            value.emit(out);
        }
        arrays.release(at);
        out.at(at);
        if (endsProcess) {
            out.op(Opcode.SYS, Syscall.EXIT_RETURN);
        } else {
            out.op(Opcode.RETURN);
        }
    }

    /** The label of that name, here or further down. */
    Label label(String name) {
        return labels.computeIfAbsent(name, n -> new Label());
    }

    /** Puts a label here. */
    void place(Token name) {
        Label label = label(name.getText());
        if (label.position() >= 0) {
            unit.diagnostics.error(name, "the label '" + name.getText() + ":' is already used above.");
        } else {
            unit.out.place(label);
        }
    }

    void jump(Token name) {
        gotos.putIfAbsent(name.getText(), name);
        unit.out.at(name);
        unit.out.jump(Opcode.JUMP, label(name.getText()));
    }

    /** Whether a jump may come back to what has been compiled already. */
    boolean hasLabels() {
        return !labels.isEmpty();
    }
}

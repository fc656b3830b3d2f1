package dev.forkscope.language.python;

import dev.forkscope.language.python.PythonParser.RaiseStatementContext;
import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.PyValue;
import org.jspecify.annotations.Nullable;

/** Compiles raise. */
final class Raising {
    private final Code code;

    Raising(Code code) {
        this.code = code;
    }

    /** {@code handled} is the cell of the exception being handled, for a bare raise. */
    void raise(RaiseStatementContext statement, @Nullable Integer handled) {
        if (statement.expression().isEmpty()) {
            if (handled == null) {
                code.problems.at(statement, "a raise without an exception only works inside an except block");
            } else {
                code.loadHidden(handled);
            }
        } else {
            exception(statement.expression(0));
        }
        if (statement.FROM() != null) {
            cause(statement.expression(1));
        }
        code.line(statement.getStart());
        code.emit(Opcode.PY_RAISE);
        code.flow.end();
    }

    private void exception(PythonParser.ExpressionContext expression) {
        Integer number = ExceptionClasses.numberOf(code, expression);
        OwnClass own = OwnClasses.named(code, expression);
        if (own != null) {
            new ObjectCalls(code).construct(expression.getStart(), null);
        } else if (number == null) {
            code.expression(expression);
        } else {
            code.push(PyValue.UNBOUND);
            code.line(expression.getStart());
            code.emit(Opcode.PY_EXCEPTION, number);
        }
    }

    /** Only the last line of a traceback is printed, and the cause is not in it. */
    private void cause(PythonParser.ExpressionContext expression) {
        if (Shape.leaf(expression, PythonParser.NONE) != null || ExceptionClasses.numberOf(code, expression) != null) {
            return;
        }
        if (Shape.name(expression) == null) {
            code.problems.at(expression, "after from write the name that except ... as gave the exception, or None");
            return;
        }
        code.expression(expression);
        code.emit(Opcode.POP);
    }
}

package dev.forkscope.language.python;

import dev.forkscope.language.python.PythonParser.ComparisonContext;
import dev.forkscope.language.python.PythonParser.OperationContext;
import dev.forkscope.language.python.PythonParser.PowerContext;
import dev.forkscope.language.python.PythonParser.SignedContext;
import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.PyOperator;
import dev.forkscope.protocol.PyValue;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** Compiles arithmetic and comparisons. The grammar gives flat chains; the order of operations is found here. */
final class Operators {
    private final Code code;

    Operators(Code code) {
        this.code = code;
    }

    /** Dijkstra's shunting-yard; all binary operators here group to the left. */
    void operation(OperationContext operation) {
        Deque<Token> waiting = new ArrayDeque<>();
        code.expression(Shape.part(operation, 0));
        for (int i = 1; i < operation.getChildCount(); i += 2) {
            Token operator = Shape.part(operation, i).getStart();
            while (!waiting.isEmpty() && strength(waiting.peek()) >= strength(operator)) {
                emitBinary(waiting.pop());
            }
            waiting.push(operator);
            code.expression(Shape.part(operation, i + 1));
        }
        while (!waiting.isEmpty()) {
            emitBinary(waiting.pop());
        }
    }

    private void emitBinary(Token operator) {
        code.line(operator);
        emitBinary(code, operator, operator.getText());
    }

    /** The operator may be one with = after it. */
    static void emitBinary(Code code, Token place, String written) {
        boolean inPlace = written.endsWith("=");
        String operator = inPlace ? written.substring(0, written.length() - 1) : written;
        int number = switch (operator) {
            case "+" -> PyOperator.ADD;
            case "-" -> PyOperator.SUB;
            case "*" -> PyOperator.MUL;
            case "//" -> PyOperator.FLOOR_DIV;
            case "%" -> PyOperator.MOD;
            case "**" -> PyOperator.POW;
            case "&" -> PyOperator.AND;
            case "|" -> PyOperator.OR;
            case "^" -> PyOperator.XOR;
            case "<<" -> PyOperator.SHL;
            case ">>" -> PyOperator.SHR;
            case "/" -> PyOperator.DIV;
            default -> {
                code.problems.at(place, operator + " is outside the subset: there are no matrices here");
                yield PyOperator.MUL;
            }
        };
        code.emit(Opcode.PY_BINARY, inPlace ? number + PyOperator.IN_PLACE : number);
    }

    static int strength(Token operator) {
        return switch (operator.getType()) {
            case PythonParser.BAR -> 1;
            case PythonParser.CARET -> 2;
            case PythonParser.AMPERSAND -> 3;
            case PythonParser.SHIFT_LEFT, PythonParser.SHIFT_RIGHT -> 4;
            case PythonParser.PLUS, PythonParser.MINUS -> 5;
            default -> 6;
        };
    }

    /** Powers group to the right, and bind tighter than a sign before them but not than one after. */
    void power(PowerContext power) {
        List<SignedContext> terms = power.signed();
        terms.forEach(term -> code.expression(term.primary()));
        for (int i = terms.size() - 1; i >= 0; i--) {
            if (i < terms.size() - 1) {
                code.line(terms.get(i + 1).getStart());
                code.emit(Opcode.PY_BINARY, PyOperator.POW);
            }
            signs(terms.get(i));
        }
    }

    void signed(SignedContext signed) {
        Token number = Shape.leaf(signed.primary(), PythonParser.INTEGER);
        if (number != null && signed.MINUS().size() == 1 && signed.getChildCount() == 2) {
            code.pushInt(-Literals.integer(code, number));
            return;
        }
        code.expression(signed.primary());
        signs(signed);
    }

    private void signs(SignedContext signed) {
        code.line(signed.getStart());
        for (int i = signed.getChildCount() - 2; i >= 0; i--) {
            code.emit(
                    Opcode.PY_UNARY,
                    switch (signed.getChild(i).getText()) {
                        case "-" -> PyOperator.NEG;
                        case "+" -> PyOperator.POS;
                        default -> PyOperator.INVERT;
                    });
        }
    }

    /** {@code a < b < c} is {@code a < b and b < c}, with b evaluated once. */
    void comparison(ComparisonContext comparison) {
        int last = comparison.getChildCount() - 2;
        List<Integer> decided = new ArrayList<>();
        Flow afterFirst = Flow.nowhere();
        ClassValues classes = new ClassValues(code);
        Consumer<ParserRuleContext> push = classes.areIn(comparison) ? classes::operand : code::expression;
        push.accept(Shape.part(comparison, 0));
        for (int i = 1; i <= last; i += 2) {
            boolean in = comparator(Shape.part(comparison, i)) == PyOperator.IN
                    || comparator(Shape.part(comparison, i)) == PyOperator.NOT_IN;
            if (!in || !isKnownContainer(Shape.part(comparison, i + 1))) {
                push.accept(Shape.part(comparison, i + 1));
            }
            if (i == 1) {
                afterFirst.merge(code.flow);
            }
            code.line(Shape.part(comparison, i).getStart());
            if (i == last) {
                code.emit(Opcode.PY_COMPARE, comparator(Shape.part(comparison, i)));
            } else {
                int middle = code.hidden();
                code.emit(Opcode.DUP);
                code.storeHidden(middle);
                code.emit(Opcode.PY_COMPARE, comparator(Shape.part(comparison, i)));
                decided.add(code.emit(Opcode.PY_JUMP_IF_FALSE));
                code.loadHidden(middle);
            }
        }
        if (!decided.isEmpty()) {
            int end = code.emit(Opcode.JUMP);
            code.patch(decided);
            code.push(PyValue.FALSE);
            code.assembler.patch(end);
            code.flow.become(afterFirst);
        }
    }

    /** Compiles what {@code in} looks into, if it can look into that alone. */
    private boolean isKnownContainer(ParserRuleContext node) {
        return new Sets(code).container(node) || new Environment(code).container(node);
    }

    private static int comparator(ParserRuleContext comparator) {
        return switch (comparator.getText()) {
            case "==" -> PyOperator.EQ;
            case "!=" -> PyOperator.NE;
            case "<" -> PyOperator.LT;
            case "<=" -> PyOperator.LE;
            case ">" -> PyOperator.GT;
            case ">=" -> PyOperator.GE;
            case "in" -> PyOperator.IN;
            case "notin" -> PyOperator.NOT_IN;
            case "is" -> PyOperator.IS;
            default -> PyOperator.IS_NOT;
        };
    }
}

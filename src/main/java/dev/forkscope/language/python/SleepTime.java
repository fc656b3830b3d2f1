package dev.forkscope.language.python;

import dev.forkscope.language.python.PythonParser.ExpressionContext;
import dev.forkscope.language.python.PythonParser.OperationContext;
import dev.forkscope.language.python.PythonParser.PowerContext;
import dev.forkscope.language.python.PythonParser.SignedContext;
import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.PyOperator;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/**
 * Compiles the argument of time.sleep() into whole microseconds, the one place where numbers with a point may stand. Each
 * sum is taken term by term, and in a term the constants are multiplied exactly before anything is rounded, up as CPython does.
 */
final class SleepTime {
    private static final BigInteger MILLION = BigInteger.valueOf(1_000_000);
    private static final int MAX_FACTORS = 20;

    private final Code code;

    SleepTime(Code code) {
        this.code = code;
    }

    /** Pushes the time in microseconds. */
    void emit(ParserRuleContext time) {
        ParserRuleContext core = Shape.core(time);
        if (!hasFraction(core)) {
            wholeSeconds(core);
        } else if (core instanceof ExpressionContext choice) {
            choice(choice);
        } else if (core instanceof OperationContext operation) {
            sum(operation);
        } else {
            term(List.of(core), List.of());
        }
    }

    private void wholeSeconds(ParserRuleContext seconds) {
        Token number = Shape.leaf(seconds, PythonParser.INTEGER);
        if (number != null) {
            code.pushInt(new Ratio(Literals.integerValue(number.getText()), BigInteger.ONE)
                    .times(MILLION)
                    .ceiling(code, number));
            return;
        }
        code.expression(seconds);
        code.line(seconds.getStart());
        // An int only, as time.sleep() demands: a str could be multiplied, too.
        code.emit(Opcode.PY_UNARY, PyOperator.POS);
        code.pushInt(1_000_000);
        code.emit(Opcode.PY_BINARY, PyOperator.MUL);
    }

    private void choice(ExpressionContext choice) {
        List<Integer> ends = new ArrayList<>();
        int last = choice.getChildCount() - 1;
        for (int i = 0; i < last; i += 4) {
            List<Integer> otherwise = code.conditions.unless(Shape.part(choice, i + 2));
            emit(Shape.part(choice, i));
            ends.add(code.emit(Opcode.JUMP));
            code.patch(otherwise);
        }
        emit(Shape.part(choice, last));
        code.patch(ends);
    }

    private void sum(OperationContext sum) {
        List<ParserRuleContext> factors = new ArrayList<>(List.of(sum.power(0)));
        List<Token> operators = new ArrayList<>();
        Token waiting = null;
        for (int i = 1; i < sum.getChildCount(); i += 2) {
            Token operator = Shape.part(sum, i).getStart();
            if (Operators.strength(operator) < 5
                    || operator.getType() == PythonParser.FLOOR
                    || operator.getType() == PythonParser.PERCENT) {
                code.refuse(sum, "only + - * / go with a number with a point in time.sleep(...)");
                return;
            }
            if (Operators.strength(operator) == 5) {
                term(factors, operators);
                add(waiting);
                waiting = operator;
                factors.clear();
                operators.clear();
            } else {
                operators.add(operator);
            }
            factors.add(Shape.part(sum, i + 1));
        }
        term(factors, operators);
        add(waiting);
    }

    private void add(@Nullable Token operator) {
        if (operator != null) {
            code.line(operator);
            Operators.emitBinary(code, operator, operator.getText());
        }
    }

    /** Products and quotients: all constants make one ratio, the rest is computed around it. */
    private void term(List<ParserRuleContext> factors, List<Token> operators) {
        if (factors.size() > MAX_FACTORS) {
            code.refuse(factors.get(0), "this product is too long for time.sleep(...)");
            return;
        }
        Ratio ratio = new Ratio(MILLION, BigInteger.ONE);
        List<ParserRuleContext> multiplied = new ArrayList<>();
        List<ParserRuleContext> divided = new ArrayList<>();
        for (int i = 0; i < factors.size(); i++) {
            boolean divides = i > 0 && operators.get(i - 1).getType() == PythonParser.SLASH;
            Ratio constant = constant(factors.get(i));
            if (constant == null) {
                (divides ? divided : multiplied).add(factors.get(i));
            } else if (divides && constant.isZero()) {
                code.problems.at(factors.get(i), "this divides by zero");
            } else {
                ratio = divides ? ratio.over(constant) : ratio.times(constant);
            }
        }
        if (multiplied.isEmpty() && divided.isEmpty()) {
            code.pushInt(ratio.ceiling(code, factors.get(0).getStart()));
            return;
        }
        if (divided.size() > 1 || factors.stream().anyMatch(f -> constant(f) == null && hasFraction(f))) {
            code.refuse(
                    factors.get(0), "this computation with a number with a point is outside the subset: simplify it");
            return;
        }
        code.pushInt(ratio.exactNumerator(code, factors.get(0).getStart()));
        for (ParserRuleContext factor : multiplied) {
            integer(factor);
            code.emit(Opcode.PY_BINARY, PyOperator.MUL);
        }
        divideUp(ratio, divided);
    }

    /** {@code ( n -- ceiling of n / denominator / divisor )}. */
    private void divideUp(Ratio ratio, List<ParserRuleContext> divided) {
        if (ratio.denominator().equals(BigInteger.ONE) && divided.isEmpty()) {
            return;
        }
        code.emit(Opcode.PY_UNARY, PyOperator.NEG);
        code.pushInt(ratio.denominator().longValue());
        for (ParserRuleContext divisor : divided) {
            integer(divisor);
            code.emit(Opcode.PY_BINARY, PyOperator.MUL);
        }
        code.emit(Opcode.PY_BINARY, PyOperator.FLOOR_DIV);
        code.emit(Opcode.PY_UNARY, PyOperator.NEG);
    }

    private void integer(ParserRuleContext factor) {
        code.expression(factor);
        code.line(factor.getStart());
        code.emit(Opcode.PY_UNARY, PyOperator.POS);
    }

    /** The number that {@code node} is, sign included; null if it is anything else. */
    private static @Nullable Ratio constant(ParserRuleContext node) {
        ParserRuleContext core = Shape.core(node);
        if (core instanceof SignedContext signed && signed.TILDE().isEmpty()) {
            Ratio value = constant(signed.primary());
            return value != null && signed.MINUS().size() % 2 == 1 ? value.negated() : value;
        }
        Token integer = Shape.leaf(core, PythonParser.INTEGER);
        if (integer != null) {
            return new Ratio(Literals.integerValue(integer.getText()), BigInteger.ONE);
        }
        Token number = Shape.leaf(core, PythonParser.FLOAT);
        return number == null ? null : Ratio.of(number.getText());
    }

    /** Whether a number with a point, or a division that may give one, occurs outside of calls. */
    private static boolean hasFraction(ParserRuleContext node) {
        ParserRuleContext core = Shape.core(node);
        if (core instanceof OperationContext operation) {
            return operation.binary().stream().anyMatch(o -> o.getStart().getType() == PythonParser.SLASH)
                    || operation.power().stream().anyMatch(SleepTime::hasFraction);
        }
        if (core instanceof ExpressionContext choice) {
            return choice.disjunction().stream().anyMatch(SleepTime::hasFraction);
        }
        if (core instanceof SignedContext signed) {
            return hasFraction(signed.primary());
        }
        return !(core instanceof PowerContext) && Shape.leaf(core, PythonParser.FLOAT) != null;
    }
}

package dev.forkscope.language.python;

import dev.forkscope.language.python.PythonParser.ConjunctionContext;
import dev.forkscope.language.python.PythonParser.DisjunctionContext;
import dev.forkscope.language.python.PythonParser.InversionContext;
import dev.forkscope.protocol.Opcode;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** Compiles a condition into jumps, without making a value of it first. */
final class Conditions {
    private final Code code;

    Conditions(Code code) {
        this.code = code;
    }

    /** Falls through if the condition holds; the answer are the jumps for where it does not. */
    List<Integer> unless(ParserRuleContext condition) {
        return jump(condition, false);
    }

    /** The jumps taken if the truth of {@code node} is {@code sense}; falls through otherwise. */
    private List<Integer> jump(ParserRuleContext node, boolean sense) {
        ParserRuleContext core = Shape.core(node);
        if (core instanceof InversionContext not && not.AWAIT().isEmpty()) {
            return jump(not.comparison(), sense ^ not.NOT().size() % 2 == 1);
        }
        if (core instanceof ConjunctionContext and) {
            return chain(and.inversion(), false, sense);
        }
        if (core instanceof DisjunctionContext or) {
            return chain(or.conjunction(), true, sense);
        }
        if (isAlways(core, !sense)) {
            return List.of();
        }
        code.expression(core);
        return List.of(code.emit(sense ? Opcode.PY_JUMP_IF_TRUE : Opcode.PY_JUMP_IF_FALSE));
    }

    /** An {@code and} (decided by false) or an {@code or} (decided by true). */
    private List<Integer> chain(List<? extends ParserRuleContext> operands, boolean decidedBy, boolean sense) {
        List<Integer> decided = new ArrayList<>();
        Flow afterFirst = Flow.nowhere();
        for (int i = 0; i < operands.size() - 1; i++) {
            decided.addAll(jump(operands.get(i), decidedBy));
            if (i == 0) {
                afterFirst.merge(code.flow);
            }
        }
        List<Integer> out = new ArrayList<>(jump(operands.get(operands.size() - 1), sense));
        if (decidedBy == sense) {
            out.addAll(decided);
        } else {
            code.patch(decided);
        }
        code.flow.become(afterFirst);
        return out;
    }

    /** Whether a condition is a constant of this truth: {@code while True} needs no test. */
    static boolean isAlways(ParserRuleContext condition, boolean truth) {
        if (Shape.leaf(condition, truth ? PythonParser.TRUE : PythonParser.FALSE) != null) {
            return true;
        }
        Token number = Shape.leaf(condition, PythonParser.INTEGER);
        return number != null && Literals.isZero(number.getText()) != truth;
    }
}

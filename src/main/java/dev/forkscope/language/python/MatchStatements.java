package dev.forkscope.language.python;

import dev.forkscope.language.python.PythonParser.CaseClauseContext;
import dev.forkscope.protocol.Opcode;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Compiles match. */
final class MatchStatements {
    private final Code code;

    MatchStatements(Code code) {
        this.code = code;
    }

    void compile(PythonParser.MatchStatementContext statement) {
        code.expression(statement.elements());
        int subject = code.hidden();
        code.storeHidden(subject);
        List<Integer> ends = new ArrayList<>();
        Flow after = Flow.nowhere();
        List<CaseClauseContext> clauses = new ArrayList<>();
        for (PythonParser.StatementContext inside : statement.statement()) {
            if (inside.caseClause() == null && !inside.broken) {
                code.problems.at(inside.getStart(), "directly inside of match only case blocks can stand");
            } else if (!inside.broken) {
                clauses.add(inside.caseClause());
            }
        }
        for (CaseClauseContext clause : clauses) {
            Token any = irrefutable(clause);
            if (any != null && clause != clauses.get(clauses.size() - 1)) {
                code.problems.at(any, unreachable(any));
            }
            Flow before = code.flow.copy();
            code.line(clause.getStart());
            List<Integer> otherwise =
                    new ArrayList<>(new PatternTest(code).unless(clause.patterns(), () -> code.loadHidden(subject)));
            if (clause.named() != null) {
                otherwise.addAll(code.conditions.unless(clause.named()));
            }
            code.statements.block(clause.block());
            after.merge(code.flow);
            ends.add(code.emit(Opcode.JUMP));
            code.patch(otherwise);
            code.flow.become(before);
            if (any != null) {
                code.flow.end();
            }
        }
        after.merge(code.flow);
        code.flow.become(after);
        code.patch(ends);
    }

    /** What makes a case fit every value; null if it may not fit. */
    private static @Nullable Token irrefutable(CaseClauseContext clause) {
        return clause.named() != null || Patterns.sequence(clause.patterns()) != null
                ? null
                : Patterns.irrefutable(clause.patterns().pattern(0));
    }

    private static String unreachable(Token any) {
        String all = "case " + any.getText() + " fits everything, so the cases after it are never reached: ";
        return Patterns.isWildcard(any)
                ? all + "make it the last"
                : all + "to compare with the value of " + any.getText() + " write case other if other == "
                        + any.getText();
    }
}

package dev.forkscope.language.c;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@code void main()} leaves as exit status: whatever the last call put into register eax. That is defined, if not by
 * the language, where every way through the function ends in a call; then the call's result is returned.
 */
final class LeftInRegister {
    private static final Set<String> NEVER_RETURN = Set.of("exit", "_exit", "_Exit", "abort");
    private static final Set<String> LEAVE_NOTHING = Set.of("srand", "srandom", "assert", "perror", "setbuf", "bzero");

    private final Map<String, CParser.CompoundContext> voidBodies = new HashMap<>();
    private final Map<String, Boolean> known = new HashMap<>();
    private final Set<CParser.EvaluateContext> last = new HashSet<>();
    private final Map<CParser.IfContext, CParser.NameContext> fallThrough = new HashMap<>();

    /** Looks at a program whose functions have these bodies. */
    LeftInRegister(List<UnitCompiler.Body> bodies) {
        for (UnitCompiler.Body body : bodies) {
            if (body.function().result() == Scalar.VOID) {
                voidBodies.put(body.function().name(), body.context());
            }
        }
    }

    /** Whether it is certain what the void function of this name leaves. */
    boolean isKnown(String function) {
        Boolean answer = known.get(function);
        if (answer == null) {
            known.put(function, false);
            CParser.CompoundContext body = voidBodies.get(function);
            answer = body != null && !returnsEarly(body) && items(body.item());
            known.put(function, answer);
        }
        return answer;
    }

    /** Whether this statement is the last on some way through its function, so that its call's result is what is left. */
    boolean isLast(CParser.EvaluateContext statement) {
        return last.contains(statement);
    }

    /** The variable that holds what is left if this last statement's conditions are all false, or null. */
    CParser.@Nullable NameContext otherwise(CParser.IfContext statement) {
        return fallThrough.get(statement);
    }

    private static boolean returnsEarly(org.antlr.v4.runtime.tree.ParseTree tree) {
        if (tree instanceof CParser.ReturnContext || tree instanceof CParser.GotoContext) {
            return true;
        }
        for (int i = 0; i < tree.getChildCount(); i++) {
            if (returnsEarly(tree.getChild(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean items(List<CParser.ItemContext> items) {
        if (items.isEmpty() || items.get(items.size() - 1).statement() == null) {
            return false;
        }
        CParser.NameContext before = items.size() > 1 ? assigned(items.get(items.size() - 2)) : null;
        return statement(items.get(items.size() - 1).statement(), before);
    }

    private boolean statement(CParser.StatementContext statement, CParser.@Nullable NameContext before) {
        if (statement.unlabelled() instanceof CParser.BlockContext block) {
            return items(block.compound().item());
        }
        if (statement.unlabelled() instanceof CParser.IfContext choice) {
            boolean yes = statement(choice.statement(0), null);
            if (choice.ELSE() != null) {
                return yes && statement(choice.statement(1), isSimple(choice) ? before : null);
            }
            if (before != null && isSimple(choice)) {
                fallThrough.put(choice, before);
            }
            return yes && before != null && isSimple(choice);
        }
        return statement.unlabelled() instanceof CParser.EvaluateContext evaluate && call(evaluate);
    }

    private boolean call(CParser.EvaluateContext statement) {
        List<CParser.EContext> parts = statement.expression().e();
        if (!(parts.get(parts.size() - 1) instanceof CParser.CallContext call)
                || !(call.e(0) instanceof CParser.NameContext callee)) {
            return false;
        }
        String name = callee.getText();
        if (NEVER_RETURN.contains(name)) {
            return true;
        }
        last.add(statement);
        return voidBodies.containsKey(name) ? isKnown(name) : !LEAVE_NOTHING.contains(name);
    }

    // pid = fork(); or int pid = fork(); leaves in the register what it leaves in pid.
    private static CParser.@Nullable NameContext assigned(CParser.ItemContext item) {
        return item.statement() != null
                        && item.statement().unlabelled() instanceof CParser.EvaluateContext evaluate
                        && evaluate.expression().e().size() == 1
                        && evaluate.expression().e(0) instanceof CParser.AssignmentContext assignment
                        && assignment.operator.getType() == CLexer.ASSIGN
                        && assignment.e(0) instanceof CParser.NameContext name
                        && assignment.e(1) instanceof CParser.CallContext
                ? name
                : null;
    }

    // Comparing a variable with a constant uses no register.
    private static boolean isSimple(CParser.IfContext statement) {
        List<CParser.EContext> parts = statement.expression().e();
        CParser.EContext condition = parts.get(0);
        if (condition instanceof CParser.BinaryContext comparison) {
            return parts.size() == 1
                    && comparison.e(0) instanceof CParser.NameContext
                    && (comparison.e(1) instanceof CParser.NumberContext
                            || comparison.e(1) instanceof CParser.PrefixContext minus
                                    && minus.e() instanceof CParser.NumberContext);
        }
        return parts.size() == 1 && condition instanceof CParser.NameContext;
    }
}

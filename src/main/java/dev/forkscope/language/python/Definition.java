package dev.forkscope.language.python;

import dev.forkscope.language.python.PythonParser.FunctionDefinitionContext;
import dev.forkscope.language.python.PythonParser.LambdaContext;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/**
 * What is written of a function, be it a def or a lambda.
 *
 * @param node the whole of it
 * @param body the block of a def, the expression of a lambda
 */
record Definition(ParserRuleContext node, List<Written> parameters, ParserRuleContext body) {
    /**
     * One parameter as written.
     *
     * @param name null for a star alone, or what the subset leaves out
     * @param star whether {@code *} stands before it
     * @param known whether it is of a kind that the subset has
     */
    record Written(
            ParserRuleContext node,
            @Nullable TerminalNode name,
            boolean star,
            boolean known,
            @Nullable ParserRuleContext defaultValue) {}

    static Definition of(FunctionDefinitionContext def) {
        return new Definition(
                def,
                def.parameter().stream()
                        .map(p -> new Written(
                                p,
                                p.NAME(),
                                p.STAR() != null,
                                p.POWER() == null && p.SLASH() == null,
                                p.ASSIGN() == null
                                        ? null
                                        : p.expression(p.expression().size() - 1)))
                        .toList(),
                def.block());
    }

    static Definition of(LambdaContext lambda) {
        return new Definition(
                lambda,
                lambda.lambdaHead(0).lambdaParameter().stream()
                        .map(p -> new Written(
                                p, p.NAME(), p.STAR() != null, p.POWER() == null && p.SLASH() == null, p.disjunction()))
                        .toList(),
                lambda.choice());
    }
}

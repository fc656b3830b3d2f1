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
 * @param body the block of a def, the expression of a lambda, or the head of the lambda that is that expression
 */
record Definition(ParserRuleContext node, List<Written> parameters, ParserRuleContext body) {
    /**
     * One parameter as written, or what stands between parameters.
     *
     * @param name null for a star alone, and for a slash
     */
    record Written(
            ParserRuleContext node,
            @Nullable TerminalNode name,
            boolean star,
            boolean twoStars,
            boolean slash,
            @Nullable ParserRuleContext defaultValue) {}

    static Definition of(FunctionDefinitionContext def) {
        return new Definition(
                def,
                def.parameter().stream()
                        .map(p -> new Written(
                                p,
                                p.NAME(),
                                p.STAR() != null,
                                p.POWER() != null,
                                p.SLASH() != null,
                                p.ASSIGN() == null
                                        ? null
                                        : p.expression(p.expression().size() - 1)))
                        .toList(),
                def.block());
    }

    /** Of the lambda whose head is number {@code head} of several that follow each other. */
    static Definition of(LambdaContext lambda, int head) {
        boolean last = head + 1 == lambda.lambdaHead().size();
        return new Definition(
                head == 0 ? lambda : lambda.lambdaHead(head),
                lambda.lambdaHead(head).lambdaParameter().stream()
                        .map(p -> new Written(
                                p, p.NAME(), p.STAR() != null, p.POWER() != null, p.SLASH() != null, p.disjunction()))
                        .toList(),
                last ? lambda.choice() : lambda.lambdaHead(head + 1));
    }
}

package dev.forkscope.language.python;

import dev.forkscope.language.python.PythonParser.DecoratorContext;
import dev.forkscope.language.python.PythonParser.FunctionDefinitionContext;
import dev.forkscope.language.python.PythonParser.StatementContext;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;

/** Which decorators belong to which def: each stands on a line of its own before it. */
final class DecoratorReader {
    private static final String REGISTER = "atexit.register";

    private final Scopes scopes;
    private final Scope scope;
    private final List<DecoratorContext> waiting = new ArrayList<>();

    DecoratorReader(Scopes scopes, Scope scope) {
        this.scopes = scopes;
        this.scope = scope;
    }

    void add(DecoratorContext decorator) {
        waiting.add(decorator);
        if (isRegister(decorator)) {
            scopes.registering.add(decorator);
        }
    }

    /** Whether those before the def may make something else of it. atexit.register does not. */
    boolean next(FunctionDefinitionContext function) {
        RuleContext block = function.parent.parent;
        boolean changed = false;
        for (DecoratorContext decorator : waiting) {
            changed |= !scopes.registering.contains(decorator);
            if (decorator.parent.parent != block) {
                stray(decorator);
            }
        }
        waiting.clear();
        return changed;
    }

    /** Only a def, or what is refused anyway, can follow. */
    void before(StatementContext statement) {
        ParseTree first = statement.getChild(0);
        if (!waiting.isEmpty()
                && !(first instanceof DecoratorContext
                        || first instanceof FunctionDefinitionContext
                        || first instanceof PythonParser.ClassDefinitionContext
                        || first instanceof PythonParser.AsyncStatementContext)) {
            end();
        }
    }

    /** Nothing follows. */
    void end() {
        waiting.forEach(this::stray);
        waiting.clear();
    }

    void forget() {
        waiting.clear();
    }

    private void stray(DecoratorContext decorator) {
        scopes.report(decorator, "a decorator must be followed by the def it is for, on the next line");
    }

    private boolean isRegister(DecoratorContext decorator) {
        Token first = decorator.named().getStart();
        Symbol symbol = scope.find(Literals.name(first));
        return symbol instanceof Symbol.Member member
                ? first == decorator.named().getStop() && REGISTER.equals(member.module + "." + member.member)
                : symbol instanceof Symbol.Module module
                        && decorator.named().getText().equals(module.name + ".register")
                        && module.module.equals("atexit");
    }
}

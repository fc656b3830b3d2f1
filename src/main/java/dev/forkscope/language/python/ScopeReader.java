package dev.forkscope.language.python;

import dev.forkscope.language.python.PythonParser.ExpressionStatementContext;
import dev.forkscope.language.python.PythonParser.StatementContext;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Reads the statements of one scope, without those of the defs in it, and notes every name they bind. */
final class ScopeReader {
    private final Scopes scopes;
    private final Scope scope;
    private final Set<String> seen = new HashSet<>();
    private final Set<String> parameters = new HashSet<>();
    private final Deque<ParseTree> pending = new ArrayDeque<>();
    private final DecoratorReader decorators;

    ScopeReader(Scopes scopes, Scope scope) {
        this.scopes = scopes;
        this.scope = scope;
        decorators = new DecoratorReader(scopes, scope);
    }

    void parameters(Symbol.Function function) {
        new Parameters(scopes, function).read();
        function.parameters.forEach(parameter -> parameters.add(parameter.name()));
        seen.addAll(parameters);
    }

    void readBody(ParserRuleContext body) {
        if (body instanceof PythonParser.LambdaHeadContext) {
            pending.push(body);
        } else {
            push(body);
        }
        run();
    }

    void read(List<StatementContext> statements) {
        for (int i = statements.size() - 1; i >= 0; i--) {
            pending.push(statements.get(i));
        }
        run();
    }

    private void run() {
        while (!pending.isEmpty()) {
            ParseTree node = pending.pop();
            if (node instanceof ParserRuleContext context) {
                visit(context);
            } else if (node instanceof TerminalNode leaf && leaf.getSymbol().getType() == PythonParser.NAME) {
                seen.add(Literals.name(leaf.getSymbol()));
                scopes.hasDicts |= leaf.getText().equals("dict");
            } else if (node instanceof TerminalNode leaf && leaf.getSymbol().getType() == PythonParser.STRING) {
                string(leaf);
            }
        }
        decorators.end();
        scope.references.addAll(seen);
    }

    private void string(TerminalNode leaf) {
        if (!StringToken.of(leaf.getSymbol()).isFormatted()) {
            return;
        }
        Captures.fString(scope, leaf.getSymbol());
        if (leaf.getText().contains("lambda")) {
            Captures.markComprehensions(scopes, (ParserRuleContext) leaf.getParent());
        }
    }

    private void visit(ParserRuleContext node) {
        if (node instanceof StatementContext statement && statement.broken) {
            scopes.doubt(statement);
            decorators.forget();
            if (Shape.orphans(statement) != null) {
                push(Shape.orphans(statement));
            }
            return;
        }
        if (node instanceof PythonParser.DecoratorContext decorator) {
            decorators.add(decorator);
        }
        if (node instanceof StatementContext statement) {
            decorators.before(statement);
        }
        if (node instanceof PythonParser.FunctionDefinitionContext function) {
            if (decorators.next(function)) {
                scopes.defineDecorated(scope, function);
            } else {
                scopes.defineFunction(scope, function);
            }
            function.parameter().forEach(p -> p.expression().forEach(this::push));
            return;
        }
        if (node instanceof PythonParser.LambdaContext lambda) {
            Captures.markComprehensions(scopes, lambda);
            lambda(lambda, 0);
            return;
        }
        if (node instanceof PythonParser.LambdaHeadContext head) {
            PythonParser.LambdaContext lambda = (PythonParser.LambdaContext) head.parent;
            lambda(lambda, lambda.lambdaHead().indexOf(head));
            return;
        }
        if (node instanceof PythonParser.ClassDefinitionContext type) {
            new ClassReader(scopes, scope, this::push0).read(type);
            return;
        }
        if (node instanceof PythonParser.TrailerContext trailer && trailer.DOT() != null) {
            return;
        }
        if (node instanceof PythonParser.GlobalStatementContext global) {
            global.NAME().forEach(name -> global(name.getSymbol()));
            return;
        }
        if (node instanceof PythonParser.NonlocalStatementContext nonlocal) {
            nonlocal.NAME().forEach(name -> nonlocal(name.getSymbol()));
            return;
        }
        scopes.hasDicts |= node instanceof PythonParser.BracesContext;
        if (node instanceof PythonParser.ExceptClauseContext) {
            scopes.catching.add(scope);
        }
        bind(node);
        push(node);
    }

    private void lambda(PythonParser.LambdaContext lambda, int head) {
        for (Definition.Written parameter :
                scopes.defineLambda(scope, lambda, head).parameters()) {
            if (parameter.defaultValue() != null) {
                pending.push(parameter.defaultValue());
            }
        }
    }

    private void bind(ParserRuleContext node) {
        if (node instanceof ExpressionStatementContext statement) {
            statement.right().forEach(right -> ClassReader.noteAttributes(scopes, right));
            if (statement.annotation() != null || statement.AUGMENTED() != null) {
                define(statement.right(0));
            }
            List<PythonParser.RightContext> rights = statement.right();
            rights.subList(0, rights.size() - 1).forEach(this::define);
            if (rights.size() == 2) {
                new FileNames(scope).assigned(rights.get(0), rights.get(1));
            }
        } else if (node instanceof PythonParser.ForStatementContext loop) {
            define(loop.targets());
        } else if (node instanceof PythonParser.WithItemContext item && item.target() != null) {
            define(item.target());
            new FileNames(scope).assigned(item.target(), item.expression());
        } else if (node instanceof PythonParser.CaseClauseContext clause) {
            Patterns.names(clause.patterns()).forEach(this::define);
        } else if (node instanceof PythonParser.NamedContext named && named.WALRUS() != null) {
            define(named.expression(0));
        } else if (node instanceof PythonParser.ExceptClauseContext clause && clause.NAME() != null) {
            scopes.defineVariable(scope, clause.NAME().getSymbol());
            vanish(clause.NAME().getSymbol());
        } else if (node instanceof PythonParser.DeleteStatementContext delete) {
            for (Token name : Shape.targetNames(delete.elements())) {
                scopes.defineVariable(scope, name);
                vanish(name);
            }
        } else if (node instanceof PythonParser.ImportedModuleContext imported) {
            Token name = imported.AS() == null
                    ? imported.dottedName().getStart()
                    : imported.NAME().getSymbol();
            scopes.defineModule(scope, name, imported.dottedName().getText());
        } else if (node instanceof PythonParser.FromStatementContext from && from.dottedName() != null) {
            importMembers(from);
        }
    }

    private void importMembers(PythonParser.FromStatementContext from) {
        String module = from.dottedName().getText();
        if (module.equals("__future__")) {
            return;
        }
        if (from.STAR() != null) {
            scope.stars.add(module);
        }
        for (PythonParser.ImportedNameContext imported : from.importedName()) {
            Token name = imported.NAME(imported.NAME().size() - 1).getSymbol();
            scopes.defineMember(scope, name, module, imported.NAME(0).getText());
        }
    }

    private void global(Token token) {
        String name = Literals.name(token);
        if (scope.isModule()) {
            return;
        }
        if (seen.contains(name)) {
            scopes.report(
                    token, "the global statement for " + name + " must come before " + name + " is used in this def");
            return;
        }
        scope.globals.add(name);
    }

    private void nonlocal(Token token) {
        String name = Literals.name(token);
        if (scope.isModule()) {
            scopes.report(token, "nonlocal stands outside any def: here " + name + " needs no declaration");
        } else if (parameters.contains(name)) {
            scopes.report(token, name + " is a parameter of this def and cannot be nonlocal: leave the nonlocal out");
        } else if (seen.contains(name) || scope.symbols.containsKey(name)) {
            scopes.report(
                    token, "the nonlocal statement for " + name + " must come before " + name + " is used in this def");
        } else if (scope.globals.contains(name)) {
            scopes.report(token, name + " cannot be global and nonlocal");
        } else {
            declareNonlocal(token, name);
        }
    }

    private void declareNonlocal(Token token, String name) {
        Symbol symbol = Captures.around(scope, name);
        if (symbol instanceof Symbol.Variable) {
            scope.nonlocals.add(name);
            seen.add(name);
            return;
        }
        Symbol any = scope.outer == null ? null : scope.find(name);
        scopes.report(
                token,
                any == null || !any.local
                        ? "no def around this one has a variable " + name
                                + " for nonlocal: assign it there first, or write global " + name
                        : name
                                + " of the def around this one is no variable that nonlocal can change: use another name");
    }

    private void define(ParserRuleContext target) {
        Shape.targetNames(target).forEach(this::define);
    }

    private void define(Token name) {
        scopes.defineVariable(scope, name);
    }

    private void vanish(Token token) {
        if (scope.find(Literals.name(token)) instanceof Symbol.Variable variable) {
            variable.canVanish = true;
        }
    }

    private void push0(ParseTree node) {
        pending.push(node);
    }

    private void push(ParseTree node) {
        for (int i = node.getChildCount() - 1; i >= 0; i--) {
            pending.push(node.getChild(i));
        }
    }
}

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
    private final Deque<ParseTree> pending = new ArrayDeque<>();

    ScopeReader(Scopes scopes, Scope scope) {
        this.scopes = scopes;
        this.scope = scope;
    }

    void parameters(Symbol.Function function) {
        Set<String> names = new HashSet<>();
        boolean defaults = false;
        boolean keywordOnly = false;
        for (Definition.Written parameter : function.definition.parameters()) {
            boolean star = parameter.star();
            if (!parameter.known()) {
                scopes.report(
                        parameter.node(), "** and / in a parameter list are outside the subset: name every parameter");
            }
            if (star && keywordOnly) {
                scopes.report(parameter.node(), "there can be one * in a parameter list only");
                continue;
            }
            if (parameter.name() == null) {
                keywordOnly |= star;
                continue;
            }
            Token token = parameter.name().getSymbol();
            String name = Literals.name(token);
            boolean hasDefault = parameter.defaultValue() != null;
            if (!names.add(name)) {
                scopes.report(parameter.node(), "two parameters are called " + name);
                continue;
            }
            if (!hasDefault && defaults && !keywordOnly && !star) {
                scopes.report(parameter.node(), "a parameter without default must not follow one with a default");
            }
            defaults |= hasDefault;
            define(token);
            seen.add(name);
            function.parameters.add(parameter(parameter, name, keywordOnly));
            keywordOnly |= star;
        }
    }

    private Parameter parameter(Definition.Written written, String name, boolean keywordOnly) {
        ParserRuleContext value = written.defaultValue();
        return new Parameter(
                name,
                written.star(),
                keywordOnly,
                value,
                value == null ? -1 : scope.moduleScope().cell());
    }

    void readBody(ParserRuleContext body) {
        push(body);
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
            }
        }
    }

    private void visit(ParserRuleContext node) {
        if (node instanceof StatementContext statement && statement.broken) {
            scopes.doubt(statement);
            if (Shape.orphans(statement) != null) {
                push(Shape.orphans(statement));
            }
            return;
        }
        if (node instanceof PythonParser.FunctionDefinitionContext function) {
            scopes.defineFunction(scope, function);
            function.parameter().forEach(p -> p.expression().forEach(this::push));
            return;
        }
        if (node instanceof PythonParser.LambdaContext lambda) {
            Definition definition = scopes.defineLambda(scope, lambda);
            for (Definition.Written parameter : definition.parameters()) {
                if (parameter.defaultValue() != null) {
                    push(parameter.defaultValue());
                }
            }
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
        scopes.hasDicts |= node instanceof PythonParser.BracesContext;
        if (node instanceof PythonParser.ExceptClauseContext) {
            scopes.catching.add(scope);
        }
        bind(node);
        push(node);
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

package dev.forkscope.language.python;

import dev.forkscope.language.python.PythonParser.BlockContext;
import dev.forkscope.language.python.PythonParser.ClassDefinitionContext;
import dev.forkscope.language.python.PythonParser.ExpressionStatementContext;
import dev.forkscope.language.python.PythonParser.FunctionDefinitionContext;
import dev.forkscope.language.python.PythonParser.SimpleStatementContext;
import dev.forkscope.language.python.PythonParser.StatementContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;

/** Finds out what a class statement defines: a name for the class, and methods, whose names are no variables. */
final class ClassReader {
    private final Scopes scopes;
    private final Scope scope;
    /** Where expressions go that are evaluated in the scope around the class. */
    private final Consumer<ParseTree> expressions;

    ClassReader(Scopes scopes, Scope scope, Consumer<ParseTree> expressions) {
        this.scopes = scopes;
        this.scope = scope;
        this.expressions = expressions;
    }

    void read(ClassDefinitionContext definition) {
        Token token = definition.NAME().getSymbol();
        if (!scope.isModule() || scopes.classes.isFull() || scope.symbols.containsKey(Literals.name(token))) {
            scopes.doubt(definition);
            if (scope.isModule()) {
                scopes.report(
                        token,
                        scopes.classes.isFull()
                                ? "this program has more classes than fit: put some of them together"
                                : token.getText() + " is already a name of this program: give the class another one");
            }
            return;
        }
        scopes.defineVariable(scope, token);
        OwnClass own = scopes.classes.add(definition, (Symbol.Variable) scope.symbols.get(Literals.name(token)));
        if (definition.arguments() != null) {
            expressions.accept(definition.arguments());
        }
        for (FunctionDefinitionContext method : methods(definition.block())) {
            String name = Literals.name(method.NAME().getSymbol());
            scopes.classes.attributes.add(own.mangled(name));
            scopes.classes.addMethod(own, method, scopes.method(scope, own.name() + "." + name, Definition.of(method)));
            method.parameter().forEach(p -> p.expression().forEach(expressions));
        }
        for (ExpressionStatementContext statement : assignments(definition.block())) {
            for (Token name : names(statement)) {
                scopes.classes.attributes.add(own.mangled(Literals.name(name)));
            }
            List<PythonParser.RightContext> rights = statement.right();
            expressions.accept(rights.get(rights.size() - 1));
            if (statement.annotation() != null && statement.annotation().right() != null) {
                expressions.accept(statement.annotation().right());
            }
        }
    }

    /** The names that an assignment in a class gives attributes to. */
    static List<Token> names(ExpressionStatementContext statement) {
        List<Token> names = new ArrayList<>();
        if (statement.annotation() != null) {
            names.addAll(Shape.targetNames(statement.right(0)));
        }
        List<PythonParser.RightContext> rights = statement.right();
        rights.subList(0, rights.size() - 1).forEach(right -> names.addAll(Shape.targetNames(right)));
        return names;
    }

    private static List<FunctionDefinitionContext> methods(BlockContext block) {
        return block.statement().stream()
                .filter(s -> !s.broken && s.functionDefinition() != null)
                .map(StatementContext::functionDefinition)
                .toList();
    }

    private static List<ExpressionStatementContext> assignments(BlockContext block) {
        List<ExpressionStatementContext> found = new ArrayList<>();
        if (block.simpleLine() != null) {
            collect(block.simpleLine().simpleStatement(), found);
        }
        for (StatementContext statement : block.statement()) {
            if (!statement.broken && statement.simpleLine() != null) {
                collect(statement.simpleLine().simpleStatement(), found);
            }
        }
        return found;
    }

    private static void collect(List<SimpleStatementContext> line, List<ExpressionStatementContext> found) {
        for (SimpleStatementContext statement : line) {
            if (statement.expressionStatement() != null) {
                found.add(statement.expressionStatement());
            }
        }
    }

    /** Notes the attributes that a target assigns to, in any scope. */
    static void noteAttributes(Scopes scopes, ParserRuleContext target) {
        List<PythonParser.ElementContext> items = Shape.items(target);
        if (items != null) {
            items.forEach(item -> noteAttributes(scopes, item));
        } else if (Shape.core(target) instanceof PythonParser.PrimaryContext primary) {
            PythonParser.TrailerContext last = Shape.trailer(primary, Shape.trailers(primary) - 1);
            if (last.DOT() != null) {
                scopes.classes.attributes.add(last.NAME().getText());
            }
        }
    }
}

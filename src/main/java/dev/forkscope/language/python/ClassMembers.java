package dev.forkscope.language.python;

import dev.forkscope.language.python.PythonParser.DecoratorContext;
import dev.forkscope.language.python.PythonParser.ExpressionStatementContext;
import dev.forkscope.language.python.PythonParser.FunctionDefinitionContext;
import dev.forkscope.language.python.PythonParser.SimpleStatementContext;
import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.PyBuiltin;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;

/** Compiles what stands in the body of a class; the class is on the stack. */
final class ClassMembers {
    private static final Set<String> BUILT_IN = Set.of("staticmethod", "classmethod", "property");

    private final Code code;
    private final OwnClass own;

    ClassMembers(Code code, OwnClass own) {
        this.code = code;
        this.own = own;
    }

    static void refuse(Code code, ParserRuleContext statement) {
        code.problems.at(
                statement.getStart(),
                statement.getStart().getText() + " in the body of a class is outside the subset:"
                        + " only defs and assignments stand there, move it into a method or out of the class");
    }

    void simple(SimpleStatementContext statement) {
        if (statement.passStatement() != null) {
            return;
        }
        ExpressionStatementContext expression = statement.expressionStatement();
        if (expression == null) {
            refuse(code, statement);
        } else if (expression.annotation() != null) {
            annotated(expression);
        } else if (expression.AUGMENTED() != null) {
            refuse(code, statement);
        } else if (expression.right().size() > 1) {
            assign(expression);
        } else if (!Literals.isPlainString(expression.right(0))
                && Shape.leaf(expression.right(0), PythonParser.ELLIPSIS) == null) {
            refuse(code, statement);
        }
    }

    private void annotated(ExpressionStatementContext statement) {
        Annotations.check(code, statement.annotation().expression());
        Token name = Shape.name(statement.right(0));
        if (name == null) {
            code.problems.at(statement.right(0), "only a plain name can have a type annotation here");
        } else if (statement.annotation().right() != null) {
            value(statement.annotation().right());
            member(name);
        }
    }

    private void assign(ExpressionStatementContext statement) {
        int last = statement.right().size() - 1;
        value(statement.right(last));
        for (int i = 0; i < last; i++) {
            Token name = Shape.name(statement.right(i));
            if (name == null) {
                code.problems.at(
                        statement.right(i),
                        "in the body of a class only plain names are assigned to here: write one line for each");
                code.emit(Opcode.POP);
                return;
            }
            if (i < last - 1) {
                code.emit(Opcode.DUP);
                code.problems.at(statement, "in the body of a class write one line for each name");
            }
            member(name);
        }
    }

    /** A comprehension there does not see the names of the class, but it would here. */
    private void value(ParserRuleContext value) {
        if (hasScope(value)) {
            code.refuse(
                    value,
                    "a comprehension or lambda in the body of a class is outside the subset: make the value before the class");
            return;
        }
        code.expression(value);
    }

    private static boolean hasScope(ParseTree node) {
        if (node instanceof PythonParser.ComprehensionContext || node instanceof PythonParser.LambdaContext) {
            return true;
        }
        for (int i = 0; i < node.getChildCount(); i++) {
            if (hasScope(node.getChild(i))) {
                return true;
            }
        }
        return false;
    }

    /** {@code ( class value -- class )}; the name means the value from here to the end of the class. */
    private void member(Token name) {
        SpecialNames.check(code, name);
        Symbol.Variable variable = code.scopes.variable(code.scope, Literals.name(name));
        code.emit(Opcode.DUP);
        code.emit(Opcode.STORE_GLOBAL, variable.slot);
        code.flow.bind(variable);
        code.scope.addToComprehension(variable);
        code.line(name);
        code.emit(Opcode.PY_MEMBER, code.assembler.string(own.mangled(Literals.name(name))));
    }

    void method(FunctionDefinitionContext definition, List<DecoratorContext> decorators) {
        Symbol.Function function = own.methods.get(definition);
        if (function == null) {
            return;
        }
        Token name = definition.NAME().getSymbol();
        SpecialNames.check(code, name);
        SpecialNames.checkExit(code, definition);
        if (name.getText().equals("__init__") && code.scopes.classes.isOsError(code, own)) {
            code.problems.at(
                    name,
                    "a class derived from OSError cannot have an __init__ of its own here: derive it from Exception");
        }
        code.functions.checkAnnotations(definition);
        code.line(definition.getStart());
        boolean extendsProperty = decorators.size() == 1 && setter(decorators.get(0), name);
        if (!extendsProperty) {
            decorators.forEach(this::evaluate);
        }
        code.functions.make(function);
        for (int i = decorators.size() - 1; i >= 0 && !extendsProperty; i--) {
            decorate(decorators.get(i));
        }
        if (extendsProperty) {
            code.emit(Opcode.PY_WRAP, 1);
        }
        member(name);
    }

    private String known(DecoratorContext decorator) {
        Token name = Shape.name(decorator.named());
        return name == null || code.scope.find(Literals.name(name)) != null ? "" : name.getText();
    }

    /** {@code ( -- decorator )}, or nothing for those of Python's own. */
    private void evaluate(DecoratorContext decorator) {
        if (!BUILT_IN.contains(known(decorator))) {
            code.expression(decorator.named());
        }
    }

    /** {@code ( decorator function -- result )}. */
    private void decorate(DecoratorContext decorator) {
        code.line(decorator.getStart());
        switch (known(decorator)) {
            case "staticmethod" -> code.emit(Opcode.PY_CALL, PyBuiltin.STATIC_METHOD);
            case "classmethod" -> code.emit(Opcode.PY_CALL, PyBuiltin.CLASS_METHOD);
            case "property" -> code.emit(Opcode.PY_WRAP, 0);
            default -> {
                code.functions.mayBeCalled();
                code.emit(Opcode.PY_CALL_VALUE, 1);
            }
        }
    }

    /** {@code ( -- property )} for {@code @name.setter} above the def of the same name. */
    private boolean setter(DecoratorContext decorator, Token name) {
        if (!(Shape.core(decorator.named()) instanceof PythonParser.PrimaryContext primary)
                || Shape.trailers(primary) != 1
                || Shape.trailer(primary, 0).DOT() == null
                || !Shape.trailer(primary, 0).NAME().getText().equals("setter")) {
            return false;
        }
        Token property = Shape.name(primary.atom());
        if (property == null || !property.getText().equals(name.getText())) {
            code.problems.at(
                    decorator.named(),
                    "the def below must have the name of the property: def "
                            + primary.atom().getText());
            return false;
        }
        code.names.load(property);
        return true;
    }
}

package dev.forkscope.language.python;

import dev.forkscope.language.python.PythonParser.BlockContext;
import dev.forkscope.language.python.PythonParser.ClassDefinitionContext;
import dev.forkscope.language.python.PythonParser.DecoratorContext;
import dev.forkscope.language.python.PythonParser.StatementContext;
import dev.forkscope.protocol.Opcode;
import java.util.ArrayList;
import java.util.List;

/** Compiles class statements. A class body is executed once and in order, and what it binds are attributes of the class. */
final class ClassStatements {
    private final Code code;

    ClassStatements(Code code) {
        this.code = code;
    }

    void compile(ClassDefinitionContext definition) {
        OwnClass own = code.scopes.classes.of(definition);
        if (own == null) {
            if (!code.scope.isModule()) {
                code.problems.at(
                        definition.getStart(),
                        "a class inside of a def or another class is outside the subset: write it at the top of the program");
            }
            return;
        }
        if (code.blocks.isInLoop()) {
            code.problems.at(
                    definition.getStart(), "a class in a loop is outside the subset: write it before the loop");
        }
        // Its methods may be called, in ways that do not show, from now on.
        code.functions.mayBeCalled();
        new ClassBases(code, own).emit();
        code.line(definition.getStart());
        code.emit(Opcode.PY_CLASS, own.descriptor);
        code.scope.enterComprehension();
        body(own, definition.block());
        code.scope.leaveComprehension();
        code.line(definition.getStart());
        code.emit(Opcode.STORE_GLOBAL, own.symbol.slot);
        code.flow.bind(own.symbol);
    }

    private void body(OwnClass own, BlockContext block) {
        ClassMembers members = new ClassMembers(code, own);
        if (block.simpleLine() != null) {
            block.simpleLine().simpleStatement().forEach(members::simple);
        }
        List<DecoratorContext> decorators = new ArrayList<>();
        for (StatementContext statement : block.statement()) {
            if (statement.broken) {
                decorators.clear();
            } else if (statement.decorator() != null) {
                decorators.add(statement.decorator());
            } else if (statement.functionDefinition() != null) {
                members.method(statement.functionDefinition(), List.copyOf(decorators));
                decorators.clear();
            } else if (statement.simpleLine() != null) {
                statement.simpleLine().simpleStatement().forEach(members::simple);
            } else {
                ClassMembers.refuse(code, statement);
            }
        }
    }
}

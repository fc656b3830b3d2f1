package dev.forkscope.language.c;

import java.util.List;
import org.antlr.v4.runtime.Token;

/** Declares variables, prototypes and type names, and writes what variables start with. */
final class DeclarationCompiler {
    private final Unit unit;
    private final VariableStart start;

    DeclarationCompiler(Unit unit) {
        this.unit = unit;
        this.start = new VariableStart(unit);
    }

    /** One name declared outside functions. */
    void global(Specifiers.Result specifiers, CParser.DeclaredContext context) {
        Declarators.Declared declared = unit.declarators.declarator(specifiers, context.declarator());
        if (!common(specifiers, declared, context)) {
            staticVariable(specifiers, declared, context);
        }
    }

    /** One name declared inside a function; {@code fresh} if this runs at most once in a frame. */
    void local(
            Specifiers.Result specifiers, CParser.DeclaredContext context, FunctionCompiler function, boolean fresh) {
        Declarators.Declared declared = unit.declarators.declarator(specifiers, context.declarator());
        Token name = declared.name();
        if (name == null || common(specifiers, declared, context)) {
            return;
        }
        if (specifiers.isStatic() || specifiers.isExtern()) {
            staticVariable(specifiers, declared, context);
            return;
        }
        if (declared.length() != null) {
            unique(name);
            function.arrays().declare(declared, declared.length(), name, context);
            return;
        }
        CType type = declared.type();
        if (type == Scalar.VOID) {
            unit.diagnostics.error(name, "a variable cannot be void.");
            return;
        }
        if (!unit.structures.isComplete(type, name)) {
            unit.scope.declare(new RefusedName(name.getText()));
            return;
        }
        if (context.initializer() == null) {
            declare(name, complete(type, name), declared.constant());
            return;
        }
        // The name is visible in its own initializer, so what is complete is declared first.
        Variable early = isOpen(type) ? null : declare(name, type, declared.constant());
        Initializers.Start value = unit.initializers.read(type, context.initializer(), "'" + name.getText() + "'");
        Variable variable = early == null ? declare(name, value.type(), declared.constant()) : early;
        boolean sound = value.cells().stream().noneMatch(cell -> cell.value() instanceof ErroneousExpression);
        if (sound) {
            unit.out.at(name);
            start.local(variable, value, name, fresh);
        }
    }

    private Variable declare(Token name, CType type, boolean constant) {
        unique(name);
        Variable variable = Variable.local(name.getText(), type, unit.out.slot(type.cells()), constant);
        unit.scope.declare(variable);
        return variable;
    }

    private void staticVariable(
            Specifiers.Result specifiers, Declarators.Declared declared, CParser.DeclaredContext context) {
        Token name = declared.name();
        if (name == null) {
            return;
        }
        if (declared.length() != null) {
            unit.diagnostics.error(name, "the length of a global or static array must be a constant.");
            return;
        }
        if (declared.type() == Scalar.VOID) {
            unit.diagnostics.error(name, "a variable cannot be void.");
            return;
        }
        if (specifiers.isExtern() && name.getText().equals("errno")) {
            return;
        }
        if (unit.scope.here(name.getText()) instanceof Variable before
                && before.type().equals(declared.type())
                && unit.scope.outer() == null) {
            if (context.initializer() != null) {
                start.global(
                        before,
                        unit.initializers.read(before.type(), context.initializer(), "'" + name.getText() + "'"));
            }
            return;
        }
        unique(name);
        if (!unit.structures.isComplete(declared.type(), name)) {
            unit.scope.declare(new RefusedName(name.getText()));
            return;
        }
        if (context.initializer() == null) {
            CType type = complete(declared.type(), name);
            unit.scope.declare(Variable.global(
                    name.getText(), type, unit.out.assembler().reserve(type.cells()), declared.constant()));
            return;
        }
        Variable early = isOpen(declared.type()) ? null : global(name, declared.type(), declared.constant());
        Initializers.Start value =
                unit.initializers.read(declared.type(), context.initializer(), "'" + name.getText() + "'");
        start.global(early == null ? global(name, value.type(), declared.constant()) : early, value);
    }

    private Variable global(Token name, CType type, boolean constant) {
        Variable variable =
                Variable.global(name.getText(), type, unit.out.assembler().reserve(type.cells()), constant);
        unit.scope.declare(variable);
        return variable;
    }

    private static boolean isOpen(CType type) {
        return type instanceof ArrayType array && array.length() == ArrayType.UNKNOWN;
    }

    // Type names and prototypes; true if it was one.
    private boolean common(
            Specifiers.Result specifiers, Declarators.Declared declared, CParser.DeclaredContext context) {
        Token name = declared.name();
        if (name == null) {
            return false;
        }
        if (specifiers.refused() || declared.refused()) {
            unit.scope.declare(new RefusedName(name.getText()));
            return true;
        }
        if (specifiers.typedef()) {
            if (declared.function() != null) {
                FunctionType type = unit.declarators.function(declared.type(), declared.function());
                unit.scope.declare(new TypeAlias(name.getText(), type));
                return true;
            }
            if (declared.type() instanceof StructType struct) {
                struct.call(name.getText());
            }
            unit.scope.declare(new TypeAlias(name.getText(), declared.type()));
            return true;
        }
        if (declared.function() == null && !(declared.type() instanceof FunctionType)) {
            return false;
        }
        if (context.initializer() != null) {
            unit.diagnostics.error(name, "a function cannot be given a value.");
        }
        if (declared.type() instanceof FunctionType type && declared.function() == null) {
            List<CType> types = type.parameters();
            new UnitCompiler(unit)
                    .declareFunction(
                            unnamed(type.result()),
                            name,
                            types == null
                                    ? null
                                    : types.stream()
                                            .map(DeclarationCompiler::unnamed)
                                            .toList(),
                            false);
            return true;
        }
        List<Declarators.Declared> parameters = unit.declarators.parameters(declared.function());
        new UnitCompiler(unit).declareFunction(declared, name, parameters, false);
        return true;
    }

    private static Declarators.Declared unnamed(CType type) {
        return new Declarators.Declared(null, type, false, null, null, false);
    }

    private CType complete(CType type, Token name) {
        if (isOpen(type) && type instanceof ArrayType array) {
            unit.diagnostics.error(
                    name, "the array '" + name.getText() + "' needs a length: " + name.getText() + "[10].");
            return new ArrayType(array.element(), 1);
        }
        return type;
    }

    private void unique(Token name) {
        if (unit.scope.here(name.getText()) != null) {
            unit.diagnostics.error(name, "'" + name.getText() + "' is already declared here; use another name.");
        }
    }
}

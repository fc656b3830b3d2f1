package dev.forkscope.language.c;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Declares what stands outside functions; the functions' bodies come after all of it is known. */
final class UnitCompiler {
    private final Unit unit;

    UnitCompiler(Unit unit) {
        this.unit = unit;
    }

    /**
     * A function whose body is still to be compiled.
     *
     * @param function what it is called by
     * @param parameters its parameters
     * @param context its body
     */
    record Body(FunctionSymbol function, List<Declarators.Declared> parameters, CParser.CompoundContext context) {
        void compile(Unit unit) {
            new FunctionCompiler(unit, function).compile(parameters, context);
        }
    }

    /** Declares everything and returns the bodies. */
    List<Body> declare(CParser.UnitContext tree) {
        List<Body> bodies = new ArrayList<>();
        for (CParser.ExternalContext external : tree.external()) {
            if (Parsing.isBroken(external) && !(external.compound() != null && headIsSound(external))) {
                unit.incomplete = true;
                continue;
            }
            Specifiers.Result specifiers = external.specifiers() == null
                    ? Specifiers.Result.INT
                    : unit.declarators.specifiers(external.specifiers());
            if (external.compound() != null) {
                Body body = function(specifiers, external);
                if (body != null && !Parsing.isBroken(external)) {
                    bodies.add(body);
                }
            } else {
                for (CParser.DeclaredContext declared : external.declared()) {
                    new DeclarationCompiler(unit).global(specifiers, declared);
                }
            }
        }
        return bodies;
    }

    private static boolean headIsSound(CParser.ExternalContext external) {
        return (external.specifiers() == null || !Parsing.isBroken(external.specifiers()))
                && !external.declared().isEmpty()
                && !Parsing.isBroken(external.declared(0))
                && (external.oldStyle() == null || !Parsing.isBroken(external.oldStyle()));
    }

    private @Nullable Body function(Specifiers.Result specifiers, CParser.ExternalContext external) {
        Declarators.Declared head =
                unit.declarators.declarator(specifiers, external.declared(0).declarator());
        Token name = head.name();
        if (name == null || head.function() == null) {
            if (name != null) {
                unit.diagnostics.error(
                        name, "( ) is missing after '" + name.getText() + "', or this block does not belong here.");
            }
            return null;
        }
        boolean oldStyle = OldStyle.isUsed(head.function());
        boolean hasPrototype =
                unit.scope.find(name.getText()) instanceof FunctionSymbol before && before.parameters() != null;
        List<Declarators.Declared> parameters = oldStyle
                ? new OldStyle(unit).parameters(head.function(), external.oldStyle())
                : unit.declarators.parameters(head.function());
        FunctionSymbol function = declareFunction(head, name, parameters, true);
        if (function == null) {
            return null;
        }
        if (oldStyle && !hasPrototype) {
            function.defineInOldStyle();
        }
        List<Declarators.Declared> known = parameters == null ? List.of() : parameters;
        if (!unit.structures.isComplete(head.type(), name)) {
            return null;
        }
        for (Declarators.Declared parameter : known) {
            if (parameter.name() == null) {
                unit.diagnostics.error(name, "every parameter of a function with a body needs a name.");
                return null;
            }
            if (!unit.structures.isComplete(parameter.type(), parameter.name())) {
                return null;
            }
        }
        return new Body(function, known, external.compound());
    }

    /** Declares a function, or finds it declared; null after reporting that it does not fit what was declared before. */
    @Nullable
    FunctionSymbol declareFunction(
            Declarators.Declared head, Token name, @Nullable List<Declarators.Declared> parameters, boolean define) {
        List<CType> types = parameters == null
                ? define ? List.of() : null
                : parameters.stream().map(Declarators.Declared::type).toList();
        Symbol before = unit.scope.find(name.getText());
        if (before instanceof FunctionSymbol function) {
            List<CType> declared = function.parameters();
            boolean differs = declared != null
                    && types != null
                    && !declared.equals(types)
                    && (parameters != null || !declared.isEmpty());
            if (differs || function.defined() && define || !function.result().equals(head.type())) {
                unit.diagnostics.error(
                        name,
                        function.defined() && define
                                ? "the function '" + name.getText() + "' is already defined above."
                                : "'" + name.getText()
                                        + "' is declared differently above: results and parameters must agree.");
                return null;
            }
            function.refine(head.type(), types);
            if (define) {
                function.define();
            }
            return function;
        }
        if (before != null && unit.scope.here(name.getText()) != null) {
            unit.diagnostics.error(name, "'" + name.getText() + "' is already declared here.");
            return null;
        }
        if (head.type() instanceof ArrayType
                || head.type() instanceof FunctionType
                || head.type() == RlimitType.RLIMIT) {
            unit.diagnostics.error(name, "a function cannot return " + Conversions.a(head.type()) + ".");
            return null;
        }
        FunctionSymbol function =
                new FunctionSymbol(name.getText(), unit.out.assembler().declareFunction(), head.type(), types);
        if (define) {
            function.define();
        }
        unit.scope.declare(function);
        return function;
    }
}

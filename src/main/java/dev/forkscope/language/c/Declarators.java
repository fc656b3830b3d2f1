package dev.forkscope.language.c;

import dev.forkscope.protocol.Program;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Reads the types of declarations. */
final class Declarators {
    private final Unit unit;
    private final Specifiers specifiers;

    Declarators(Unit unit) {
        this.unit = unit;
        this.specifiers = new Specifiers(unit);
    }

    /**
     * A declared name.
     *
     * @param name its token, or null where a parameter has none
     * @param type its type; of a function, its result's
     * @param constant whether the name itself is const
     * @param function its parameters, if it is a function
     * @param length the length of an array, if it is known only when the program runs
     * @param refused whether it is outside the subset, which has been reported
     */
    record Declared(
            @Nullable Token name,
            CType type,
            boolean constant,
            CParser.@Nullable FunctionSuffixContext function,
            @Nullable Expression length,
            boolean refused) {}

    Specifiers.Result specifiers(CParser.SpecifiersContext context) {
        return specifiers.read(context);
    }

    Declared declarator(Specifiers.Result base, CParser.DeclaratorContext context) {
        Token name = context.IDENTIFIER() == null ? null : context.IDENTIFIER().getSymbol();
        return read(base, context.pointer(), name, context.nested(), context.suffix(), context.getStart());
    }

    CType typeName(CParser.TypeNameContext context) {
        Declared declared = unnamed(specifiers(context.specifiers()), context.unnamed());
        if (declared.function() != null || declared.length() != null) {
            unit.diagnostics.error(
                    context, "this is no type of a value; that of a function's address is int (*)(int).");
        }
        return declared.type();
    }

    Declared unnamed(Specifiers.Result base, CParser.UnnamedContext context) {
        Token name = context.IDENTIFIER() == null ? null : context.IDENTIFIER().getSymbol();
        return read(base, context.pointer(), name, context.nested(), context.suffix(), context.getStart());
    }

    /** A function with this result and the parameters of {@code context}. */
    FunctionType function(CType result, CParser.FunctionSuffixContext context) {
        List<Declared> parameters = parameters(context);
        if (OldStyle.isUsed(context)) {
            unit.diagnostics.error(context, "this needs the types of the parameters: int (*f)(int).");
        }
        return new FunctionType(
                result,
                parameters == null
                        ? null
                        : parameters.stream().map(Declared::type).toList());
    }

    /** The parameters of a function, or null where {@code ()} leaves them open. */
    @Nullable
    List<Declared> parameters(CParser.FunctionSuffixContext context) {
        if (context.ELLIPSIS() != null) {
            unit.diagnostics.error(
                    context.ELLIPSIS().getSymbol(),
                    "functions with a variable number of arguments are outside this C.");
        }
        if (context.parameter().isEmpty()) {
            return null;
        }
        List<Declared> parameters = new ArrayList<>();
        for (CParser.ParameterContext parameter : context.parameter()) {
            Declared declared = parameter(unnamed(specifiers(parameter.specifiers()), parameter.unnamed()), parameter);
            if (declared.type() == Scalar.VOID) {
                if (declared.name() == null && context.parameter().size() == 1) {
                    return parameters;
                }
                unit.diagnostics.error(parameter, "a parameter cannot be void.");
            }
            parameters.add(declared);
        }
        return parameters;
    }

    /** What is declared at {@code at} as a parameter is: an array or a function is an address. */
    Declared parameter(Declared declared, ParserRuleContext at) {
        CType type = declared.type() instanceof ArrayType array
                ? new PointerType(array.element(), declared.constant())
                : declared.type() instanceof FunctionType ? PointerType.to(declared.type()) : declared.type();
        if (declared.function() != null) {
            type = PointerType.to(function(type, declared.function()));
        } else if (type == RlimitType.RLIMIT && !declared.refused()) {
            unit.diagnostics.error(at, "a struct rlimit is set where it is used here; it cannot be a parameter.");
        }
        boolean constant = declared.constant() && !(declared.type() instanceof ArrayType);
        return new Declared(declared.name(), type, constant, null, null, declared.refused());
    }

    private Declared read(
            Specifiers.Result base,
            List<CParser.PointerContext> pointers,
            @Nullable Token name,
            CParser.@Nullable NestedContext nested,
            List<CParser.SuffixContext> suffixes,
            Token at) {
        Declared outer = pointed(base.type(), base.constant(), base.refused(), pointers, name);
        if (nested == null) {
            return suffixed(outer, suffixes, at);
        }
        Token shown = nested.IDENTIFIER() == null ? name : nested.IDENTIFIER().getSymbol();
        Declared inner;
        if (suffixes.isEmpty()) {
            inner = pointed(outer.type(), outer.constant(), outer.refused(), nested.pointer(), shown);
        } else if (suffixes.size() == 1 && suffixes.get(0) instanceof CParser.FunctionSuffixContext function) {
            FunctionType type = function(outer.type(), function);
            inner = pointed(type, false, outer.refused(), nested.pointer(), shown);
        } else {
            unit.diagnostics.error(nested, Refusals.ARRAY_POINTERS);
            inner = pointed(outer.type(), false, true, nested.pointer(), shown);
        }
        return suffixed(inner, nested.suffix(), at);
    }

    private static Declared pointed(
            CType target,
            boolean isConstant,
            boolean refused,
            List<CParser.PointerContext> pointers,
            @Nullable Token name) {
        CType type = target;
        boolean constant = isConstant;
        for (CParser.PointerContext pointer : pointers) {
            type = new PointerType(type, constant);
            constant = !pointer.CONST().isEmpty();
        }
        return new Declared(name, type, constant, null, null, refused);
    }

    private Declared suffixed(Declared inner, List<CParser.SuffixContext> suffixes, Token at) {
        CType type = inner.type();
        CParser.FunctionSuffixContext function = null;
        Expression length = null;
        for (int i = suffixes.size() - 1; i >= 0; i--) {
            if (suffixes.get(i) instanceof CParser.ArraySuffixContext array) {
                Expression given = array.e() == null ? null : unit.expressions.value(array.e());
                Long constantLength = given == null ? null : Constants.integer(given);
                if (given != null && FloatingPoint.is(given.type())) {
                    unit.diagnostics.error(array, "the length of an array must be a whole number.");
                    constantLength = 1L;
                }
                if (i > 0 && constantLength == null) {
                    unit.diagnostics.error(array, "all lengths but the first must be constants.");
                }
                length = given != null && constantLength == null ? given : null;
                type = array(type, constantLength, at);
            } else if (suffixes.size() == 1) {
                function = (CParser.FunctionSuffixContext) suffixes.get(i);
            } else {
                unit.diagnostics.error(
                        suffixes.get(i), "C has no arrays of functions, only of their addresses: int (*f[3])(int).");
            }
        }
        return new Declared(inner.name(), type, inner.constant(), function, length, inner.refused());
    }

    private CType array(CType element, @Nullable Long length, Token at) {
        if (element == Scalar.VOID || element == RlimitType.RLIMIT) {
            unit.diagnostics.error(at, "an array of " + element + " is outside this C.");
            return new ArrayType(Scalar.INT, 1);
        }
        if (!unit.structures.isComplete(element, at)) {
            return new ArrayType(Scalar.INT, 1);
        }
        if (length == null) {
            return new ArrayType(element, ArrayType.UNKNOWN);
        }
        if (length < 0 || length > Program.MAX_DATA / Math.max(1, element.cells())) {
            unit.diagnostics.error(
                    at,
                    length < 0
                            ? "an array cannot have a negative length."
                            : "this array is too large: a program has " + Program.MAX_DATA
                                    + " cells of memory in all.");
            return new ArrayType(element, 1);
        }
        return new ArrayType(element, length.intValue());
    }
}

package dev.forkscope.language.c;

import java.util.List;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Declarations of what holds a signal handler's address: {@code void (*old)(int)}, or a function that gives or takes one. */
final class HandlerDeclarators {
    private final Declarators declarators;

    HandlerDeclarators(Declarators declarators) {
        this.declarators = declarators;
    }

    /** What is declared, or null if it is something else. */
    Declarators.@Nullable Declared read(
            Specifiers.Result base,
            List<CParser.PointerContext> pointers,
            @Nullable Token name,
            CParser.@Nullable NestedContext nested,
            List<CParser.SuffixContext> suffixes) {
        if (nested == null
                || base.refused()
                || nested.pointer().size() != 1
                || nested.suffix().size() > 1
                || base.type() != Scalar.VOID
                || !pointers.isEmpty()
                || suffixes.size() != 1
                || !(suffixes.get(0) instanceof CParser.FunctionSuffixContext function)
                || !takesSignal(function)) {
            return null;
        }
        Token shown = nested.IDENTIFIER() == null ? name : nested.IDENTIFIER().getSymbol();
        if (nested.suffix().isEmpty()) {
            return new Declarators.Declared(
                    shown, SignalType.HANDLER, !nested.pointer(0).CONST().isEmpty(), null, null, false);
        }
        return nested.suffix(0) instanceof CParser.FunctionSuffixContext parameters
                ? new Declarators.Declared(shown, SignalType.HANDLER, false, parameters, null, false)
                : null;
    }

    /** Whether it is a function with one parameter, an int, and no result. */
    boolean isHandler(Declarators.Declared declared) {
        return declared.function() != null && declared.type() == Scalar.VOID && takesSignal(declared.function());
    }

    private boolean takesSignal(CParser.FunctionSuffixContext function) {
        if (function.ELLIPSIS() != null || !function.IDENTIFIER().isEmpty()) {
            return false;
        }
        List<CParser.ParameterContext> parameters = function.parameter();
        return parameters.isEmpty()
                || parameters.size() == 1
                        && parameters.get(0).unnamed().pointer().isEmpty()
                        && parameters.get(0).unnamed().suffix().isEmpty()
                        && parameters.get(0).unnamed().nested() == null
                        && declarators
                                        .specifiers(parameters.get(0).specifiers())
                                        .type()
                                == Scalar.INT;
    }
}

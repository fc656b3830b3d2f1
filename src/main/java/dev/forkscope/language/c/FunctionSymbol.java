package dev.forkscope.language.c;

import java.util.List;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** A function of the program, or of the library that is written in C itself. */
final class FunctionSymbol implements Symbol {
    private final String name;
    private final int index;
    private CType result;
    private @Nullable List<CType> parameters;
    private boolean defined;
    private boolean oldStyle;
    private @Nullable Token firstUse;

    FunctionSymbol(String name, int index, CType result, @Nullable List<CType> parameters) {
        this.name = name;
        this.index = index;
        this.result = result;
        this.parameters = parameters;
    }

    @Override
    public String name() {
        return name;
    }

    /** What CALL names. */
    int index() {
        return index;
    }

    CType result() {
        return result;
    }

    /** All that is known of how to call it. */
    FunctionType type() {
        return new FunctionType(result, parameters);
    }

    /** Types of its parameters, or null where {@code f()} left them open. */
    @Nullable
    List<CType> parameters() {
        return parameters;
    }

    /** A later declaration may say more. */
    void refine(CType newResult, @Nullable List<CType> newParameters) {
        result = newResult;
        if (newParameters != null) {
            parameters = newParameters;
        }
    }

    boolean defined() {
        return defined;
    }

    void define() {
        defined = true;
    }

    /** Whether nothing but its definition, {@code f(n) int n; { }}, says what its parameters are. */
    boolean oldStyle() {
        return oldStyle;
    }

    void defineInOldStyle() {
        oldStyle = true;
    }

    /** Where it is first called, or null. */
    @Nullable
    Token firstUse() {
        return firstUse;
    }

    void use(Token token) {
        if (firstUse == null) {
            firstUse = token;
        }
    }
}

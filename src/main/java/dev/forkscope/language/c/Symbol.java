package dev.forkscope.language.c;

/** What a name can stand for. */
sealed interface Symbol permits Variable, FunctionSymbol, EnumConstant, TypeAlias, RefusedName {
    String name();
}

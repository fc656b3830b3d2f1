package dev.forkscope.language.python;

import org.jspecify.annotations.Nullable;

/**
 * A parameter of a def.
 *
 * @param defaultValue its default as written, if there is one
 * @param keywordOnly whether a call has to name it
 * @param defaultCell the global cell that holds the default from the moment the def is executed, or -1
 */
record Parameter(
        String name, boolean keywordOnly, PythonParser.@Nullable ExpressionContext defaultValue, int defaultCell) {}

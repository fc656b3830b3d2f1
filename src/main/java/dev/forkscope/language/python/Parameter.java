package dev.forkscope.language.python;

import org.jspecify.annotations.Nullable;

/**
 * A parameter of a def.
 *
 * @param defaultValue its default as written, if there is one
 * @param defaultCell the global cell that holds the default from the moment the def is executed, or -1
 */
record Parameter(String name, PythonParser.@Nullable ExpressionContext defaultValue, int defaultCell) {}

/**
 * The Python front end: text, {@code PythonLexer} (words), {@code Layout} (lines and indentation), {@code PythonParser} (tree),
 * {@code Scopes} (what each name is), then {@code Statements} and {@code Expressions} (instructions). Entered
 * through {@link dev.forkscope.language.python.PythonCompiler}; the reference is CPython 3.11.
 */
@org.jspecify.annotations.NullMarked
package dev.forkscope.language.python;

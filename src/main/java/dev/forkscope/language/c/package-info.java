/**
 * The C front end: text, preprocessed tokens, parse tree, checked expressions, instructions. Entered through
 * {@link dev.forkscope.language.c.CCompiler}; may touch the assembler and {@code protocol} only.
 */
@org.jspecify.annotations.NullMarked
package dev.forkscope.language.c;

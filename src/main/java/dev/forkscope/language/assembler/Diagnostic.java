package dev.forkscope.language.assembler;

/**
 * One thing that is wrong with a program.
 *
 * @param line 1-based
 * @param column 1-based, in UTF-16 code units, of the first character concerned
 * @param endColumn column just after the last character concerned, on the same line; greater than {@code column}
 * @param message one sentence in a student's words: what is wrong and, where there is one, what to write instead
 */
public record Diagnostic(int line, int column, int endColumn, String message) {}

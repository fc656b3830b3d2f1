/**
 * Source text of the C or the Python subset, turned into a {@link dev.forkscope.protocol.Program} or into errors that
 * point at a line and a column. One sub-package per language; both write through the assembler's. May touch
 * {@code protocol} only.
 */
@org.jspecify.annotations.NullMarked
package dev.forkscope.language;

/**
 * The machine that executes a {@link dev.forkscope.protocol.Program} in one demo process. It asks its
 * {@link dev.forkscope.helper.machine.Kernel} for every system call, one real call each, and its memory is copied by fork because it
 * lies in the process that forks. Nothing here allocates, throws or loads a class while a program runs: after a fork
 * there is no virtual machine thread left that could collect garbage. May touch {@code protocol} only.
 */
@org.jspecify.annotations.NullMarked
package dev.forkscope.helper.machine;

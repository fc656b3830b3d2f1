/**
 * Everything that forks: the launcher, the zygote, the helper, and below them the {@code machine} that a demo process
 * executes. Has its own {@code main}, runs in its own JVM, uses no Spring and no logging. The only room that touches jnr,
 * besides one class in {@code run}; may touch {@code protocol} only.
 */
@org.jspecify.annotations.NullMarked
package dev.forkscope.helper;

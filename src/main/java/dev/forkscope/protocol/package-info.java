/**
 * What the server and the helper say to each other: a compiled {@link dev.forkscope.protocol.Program}, the request that
 * starts a run, and the event records that come back. Everything here is plain data with one written form; it touches
 * no other package.
 */
@org.jspecify.annotations.NullMarked
package dev.forkscope.protocol;

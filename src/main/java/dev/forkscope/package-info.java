/** The server's front door; the rooms are the packages below. */
@org.jspecify.annotations.NullMarked
package dev.forkscope;

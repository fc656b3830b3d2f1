/** What both front ends end in: instructions laid out as a program, or diagnostics. */
@org.jspecify.annotations.NullMarked
package dev.forkscope.language.assembler;

/**
 * The catalogue: what each demo is called, what it teaches, its text in both languages, its fork count and its questions. All of
 * that lies in resources under {@code demos/}; there is no code per demo. May touch {@code language}, and
 * {@code protocol} for what {@code language} is asked in.
 */
@org.jspecify.annotations.NullMarked
package dev.forkscope.demo;

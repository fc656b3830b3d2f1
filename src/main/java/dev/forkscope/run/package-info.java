/**
 * One run's life on the server: admission, launching through the zygote, decoding what the processes wrote, the run log, and
 * the end. Outside this room a run is its id, what {@link dev.forkscope.run.Runs} says about it and its events in the
 * {@link dev.forkscope.run.RunLog}. May touch {@code demo}, {@code language} and {@code protocol}; only
 * {@code Kernel} touches jnr.
 */
@org.jspecify.annotations.NullMarked
package dev.forkscope.run;

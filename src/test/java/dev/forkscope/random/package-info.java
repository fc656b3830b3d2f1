/**
 * Random programs that fork, from a seed: always the same program for the same seed, always at an end, never more than some
 * forty processes, never undefined behaviour. Lines are written whole, so that scheduling seldom shows.
 */
package dev.forkscope.random;

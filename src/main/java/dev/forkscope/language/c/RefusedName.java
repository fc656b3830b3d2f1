package dev.forkscope.language.c;

/** A name whose declaration was refused; using it is not a second mistake. */
record RefusedName(String name) implements Symbol {}

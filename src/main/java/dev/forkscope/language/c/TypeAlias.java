package dev.forkscope.language.c;

/** A name from a {@code typedef}. */
record TypeAlias(String name, CType type) implements Symbol {}

package dev.forkscope.language.c;

/** A name from an {@code enum}. */
record EnumConstant(String name, long value) implements Symbol {}

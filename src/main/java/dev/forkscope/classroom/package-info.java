/**
 * Rooms: who teaches, what is asked, what was answered, what everybody is shown. A {@link Room} is what a class agrees on, changed
 * by {@link Command}s only; a {@link RoomStore} keeps it. May touch {@code run} and {@code demo}, and {@code protocol} for the names
 * that these are asked in.
 */
@org.jspecify.annotations.NullMarked
package dev.forkscope.classroom;

package dev.forkscope.language.c;

import java.util.List;

/**
 * A printf format, taken apart.
 *
 * @param pieces in the order they are printed
 * @param arguments one for each conversion, already of its type
 */
record Format(List<Piece> pieces, List<Expression> arguments) {
    /** A part of a format. */
    sealed interface Piece permits Text, Argument, Errno {}

    /** Text printed as it is. */
    record Text(byte[] bytes) implements Piece {}

    /** The next argument, by a packed {@link dev.forkscope.protocol.Conversion}. */
    record Argument(long conversion) implements Piece {}

    /** {@code %m}. */
    record Errno() implements Piece {}
}

package dev.forkscope.protocol;

/** How a C program writes to a stream, which shows where its buffer is full or switched off, and the modes of setvbuf(3). */
public final class StreamCall {
    /** printf(3), or fwrite(3) of a whole text. */
    public static final int PRINT = 0;
    /** puts(3): a text, and then a newline. */
    public static final int PUTS = 1;
    /** putc(3): one character. */
    public static final int PUTC = 2;

    /** _IOFBF. */
    public static final int FULLY = 0;
    /** _IOLBF. */
    public static final int BY_LINE = 1;
    /** _IONBF. */
    public static final int UNBUFFERED = 2;

    /** Bytes of the largest buffer that a program may provide: BUFSIZ. */
    public static final int MAX_BUFFER = 8_192;

    private StreamCall() {}

    /** Operand of {@link Opcode#FORMAT_WRITE}: {@code stream} 1 or 2, {@code how} one of the above. */
    public static int operand(int stream, int how) {
        return how << 2 | stream;
    }

    /** The stream of an operand. */
    public static int stream(int operand) {
        return operand & 3;
    }

    /** How an operand says to write. */
    public static int how(int operand) {
        return operand >> 2;
    }
}

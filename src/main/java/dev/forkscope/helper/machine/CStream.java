package dev.forkscope.helper.machine;

import dev.forkscope.protocol.EventType;
import dev.forkscope.protocol.StreamCall;

/**
 * Standard output of a C program with its buffer, which fork copies: glibc's {@code FILE}, its fields under other names, because
 * when setvbuf(3) is called late, what is written next depends on all of them.
 */
final class CStream {
    /** The largest buffer a program may provide; glibc's own are smaller. */
    static final int MOST = StreamCall.MAX_BUFFER;

    private static final int TERMINAL = 1_024;
    private static final int PIPE = 4_096;

    /** Buffers smaller than this glibc does not align writes to. */
    private static final int ALIGNED = 128;

    private final DescriptorCalls descriptors;
    private final EventWriter events;
    private final long[] memory;
    private final byte[] buffer = new byte[MOST];
    private int length;
    private boolean pipe;
    private boolean lineBuffered;
    private boolean unbuffered;

    /** 0 until it is known what the stream leads to. */
    private int capacity;

    private boolean writing;

    /** Whether characters go into the free part of the buffer without further ado; _IO_write_end is its end then. */
    private boolean roomy;

    /** Where the program's own buffer lies, or 0. */
    private int provided;

    CStream(DescriptorCalls descriptors, EventWriter events, long[] memory) {
        this.descriptors = descriptors;
        this.events = events;
        this.memory = memory;
    }

    void begin(boolean isPipe) {
        pipe = isPipe;
        length = 0;
        capacity = 0;
        provided = 0;
        lineBuffered = false;
        unbuffered = false;
        writing = false;
        roomy = false;
    }

    /** setvbuf(3); {@code size} counts only with an {@code address}, where so many cells must be. */
    int setvbuf(int mode, int address, int size, int line) {
        if (mode < StreamCall.FULLY || mode > StreamCall.UNBUFFERED) {
            return -1;
        }
        lineBuffered = mode == StreamCall.BY_LINE;
        unbuffered = mode == StreamCall.UNBUFFERED;
        if (unbuffered || address != 0) {
            flush(line);
            unbuffered |= size == 0;
            provided = unbuffered ? 0 : address;
            capacity = unbuffered ? 1 : size;
            roomy = false;
        } else if (!lineBuffered && capacity == 0) {
            allocate();
            lineBuffered = false;
        }
        return 0;
    }

    /**
     * One call, as {@code how} says, that writes text. By printf(3) it comes in pieces with these ends, the last at the end of the text;
     * that of a character, which comes by putc(3), is ~end.
     */
    void print(int how, byte[] text, int count, int[] ends, int pieces, int line) {
        if (how == StreamCall.PUTC) {
            put(text[0], line);
        } else if (how == StreamCall.PUTS) {
            write(text, 0, count - 1, line);
            put(text[count - 1], line);
        } else if (unbuffered) {
            write(text, 0, count, line);
        } else {
            int at = 0;
            for (int i = 0; i < pieces; i++) {
                int end = ends[i];
                if (end < 0) {
                    end = ~end;
                    put(text[at], line);
                } else {
                    write(text, at, end - at, line);
                }
                at = end;
            }
        }
        tell(text, count, line);
    }

    /** fflush(3). */
    void flush(int line) {
        if (length > 0) {
            int n = length;
            length = 0;
            direct(buffer, 0, n, line);
        }
    }

    // _IO_new_file_xsputn
    private void write(byte[] text, int from, int count, int line) {
        int now = 0;
        int newline = -1;
        if (lineBuffered && writing) {
            now = capacity - length;
            newline = now >= count ? lastNewline(text, from, count) : -1;
            now = newline >= 0 ? newline + 1 - from : Math.min(now, count);
        } else if (roomy) {
            now = Math.min(capacity - length, count);
        }
        append(text, from, now);
        int rest = count - now;
        if (rest > 0 || newline >= 0) {
            start();
            flush(line);
            int whole = capacity < ALIGNED ? rest : rest - rest % capacity;
            direct(text, from + now, whole, line);
            fill(text, from + now + whole, rest - whole, line);
        }
    }

    // _IO_default_xsputn
    private void fill(byte[] text, int from, int count, int line) {
        int at = from;
        int end = from + count;
        if (lineBuffered && !roomy && length == 0) {
            int newline = lastNewline(text, from, count);
            if (newline >= 0) {
                append(text, from, newline + 1 - from);
                flush(line);
                at = newline + 1;
            }
        }
        while (at < end) {
            put(text[at++], line);
        }
    }

    // _IO_putc_unlocked and _IO_new_file_overflow
    private void put(int character, int line) {
        boolean simple = roomy && length < capacity;
        if (!simple) {
            start();
            if (length == capacity) {
                flush(line);
            }
        }
        keep(character);
        if (!simple && (unbuffered || lineBuffered && character == '\n')) {
            flush(line);
        }
    }

    private void start() {
        if (capacity == 0) {
            allocate();
        }
        if (!writing) {
            writing = true;
            roomy = !lineBuffered && !unbuffered;
        }
    }

    private void allocate() {
        boolean terminal = !pipe && descriptors.isTerminal(1);
        capacity = terminal ? TERMINAL : PIPE;
        lineBuffered |= terminal;
    }

    // new_do_write
    private void direct(byte[] text, int from, int count, int line) {
        if (count > 0) {
            roomy = !lineBuffered && !unbuffered;
            descriptors.write(1, text, from, count, line);
        }
    }

    private void append(byte[] text, int from, int count) {
        for (int i = 0; i < count; i++) {
            keep(text[from + i]);
        }
    }

    private void keep(int character) {
        if (provided > 0) {
            memory[provided + length] = (byte) character;
        }
        buffer[length++] = (byte) character;
    }

    // What of a text that was just written is still in the buffer.
    private void tell(byte[] text, int count, int line) {
        int at = count - Math.min(length, count);
        int pending = length - (count - at);
        while (at < count) {
            int n = DescriptorCalls.chunk(text, at, count);
            pending += n;
            events.begin(EventType.BUFFERED, line, 4 + n);
            events.int32(pending);
            events.bytes(text, at, n);
            events.end();
            at += n;
        }
    }

    private static int lastNewline(byte[] text, int from, int count) {
        for (int i = from + count - 1; i >= from; i--) {
            if (text[i] == '\n') {
                return i;
            }
        }
        return -1;
    }
}

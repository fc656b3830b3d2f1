package dev.forkscope.helper.machine;

import dev.forkscope.protocol.EventType;

/**
 * Standard output and error of a Python program with their buffers, which fork copies, as io.TextIOWrapper: a write that contains a
 * newline flushes everything on a terminal, up to 8,192 bytes wait on a pipe, stderr is always line-buffered.
 */
final class Stdio {
    private static final int CAPACITY = 8_192;

    private final DescriptorCalls descriptors;
    private final EventWriter events;
    private final byte[] out = new byte[CAPACITY];
    private final byte[] err = new byte[CAPACITY];
    private int outLength;
    private int errLength;
    private boolean terminal;

    Stdio(DescriptorCalls descriptors, EventWriter events) {
        this.descriptors = descriptors;
        this.events = events;
    }

    void configure(boolean stdoutIsPipe) {
        terminal = !stdoutIsPipe;
        outLength = 0;
        errLength = 0;
    }

    /** Gives text to stream 1 or 2. */
    void put(int stream, byte[] text, int offset, int count, int line) {
        int newline = stream == 2 || terminal ? lastNewline(text, offset, count) : -1;
        int flushed = newline < 0 ? 0 : count;
        append(stream, text, offset, flushed, line);
        if (newline >= 0) {
            flush(stream, line);
        }
        int rest = count - flushed;
        if (rest > 0) {
            append(stream, text, offset + flushed, rest, line);
            tellBuffered(stream, text, offset + flushed, rest, line);
        }
    }

    /** Flushes stream 1 or 2, or both for 0. */
    void flush(int stream, int line) {
        if (stream != 2 && outLength > 0) {
            int n = outLength;
            outLength = 0;
            descriptors.write(1, out, 0, n, line);
        }
        if (stream != 1 && errLength > 0) {
            int n = errLength;
            errLength = 0;
            descriptors.write(2, err, 0, n, line);
        }
    }

    private void append(int stream, byte[] text, int offset, int count, int line) {
        byte[] buffer = stream == 2 ? err : out;
        int at = offset;
        int left = count;
        while (left > 0) {
            int used = stream == 2 ? errLength : outLength;
            int room = CAPACITY - used;
            if (room == 0 || left > room && used > 0) {
                flush(stream, line);
                continue;
            }
            int n = left < room ? left : room;
            System.arraycopy(text, at, buffer, used, n);
            if (stream == 2) {
                errLength = used + n;
            } else {
                outLength = used + n;
            }
            at += n;
            left -= n;
        }
    }

    private void tellBuffered(int stream, byte[] text, int offset, int count, int line) {
        int at = offset;
        int end = offset + count;
        int pending = (stream == 2 ? errLength : outLength) - count;
        while (at < end) {
            int n = DescriptorCalls.chunk(text, at, end);
            pending += n;
            events.begin(EventType.BUFFERED, line, 4 + n);
            events.int32(pending < 0 ? 0 : pending);
            events.bytes(text, at, n);
            events.end();
            at += n;
        }
    }

    private static int lastNewline(byte[] text, int offset, int count) {
        for (int i = offset + count - 1; i >= offset; i--) {
            if (text[i] == '\n') {
                return i;
            }
        }
        return -1;
    }
}

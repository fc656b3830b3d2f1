package dev.forkscope.helper.machine;

import dev.forkscope.protocol.EventType;

/**
 * Builds event records and hands them to the channel. Records of things nobody else can see (an assignment, a print into
 * a buffer) wait for the next visible one, so that a tight loop costs no system calls; they are always written before
 * the process forks, blocks or ends.
 */
public final class EventWriter {
    private final EventChannel channel;
    private final byte[] buffer = new byte[EventType.MAX_RECORD];
    private int length;
    private int start;
    private int pid;
    private Runnable beforeVisible = () -> {};

    /** Writes through {@code channel}. */
    public EventWriter(EventChannel channel) {
        this.channel = channel;
    }

    /** Whose records these are from now on. */
    public void pid(int newPid) {
        pid = newPid;
    }

    /** What is to write its records before the next visible one. */
    public void beforeVisible(Runnable tell) {
        beforeVisible = tell;
    }

    /** Starts a record of at most {@code room} bytes behind the header. */
    public void begin(int type, int line, int room) {
        begin(type, pid, line, room);
    }

    /** Starts a record about another process. */
    public void begin(int type, int subject, int line, int room) {
        if (type != EventType.ASSIGNED) {
            beforeVisible.run();
        }
        if (length + EventType.HEADER + room > EventType.MAX_RECORD) {
            write();
        }
        start = length;
        length += 2;
        buffer[length++] = (byte) type;
        buffer[length++] = 0;
        int32(subject);
        int64(channel.micros());
        int32(line);
    }

    /** Appends a field. */
    public void int32(int value) {
        byte[] b = buffer;
        int n = length;
        b[n] = (byte) value;
        b[n + 1] = (byte) (value >> 8);
        b[n + 2] = (byte) (value >> 16);
        b[n + 3] = (byte) (value >> 24);
        length = n + 4;
    }

    /** Appends a field. */
    public void int64(long value) {
        int32((int) value);
        int32((int) (value >> 32));
    }

    /** Appends a field. */
    public void int16(int value) {
        buffer[length++] = (byte) value;
        buffer[length++] = (byte) (value >> 8);
    }

    /** Appends text. */
    public void bytes(byte[] source, int offset, int count) {
        System.arraycopy(source, offset, buffer, length, count);
        length += count;
    }

    /** Ends the record; it may wait. */
    public void end() {
        int size = length - start;
        buffer[start] = (byte) size;
        buffer[start + 1] = (byte) (size >> 8);
    }

    /** Ends the record and writes it, behind all that waited. */
    public void endAndFlush() {
        end();
        write();
    }

    /** Writes what waits. */
    public void flush() {
        beforeVisible.run();
        write();
    }

    private void write() {
        if (length > 0) {
            int n = length;
            length = 0;
            channel.emit(buffer, n);
        }
    }
}

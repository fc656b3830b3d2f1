package dev.forkscope.helper.machine;

import dev.forkscope.protocol.EventType;
import dev.forkscope.protocol.Verdict;

/** System calls on file descriptors, each told as an event. What goes to a terminal is output; what goes into a pipe is not. */
final class DescriptorCalls {
    /** Most text in one record: whole records stay within PIPE_BUF. */
    static final int CHUNK = 3_900;

    private final Kernel kernel;
    private final EventWriter events;
    private final RunBudget budget;
    private final Signals signals;
    private final Descriptors descriptors = new Descriptors();
    final byte[] transfer = new byte[Kernel.MAX_TRANSFER];

    DescriptorCalls(Kernel kernel, EventWriter events, RunBudget budget, Signals signals) {
        this.signals = signals;
        this.kernel = kernel;
        this.events = events;
        this.budget = budget;
    }

    /** Whether {@code fd} leads to where the run's output goes; a terminal, or what the run has in place of one. */
    boolean isTerminal(int fd) {
        return isTty(fd) || descriptors.kind(fd) == Descriptors.INPUT;
    }

    /** Whether {@code fd} is a terminal, where the run's output goes to one. */
    boolean isTty(int fd) {
        return descriptors.kind(fd) == Descriptors.TERMINAL;
    }

    /** Whether {@code fd} leads anywhere. */
    boolean isOpen(int fd) {
        return descriptors.kind(fd) != Descriptors.CLOSED;
    }

    /** write(2), all of it unless it fails. */
    int write(int fd, byte[] bytes, int offset, int count, int line) {
        if (isTerminal(fd)) {
            return writeToTerminal(fd, bytes, offset, count, line);
        }
        if (descriptors.kind(fd) == Descriptors.PIPE) {
            tellPiped(fd, bytes, offset, count, line);
        }
        int done = 0;
        do {
            int n = kernel.write(fd, bytes, offset + done, Math.min(count - done, Kernel.MAX_TRANSFER));
            if (n < 0) {
                failed(EventType.PIPED, fd, line);
                return -1;
            }
            done += n;
        } while (done < count);
        return done;
    }

    /** write(2) as the program calls it: a handler may end it, with what was written by then, or -1 and EINTR. */
    int writeInterruptibly(int fd, byte[] bytes, int offset, int count, int line) {
        return signals.active && descriptors.kind(fd) == Descriptors.PIPE
                ? writeAmongSignals(fd, bytes, offset, count, line)
                : write(fd, bytes, offset, count, line);
    }

    private int writeAmongSignals(int fd, byte[] bytes, int offset, int count, int line) {
        int done = 0;
        do {
            int most = Math.min(count - done, EventType.MAX_RECORD);
            boolean writable = kernel.isWritable(fd);
            if (writable) {
                tellPiped(fd, bytes, offset + done, most, line);
            }
            int n = writable
                    ? kernel.write(fd, bytes, offset + done, most)
                    : kernel.writeNow(fd, bytes, offset + done, most);
            if (n > 0) {
                if (!writable) {
                    tellPiped(fd, bytes, offset + done, n, line);
                }
                done += n;
            } else if (n < 0 && kernel.errno() != Errno.EAGAIN) {
                failed(EventType.PIPED, fd, line);
                return -1;
            } else if (n < 0 && !signals.awaitDescriptor(fd, true)) {
                if (done == 0) {
                    failed(EventType.PIPED, fd, Errno.EINTR, line);
                }
                return done == 0 ? -1 : done;
            }
        } while (done < count);
        return done;
    }

    private int writeToTerminal(int fd, byte[] bytes, int offset, int count, int line) {
        int at = offset;
        int end = offset + count;
        while (at < end) {
            int n = chunk(bytes, at, end);
            if (!budget.chargeOutput(n)) {
                budget.stop(Verdict.OUTPUT_LIMIT.ordinal());
                return count;
            }
            int written = kernel.write(fd, bytes, at, n);
            if (written < 0) {
                failed(EventType.PIPED, fd, line);
                return -1;
            }
            events.begin(EventType.OUTPUT, line, 4 + n);
            events.int32(fd);
            events.bytes(bytes, at, n);
            events.endAndFlush();
            at += n;
        }
        return count;
    }

    /** read(2) as the program calls it: a handler may end it, with -1 and EINTR. */
    int readInterruptibly(int fd, int count, int line) {
        if (signals.active) {
            tellReading(fd, line);
            if (!signals.awaitDescriptor(fd, false)) {
                failed(EventType.READ_RETURNED, fd, Errno.EINTR, line);
                return -1;
            }
            return readNow(fd, count, line);
        }
        return read(fd, count, line);
    }

    /** read(2) into {@link #transfer}. */
    int read(int fd, int count, int line) {
        tellReading(fd, line);
        return readNow(fd, count, line);
    }

    private void tellReading(int fd, int line) {
        events.begin(EventType.READ_CALLED, line, 4);
        events.int32(fd);
        events.endAndFlush();
    }

    private int readNow(int fd, int count, int line) {
        int n = kernel.read(fd, transfer, Math.min(count, Kernel.MAX_TRANSFER));
        if (n < 0) {
            failed(EventType.READ_RETURNED, fd, line);
            return -1;
        }
        int shown = n < CHUNK ? n : CHUNK;
        events.begin(EventType.READ_RETURNED, line, 12 + shown);
        events.int32(fd);
        events.int32(n);
        events.int32(0);
        events.bytes(transfer, 0, shown);
        events.endAndFlush();
        return n;
    }

    /** pipe(2); the ends are with the kernel. */
    int pipe(int line) {
        int result = kernel.pipe();
        if (result == 0) {
            descriptors.set(kernel.pipeReadEnd(), Descriptors.PIPE);
            descriptors.set(kernel.pipeWriteEnd(), Descriptors.PIPE);
        }
        events.begin(EventType.PIPE_RETURNED, line, 16);
        events.int32(result);
        events.int32(result == 0 ? kernel.pipeReadEnd() : -1);
        events.int32(result == 0 ? kernel.pipeWriteEnd() : -1);
        events.int32(result == 0 ? 0 : kernel.errno());
        events.end();
        return result;
    }

    /** close(2). */
    int close(int fd, int line) {
        int result = kernel.close(fd);
        if (result == 0) {
            descriptors.set(fd, Descriptors.CLOSED);
        }
        tellChanged(0, fd, -1, result, line);
        return result;
    }

    /** dup(2). */
    int dup(int fd, int line) {
        int result = kernel.dup(fd);
        if (result >= 0) {
            descriptors.set(result, descriptors.kind(fd));
        }
        tellChanged(1, fd, result, result, line);
        return result;
    }

    /** dup2(2). */
    int dup2(int fd, int newFd, int line) {
        int result = kernel.dup2(fd, newFd);
        if (result >= 0) {
            descriptors.set(newFd, descriptors.kind(fd));
        }
        tellChanged(2, fd, newFd, result, line);
        return result;
    }

    private void tellChanged(int call, int fd, int other, int result, int line) {
        events.begin(EventType.DESCRIPTOR_CHANGED, line, 20);
        events.int32(call);
        events.int32(fd);
        events.int32(other);
        events.int32(result);
        events.int32(result < 0 ? kernel.errno() : 0);
        events.end();
    }

    private void tellPiped(int fd, byte[] bytes, int offset, int count, int line) {
        int at = offset;
        int end = offset + count;
        while (at < end) {
            int n = chunk(bytes, at, end);
            events.begin(EventType.PIPED, line, 12 + n);
            events.int32(fd);
            events.int32(n);
            events.int32(0);
            events.bytes(bytes, at, n);
            events.endAndFlush();
            at += n;
        }
    }

    /** Why the last read or write gave -1. */
    int errno() {
        return signals.interrupted ? Errno.EINTR : kernel.errno();
    }

    private void failed(int type, int fd, int line) {
        failed(type, fd, kernel.errno(), line);
    }

    private void failed(int type, int fd, int errno, int line) {
        events.begin(type, line, 12);
        events.int32(fd);
        events.int32(-1);
        events.int32(errno);
        events.endAndFlush();
    }

    /** How many bytes from {@code at} go into one record: {@link #CHUNK}, or a few less so as not to cut a character. */
    static int chunk(byte[] bytes, int at, int end) {
        if (end - at <= CHUNK) {
            return end - at;
        }
        int n = CHUNK;
        while (n > CHUNK - 3 && (bytes[at + n] & 0xc0) == 0x80) {
            n--;
        }
        return n;
    }
}

package dev.forkscope.run;

import dev.forkscope.protocol.Event;
import dev.forkscope.protocol.EventType;
import dev.forkscope.protocol.Verdict;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns the records of {@link EventType} into {@link Event}s. Has no state: what depends on earlier events is {@link ProcessTable}'s. */
final class EventDecoder {
    /** The cause of what Forkscope refused, not the kernel. */
    static final String RUN_LIMIT = "run-limit";

    private static final List<String> VIA = List.of("return", "exit", "_exit");
    private static final List<String> DESCRIPTOR_CALLS = List.of("close", "dup", "dup2");
    private static final long MAX_SAFE_INTEGER = (1L << 53) - 1;

    private final RunSpec spec;

    /** @param spec what the run's first event repeats for those who watch */
    EventDecoder(RunSpec spec) {
        this.spec = spec;
    }

    /**
     * Takes the next record off {@code buffer}.
     *
     * @return {@code null} if the buffer does not hold a whole one yet
     * @throws BadRecordException if what it holds cannot be one
     */
    @Nullable
    Event next(ByteBuffer buffer, long seq) {
        buffer.order(ByteOrder.LITTLE_ENDIAN);
        if (buffer.remaining() < 2) {
            return null;
        }
        int length = buffer.getShort(buffer.position()) & 0xffff;
        if (length < EventType.HEADER || length > EventType.MAX_RECORD) {
            throw new BadRecordException("a record of " + length + " bytes");
        }
        if (buffer.remaining() < length) {
            return null;
        }
        ByteBuffer record = buffer.slice(buffer.position(), length).order(ByteOrder.LITTLE_ENDIAN);
        buffer.position(buffer.position() + length);
        try {
            return decode(record, seq);
        } catch (BufferUnderflowException | IndexOutOfBoundsException tooShort) {
            throw new BadRecordException("record of type " + record.get(2) + " too short: " + length + " bytes");
        }
    }

    private Event decode(ByteBuffer in, long seq) {
        int type = in.get(2);
        int pid = in.position(4).getInt();
        long t = in.getLong();
        int lineNumber = in.getInt();
        Integer line = lineNumber == 0 ? null : (Integer) lineNumber;
        return switch (type) {
            case EventType.RUN_STARTED ->
                new Event.RunStarted(
                        seq,
                        t,
                        pid,
                        spec.demo(),
                        spec.language().wireName(),
                        spec.forks(),
                        Event.LimitsShown.of(spec.limits()),
                        spec.stdout());
            case EventType.PROCESS_STARTED -> new Event.ProcessStarted(seq, t, pid, line, in.getInt());
            case EventType.FORK_CALLED -> new Event.ForkCalled(seq, t, pid, line);
            case EventType.FORK_RETURNED ->
                new Event.ForkReturned(seq, t, pid, line, in.getInt(), in.getInt(), errno(in), cause(in));
            case EventType.WAIT_CALLED -> new Event.WaitCalled(seq, t, pid, line, in.getInt(), orNull(in.getInt()));
            case EventType.WAIT_RETURNED -> waitReturned(in, seq, t, pid, line);
            case EventType.OUTPUT -> new Event.Output(seq, t, pid, line, in.getInt(), VisibleText.decode(in));
            case EventType.BUFFERED -> {
                int pending = in.getInt();
                yield new Event.Buffered(seq, t, pid, line, VisibleText.decode(in), pending);
            }
            case EventType.ASSIGNED -> assigned(in, seq, t, pid, line);
            case EventType.SLEPT -> new Event.Slept(seq, t, pid, line, in.getLong());
            case EventType.EXITED -> new Event.Exited(seq, t, pid, line, in.getInt(), VIA.get(in.getInt()));
            case EventType.KILLED -> new Event.Killed(seq, t, pid, line, in.getInt(), orNull(in.getInt()));
            case EventType.REPARENTED -> new Event.Reparented(seq, t, pid, in.getInt(), in.getInt());
            case EventType.REAPED -> new Event.Reaped(seq, t, pid, in.getInt(), Event.Status.of(in.getInt()));
            case EventType.RUN_ENDED ->
                new Event.RunEnded(
                        seq,
                        t,
                        List.of(Verdict.values()).get(in.getInt()).wireName(),
                        in.getInt(),
                        in.getInt(),
                        in.getInt(),
                        in.getInt(),
                        in.getInt());
            case EventType.KILL_RETURNED ->
                new Event.KillReturned(seq, t, pid, line, in.getInt(), in.getInt(), in.getInt(), errno(in), cause(in));
            case EventType.PIPE_RETURNED -> pipeReturned(in, seq, t, pid, line);
            case EventType.READ_CALLED -> new Event.ReadCalled(seq, t, pid, line, in.getInt());
            case EventType.READ_RETURNED ->
                new Event.ReadReturned(seq, t, pid, line, in.getInt(), in.getInt(), errno(in), VisibleText.decode(in));
            case EventType.PIPED ->
                new Event.Piped(seq, t, pid, line, in.getInt(), in.getInt(), errno(in), VisibleText.decode(in));
            case EventType.DESCRIPTOR_CHANGED -> descriptorChanged(in, seq, t, pid, line);
            default -> throw new BadRecordException("record of unknown type " + type);
        };
    }

    private static Event waitReturned(ByteBuffer in, long seq, long t, int pid, @Nullable Integer line) {
        int returns = in.getInt();
        int status = in.getInt();
        return new Event.WaitReturned(
                seq, t, pid, line, returns, returns > 0 ? Event.Status.of(status) : null, errno(in));
    }

    private static Event assigned(ByteBuffer in, long seq, long t, int pid, @Nullable Integer line) {
        int kind = in.getInt();
        long number = in.getLong();
        int nameLength = in.getShort() & 0xffff;
        String name = VisibleText.decode(in.slice(in.position(), nameLength));
        in.position(in.position() + nameLength);
        Object value = switch (kind) {
            case 0 -> isSafe(number) ? (Object) number : Long.toString(number);
            case 1 -> VisibleText.decode(in);
            case 2 -> "0x" + Long.toHexString(number);
            default -> throw new BadRecordException("value of unknown kind " + kind);
        };
        return new Event.Assigned(seq, t, pid, line, name, value);
    }

    private static boolean isSafe(long number) {
        return number <= MAX_SAFE_INTEGER && number >= -MAX_SAFE_INTEGER;
    }

    private static Event pipeReturned(ByteBuffer in, long seq, long t, int pid, @Nullable Integer line) {
        int returns = in.getInt();
        int read = in.getInt();
        int write = in.getInt();
        boolean made = returns == 0;
        return new Event.PipeReturned(seq, t, pid, line, returns, made ? read : null, made ? write : null, errno(in));
    }

    private static Event descriptorChanged(ByteBuffer in, long seq, long t, int pid, @Nullable Integer line) {
        String call = DESCRIPTOR_CALLS.get(in.getInt());
        int fd = in.getInt();
        int other = in.getInt();
        return new Event.DescriptorChanged(
                seq, t, pid, line, call, fd, call.equals("dup2") ? (Integer) other : null, in.getInt(), errno(in));
    }

    private static @Nullable String errno(ByteBuffer in) {
        return Errno.name(in.getInt());
    }

    private static @Nullable String cause(ByteBuffer in) {
        return switch (in.getInt()) {
            case 0 -> null;
            case 1 -> "kernel";
            default -> RUN_LIMIT;
        };
    }

    private static @Nullable Integer orNull(int value) {
        return value == 0 ? null : value;
    }
}

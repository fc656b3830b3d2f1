package dev.forkscope.run;

import dev.forkscope.protocol.EventType;
import dev.forkscope.protocol.Language;
import dev.forkscope.protocol.Limits;
import dev.forkscope.protocol.Program;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes event records as helpers and demo processes do. */
final class Records {
    static final int HELPER = 90;
    static final Limits LIMITS = new Limits(64, 128, 5_000, 1_000, 10_000, 100_000);

    private final ByteBuffer out = ByteBuffer.allocate(65_536).order(ByteOrder.LITTLE_ENDIAN);

    static RunSpec spec() {
        Program none = new Program(
                Language.C, new int[0], new int[0], new long[0], new byte[0], new long[0], List.of(), List.of());
        return new RunSpec("forks-in-a-row", Language.C, 2, "int main(void) {}", true, none, LIMITS, 4);
    }

    /** Appends a record; fields are Integer, Long, Short, byte[] or String. */
    Records add(int type, int pid, long t, int line, Object... fields) {
        int start = out.position();
        out.putShort((short) 0)
                .put((byte) type)
                .put((byte) 0)
                .putInt(pid)
                .putLong(t)
                .putInt(line);
        for (Object field : fields) {
            if (field instanceof Integer i) {
                out.putInt(i);
            } else if (field instanceof Long l) {
                out.putLong(l);
            } else if (field instanceof Short s) {
                out.putShort(s);
            } else if (field instanceof byte[] b) {
                out.put(b);
            } else {
                out.put(((String) field).getBytes(StandardCharsets.UTF_8));
            }
        }
        out.putShort(start, (short) (out.position() - start));
        return this;
    }

    Records started() {
        return add(EventType.RUN_STARTED, HELPER, 1, 0);
    }

    Records first(int pid) {
        return add(EventType.PROCESS_STARTED, pid, 2, 0, HELPER);
    }

    /** Both sides of a fork that succeeded. */
    Records forked(int parent, int child) {
        return inParent(parent, child).inChild(child, parent);
    }

    Records inParent(int parent, int child) {
        return add(EventType.FORK_RETURNED, parent, 3, 5, child, HELPER, 0, 0);
    }

    Records inChild(int child, int parent) {
        return add(EventType.FORK_RETURNED, child, 3, 5, 0, parent, 0, 0);
    }

    Records exited(int pid, int status) {
        return add(EventType.EXITED, pid, 4, 6, status, 0);
    }

    Records killed(int pid) {
        return add(EventType.KILLED, pid, 5, 0, 9, 0);
    }

    Records reaped(int pid, int status) {
        return add(EventType.REAPED, pid, 6, 0, HELPER, status);
    }

    Records ended(int verdict, int processes, int forks) {
        return add(EventType.RUN_ENDED, HELPER, 7_000, 0, verdict, processes, forks, 0, processes, 7);
    }

    ByteBuffer buffer() {
        return out.duplicate().order(ByteOrder.LITTLE_ENDIAN).flip();
    }
}

package dev.forkscope.protocol;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The order to start one run, written by the server into the launcher's standard input and read by whichever zygote
 * lives. A frame is {@value #BYTES} bytes, little-endian, written by one {@code write(2)}: since that is a divisor of
 * PIPE_BUF, frames are never torn, not even by a zygote that is killed while it reads.
 *
 * <p>The helper opens the two pipes of the run as {@code /proc/<serverPid>/fd/<fd>}. It reads its {@link RunRequest} from
 * one, and that pipe stays open as its life line: end-of-file there means cancelled, or the server is gone. It writes
 * {@linkplain EventType event records} into the other.
 *
 * @param generation the zygote meant; a zygote ignores frames of another generation, since the server sends those runs again
 * @param run the server's number for the run
 * @param serverPid pid of the server
 * @param requestFd read end of the request pipe, as a descriptor of the server
 * @param eventFd write end of the event channel, as a descriptor of the server
 */
public record ControlFrame(int generation, int run, int serverPid, int requestFd, int eventFd) {
    /** Size of a frame. */
    public static final int BYTES = 32;

    /** First field of every frame. */
    public static final int MAGIC = 0x464B5332;

    /** The frame's bytes. */
    public byte[] encode() {
        return ByteBuffer.allocate(BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(MAGIC)
                .putInt(generation)
                .putInt(run)
                .putInt(serverPid)
                .putInt(requestFd)
                .putInt(eventFd)
                .array();
    }
}

package dev.forkscope.protocol;

/**
 * The event records in a run's event channel. Each is written by one {@code write(2)} of at most {@value #MAX_RECORD} bytes
 * (PIPE_BUF, pipe(7)), alone or behind others of the same process. Little-endian:
 *
 * <pre>
 * u16 length of the whole record   u8 type   u8 0   i32 pid   i64 t (microseconds since the run began)   i32 line (0: none)
 * </pre>
 *
 * then the fields named at each type, in that order. "text" fills the rest of the record.
 */
public final class EventType {
    /** Longest write: PIPE_BUF on Linux. */
    public static final int MAX_RECORD = 4_096;

    /** Length of what every record starts with. */
    public static final int HEADER = 20;

    /** The helper is there; pid is the helper's. No fields. */
    public static final int RUN_STARTED = 1;
    /** i32 ppid. */
    public static final int PROCESS_STARTED = 2;
    /** No fields. */
    public static final int FORK_CALLED = 3;
    /** i32 returns, i32 ppid, i32 errno (0: none), i32 cause (0 none, 1 kernel, 2 run-limit). */
    public static final int FORK_RETURNED = 4;
    /** i32 waitsFor, i32 options. */
    public static final int WAIT_CALLED = 5;
    /** i32 returns, i32 status as the kernel packs it (meaningful if returns &gt; 0), i32 errno (0: none). */
    public static final int WAIT_RETURNED = 6;
    /** i32 fd, text. */
    public static final int OUTPUT = 7;
    /** i32 pending, text. */
    public static final int BUFFERED = 8;
    /** i32 kind (0 number, 1 text, 2 pointer), i64 number, u16 length of name, name, then text where kind is 1. */
    public static final int ASSIGNED = 9;
    /** i64 micros. */
    public static final int SLEPT = 10;
    /** i32 status, i32 via (0 return, 1 exit, 2 _exit). */
    public static final int EXITED = 11;
    /** i32 signal, i32 ppid (0: not known). pid is the dead process's. */
    public static final int KILLED = 12;
    /** i32 from (0: not known), i32 to. */
    public static final int REPARENTED = 13;
    /** i32 by, i32 status as the kernel packs it. */
    public static final int REAPED = 14;
    /** i32 verdict, i32 processes, i32 forks, i32 failedForks, i32 peakAlive, i32 wallMs; pid is the helper's. */
    public static final int RUN_ENDED = 15;
    /** kill(2) came back: i32 target, i32 signal, i32 returns, i32 errno, i32 cause (as fork-returned). */
    public static final int KILL_RETURNED = 16;
    /** pipe(2) came back: i32 returns, i32 read end, i32 write end, i32 errno. */
    public static final int PIPE_RETURNED = 17;
    /** read(2) is about to be called and may block: i32 fd. */
    public static final int READ_CALLED = 18;
    /** read(2) came back: i32 fd, i32 returns, i32 errno, text. */
    public static final int READ_RETURNED = 19;
    /** write(2) into a pipe came back (to a terminal it is OUTPUT): i32 fd, i32 returns, i32 errno, text. */
    public static final int PIPED = 20;
    /** close(2), dup(2) or dup2(2) came back: i32 call (0 close, 1 dup, 2 dup2), i32 fd, i32 other, i32 returns, i32 errno. */
    public static final int DESCRIPTOR_CHANGED = 21;

    private EventType() {}
}

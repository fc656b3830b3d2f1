package dev.forkscope.helper;

import dev.forkscope.helper.machine.Libm;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import jnr.ffi.LibraryLoader;
import jnr.ffi.Pointer;
import jnr.posix.POSIX;
import jnr.posix.POSIXFactory;

/** System calls with plain numbers in and out: jnr-posix where it has them without making objects, {@link Libc} for the rest. */
final class Posix {
    private static final int SCRATCH_BYTES = 256;

    final POSIX posix;
    final Libc libc;
    final Libm libm;
    private final NativeBuffer scratch = NativeBuffer.allocate(SCRATCH_BYTES);
    private final int[] status = new int[1];

    /** The real ones. */
    static Posix load() {
        return new Posix(
                POSIXFactory.getNativePOSIX(),
                LibraryLoader.create(Libc.class).load("c"),
                LibraryLoader.create(Libm.class).load("m"));
    }

    Posix(POSIX posix, Libc libc, Libm libm) {
        this.posix = posix;
        this.libc = libc;
        this.libm = libm;
        if (ByteOrder.nativeOrder() != ByteOrder.LITTLE_ENDIAN) {
            throw new IllegalStateException("Forkscope's records are little-endian; so must the machine be");
        }
    }

    /** Memory that stays shared with every process forked from here on, zeroed. */
    NativeBuffer mapShared(int bytes) {
        Pointer memory = libc.mmap(null, bytes, Linux.PROT_READ_WRITE, Linux.MAP_SHARED_ANONYMOUS, -1, 0);
        if (memory.address() == -1) {
            throw new IllegalStateException("mmap of " + bytes + " shared bytes failed, errno " + errno());
        }
        return NativeBuffer.at(memory.address(), bytes);
    }

    int errno() {
        return posix.errno();
    }

    /** waitpid(2); the status is then in {@link #status()}. */
    int waitpid(int pid, int options) {
        return posix.waitpid(pid, status, options);
    }

    /** What the last successful {@link #waitpid} stored. */
    int status() {
        return status[0];
    }

    /** pipe(2), both ends close-on-exec where {@code flags} says so; they are then {@link #pipeEnd}. */
    int pipe(int flags) {
        return libc.pipe2(scratch.address, flags);
    }

    /** The read end (0) or write end (1) that the last {@link #pipe} made. */
    int pipeEnd(int which) {
        return scratch.bytes.getInt(which * 4);
    }

    /** setrlimit(2), soft and hard alike or apart. */
    int limit(int resource, long soft, long hard) {
        scratch.bytes.putLong(0, soft);
        scratch.bytes.putLong(8, hard);
        return libc.setrlimit(resource, scratch.address);
    }

    /** Lowers a limit, never above what the hard limit allows. */
    int lowerLimit(int resource, long wanted) {
        if (libc.getrlimit(resource, scratch.address) != 0) {
            return -1;
        }
        long hard = scratch.bytes.getLong(8);
        long limit = hard >= 0 && hard < wanted ? hard : wanted;
        return limit(resource, limit, limit);
    }

    /** The hard limit, -1 for none. */
    long hardLimit(int resource) {
        return libc.getrlimit(resource, scratch.address) == 0 ? scratch.bytes.getLong(8) : -1;
    }

    /** 1 if this process adopts orphans, prctl(2). */
    int subreaper() {
        scratch.bytes.putInt(0, 0);
        libc.prctl(Linux.PR_GET_CHILD_SUBREAPER, scratch.address, 0, 0, 0);
        return scratch.bytes.getInt(0);
    }

    /** At most seven letters as {@link #name} takes them, which can then be done without an object. */
    static long packed(String name) {
        byte[] letters = Arrays.copyOf(name.getBytes(StandardCharsets.US_ASCII), Long.BYTES);
        return ByteBuffer.wrap(letters).order(ByteOrder.LITTLE_ENDIAN).getLong();
    }

    /** What ps(1) calls this process, and its children until they call themselves something else, prctl(2). */
    void name(long packed) {
        scratch.bytes.putLong(0, packed);
        scratch.bytes.putLong(Long.BYTES, 0);
        libc.prctl(Linux.PR_SET_NAME, scratch.address, 0, 0, 0);
    }

    /** What a clock says, in nanoseconds, clock_gettime(2). */
    long clock(int clock) {
        libc.clock_gettime(clock, scratch.address);
        return scratch.bytes.getLong(0) * 1_000_000_000 + scratch.bytes.getLong(8);
    }

    /** 64 random bits, getrandom(2). */
    long random() {
        libc.getrandom(scratch.address, Long.BYTES, 0);
        return scratch.bytes.getLong(0);
    }

    /** From now on this process runs when nobody else would, sched_setscheduler(2) to SCHED_IDLE; so will its children. */
    void idle() {
        scratch.bytes.putInt(0, 0);
        libc.sched_setscheduler(0, Linux.SCHED_IDLE, scratch.address);
    }

    /** A signal set with just {@code signal}, for {@link Libc#sigprocmask} and {@link Libc#signalfd}. */
    long signalSet(int signal) {
        for (int i = 0; i < 128; i += 8) {
            scratch.bytes.putLong(i, 0);
        }
        scratch.bytes.putLong(0, 1L << (signal - 1));
        return scratch.address;
    }

    /** Lets every signal do what it does by default, as in a program that never asked for anything else. */
    void resetSignals() {
        for (int signal = 1; signal <= Linux.LAST_SIGNAL; signal++) {
            if (signal != Linux.SIGKILL && signal != Linux.SIGSTOP) {
                libc.signal(signal, Linux.SIG_DFL);
            }
        }
    }
}

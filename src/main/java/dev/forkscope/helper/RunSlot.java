package dev.forkscope.helper;

import dev.forkscope.helper.machine.LoadedProgram;
import dev.forkscope.helper.machine.RunBudget;
import dev.forkscope.protocol.Containment;
import dev.forkscope.protocol.Limits;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** One run's shared counters and its list of processes. Changed by many processes at once, so every change is atomic. */
final class RunSlot implements RunBudget {
    private static final VarHandle INT = MethodHandles.byteBufferViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private static final int HELPER = 0;
    private static final int RUN = 4;
    private static final int GROUP = 8;
    private static final int STOP = 12;
    private static final int ALIVE = 16;
    private static final int ROWS = 20;
    private static final int FAILED_FORKS = 24;
    private static final int REFUSED_FORKS = 28;
    private static final int PEAK_ALIVE = 32;
    private static final int OUTPUT_BYTES = 36;
    private static final int EVENT_BYTES = 40;
    private static final int MAX_ALIVE = 44;
    private static final int MAX_ROWS = 48;
    private static final int MAX_OUTPUT = 52;
    private static final int MAX_EVENTS = 56;
    private static final int SPEAKING = 60;
    private static final int KILLER = 64;
    private static final int MEMORY_BYTES = 68;
    private static final int CONTAINMENT = 72;
    private static final int HEADER = 80;
    private static final int ROW = 8;

    private static final int LOOKED = 1 << 30;

    /** Refused forks a run may try before it counts as a fork bomb and is stopped. */
    private static final int MAX_REFUSED_FORKS = 512;

    /** What all processes of a run together may have, beyond the first blocks of each. */
    private static final int MAX_MEMORY = 256 << 20;

    /** How long a process waits for one that holds it up; longer, and that one has died of something else than a kill. */
    private static final int MAX_WAIT_MICROS = 3_000_000;

    private static final int SHORTEST_NAP_MICROS = 200;
    private static final int LONGEST_NAP_MICROS = 20_000;

    static final int BYTES = HEADER + ROW * (Limits.MAX_TOTAL_PROCESSES + 1);

    private final ByteBuffer memory;
    private final int base;
    private final Posix posix;

    RunSlot(ByteBuffer memory, int base, Posix posix) {
        this.memory = memory;
        this.base = base;
        this.posix = posix;
    }

    /** Takes the slot for a run, before its helper is forked. */
    void take(int run) {
        int rows = get(ROWS);
        for (int i = 0; i < rows; i++) {
            memory.putLong(base + HEADER + i * ROW, 0);
        }
        for (int at = RUN; at < HEADER; at += 4) {
            set(at, 0);
        }
        set(RUN, run);
    }

    void allow(LoadedProgram program) {
        set(MAX_ALIVE, program.maxProcesses());
        set(MAX_ROWS, program.maxTotalProcesses());
        set(MAX_OUTPUT, program.maxOutputBytes());
        set(MAX_EVENTS, program.maxEventBytes());
    }

    void helper(int pid) {
        set(HELPER, pid);
    }

    int helper() {
        return get(HELPER);
    }

    int run() {
        return get(RUN);
    }

    void group(int pgid) {
        set(GROUP, pgid);
    }

    int group() {
        return get(GROUP);
    }

    /** The verdict somebody in the run asked for, or -1. */
    int stopped() {
        return get(STOP) - 1;
    }

    /** Notes what a process of the run, which looked, found missing in its containment, as bits of {@link Containment}. */
    void containment(int missing) {
        set(CONTAINMENT, missing | LOOKED);
    }

    /** What was found missing; everything, if nobody looked. */
    int missingContainment() {
        int found = get(CONTAINMENT);
        return (found & LOOKED) == 0 ? Containment.all() : found & ~LOOKED;
    }

    /** The first process takes row 0. */
    void first(int pid, int ppid) {
        reserve(ppid);
        born(0, pid);
    }

    @Override
    public int reserve(int ppid) {
        int alive = add(ALIVE, 1) + 1;
        if (alive > get(MAX_ALIVE)) {
            add(ALIVE, -1);
            return -1;
        }
        int row = add(ROWS, 1);
        if (row >= get(MAX_ROWS)) {
            add(ROWS, -1);
            add(ALIVE, -1);
            return -1;
        }
        setRow(row, 4, ppid);
        raisePeak(alive);
        return row;
    }

    private void raisePeak(int alive) {
        int peak = get(PEAK_ALIVE);
        while (alive > peak && !INT.compareAndSet(memory, base + PEAK_ALIVE, peak, alive)) {
            peak = get(PEAK_ALIVE);
        }
    }

    @Override
    public void born(int row, int pid) {
        setRow(row, 0, pid);
    }

    @Override
    public void release(int row) {
        setRow(row, 0, -1);
        add(ALIVE, -1);
        add(FAILED_FORKS, 1);
    }

    @Override
    public boolean refused() {
        add(FAILED_FORKS, 1);
        return add(REFUSED_FORKS, 1) >= MAX_REFUSED_FORKS;
    }

    @Override
    public void reaped() {
        add(ALIVE, -1);
    }

    @Override
    public boolean chargeMemory(int bytes) {
        if (add(MEMORY_BYTES, bytes) + bytes <= MAX_MEMORY) {
            return true;
        }
        add(MEMORY_BYTES, -bytes);
        return false;
    }

    @Override
    public boolean chargeOutput(int bytes) {
        return add(OUTPUT_BYTES, bytes) + bytes <= get(MAX_OUTPUT);
    }

    /** Adds bytes of event records; tells whether they are still within the limit. */
    boolean chargeEvents(int bytes) {
        return add(EVENT_BYTES, bytes) + bytes <= get(MAX_EVENTS);
    }

    @Override
    public void speaking(int processes) {
        int waited = 0;
        add(SPEAKING, processes);
        while (get(KILLER) != 0 && waited < MAX_WAIT_MICROS) {
            // Who waits for the killer must not be seen, or many who wait would keep it waiting.
            add(SPEAKING, -processes);
            while (get(KILLER) != 0 && waited < MAX_WAIT_MICROS) {
                waited = nap(waited);
            }
            add(SPEAKING, processes);
        }
    }

    /** Sleeps about as long as has been waited; returns how long that makes in all, in microseconds. */
    private int nap(int waited) {
        int micros = Math.min(LONGEST_NAP_MICROS, Math.max(SHORTEST_NAP_MICROS, waited));
        posix.libc.usleep(micros);
        return waited + micros;
    }

    @Override
    public void spoken() {
        add(SPEAKING, -1);
    }

    @Override
    public void beforeKill(int self) {
        int waited = 0;
        while (!INT.compareAndSet(memory, base + KILLER, 0, self) && waited < MAX_WAIT_MICROS) {
            waited = nap(waited);
        }
        while (get(SPEAKING) > 0 && waited < MAX_WAIT_MICROS) {
            waited = nap(waited);
        }
    }

    @Override
    public void afterKill(int self) {
        INT.compareAndSet(memory, base + KILLER, self, 0);
    }

    /** Bytes of event records so far. */
    int eventBytes() {
        return get(EVENT_BYTES);
    }

    /** Notes the verdict, wakes the helper, and waits for its SIGKILL. */
    @Override
    public void stop(int verdict) {
        INT.compareAndSet(memory, base + STOP, 0, verdict + 1);
        posix.posix.kill(helper(), Linux.SIGCHLD);
        while (helper() > 0) {
            posix.libc.pause();
        }
    }

    /** Who forked {@code pid}; a process that never said its name is matched to a row nobody has filled. 0: not known. */
    int parentOf(int pid) {
        int rows = Math.min(get(ROWS), get(MAX_ROWS));
        int unnamed = -1;
        for (int row = 0; row < rows; row++) {
            int known = getRow(row, 0);
            if (known == pid) {
                return getRow(row, 4);
            }
            if (known == 0 && unnamed < 0) {
                unnamed = row;
            }
        }
        if (unnamed < 0) {
            return 0;
        }
        born(unnamed, pid);
        return getRow(unnamed, 4);
    }

    /** How many processes the run has had. */
    int processes() {
        int rows = Math.min(get(ROWS), get(MAX_ROWS));
        int count = 0;
        for (int row = 0; row < rows; row++) {
            if (getRow(row, 0) > 0) {
                count++;
            }
        }
        return count;
    }

    int failedForks() {
        return get(FAILED_FORKS);
    }

    int peakAlive() {
        return get(PEAK_ALIVE);
    }

    private int get(int field) {
        return (int) INT.getVolatile(memory, base + field);
    }

    private void set(int field, int value) {
        INT.setVolatile(memory, base + field, value);
    }

    private int add(int field, int by) {
        return (int) INT.getAndAdd(memory, base + field, by);
    }

    private int getRow(int row, int field) {
        return memory.getInt(base + HEADER + row * ROW + field);
    }

    private void setRow(int row, int field, int value) {
        memory.putInt(base + HEADER + row * ROW + field, value);
    }
}

package dev.forkscope.helper;

import dev.forkscope.helper.machine.EventWriter;
import dev.forkscope.protocol.EventType;
import dev.forkscope.protocol.Verdict;
import dev.forkscope.protocol.WaitStatus;

/**
 * A helper's watch over its run: reaps whoever the kernel hands it, tells of orphans as soon as it finds them among its
 * children, and ends the run when it is over, over its time, asked to, or when the server is gone.
 */
final class Supervisor {
    private static final int SIGNALS = 0;
    private static final int LIFE_LINE = 1;
    private static final int CHILDREN_BYTES = 32_768;
    private static final int SHORTEST_POLL_MS = 2;
    private static final int LONGEST_POLL_MS = 50;
    private static final long NANOS_PER_MS = 1_000_000;

    private final Posix posix;
    private final EventWriter events;
    private final PollSet waiting;
    private final NativeBuffer text = NativeBuffer.allocate(CHILDREN_BYTES);
    private final PidSet adopted = new PidSet();
    private int self;
    private int first;
    private boolean stopping;

    Supervisor(Posix posix, EventWriter events) {
        this.posix = posix;
        waiting = new PollSet(posix, 2);
        this.events = events;
    }

    void supervise(
            RunSlot slot, int firstPid, RunChannel channel, int wallMs, int requestFd, int signalFd, int childrenFd) {
        self = posix.posix.getpid();
        first = firstPid;
        stopping = false;
        adopted.clear();
        adopted.add(first);
        waiting.watch(SIGNALS, signalFd, Linux.POLLIN);
        waiting.watch(LIFE_LINE, requestFd, Linux.POLLIN);
        long deadline = System.nanoTime() + wallMs * NANOS_PER_MS;
        int verdict = Verdict.COMPLETED.ordinal();
        int pollMs = SHORTEST_POLL_MS;
        while (!reap(slot)) {
            long leftMs = (deadline - System.nanoTime()) / NANOS_PER_MS;
            if (leftMs < 0) {
                verdict = Verdict.TIME_LIMIT.ordinal();
            } else if (slot.stopped() >= 0) {
                verdict = slot.stopped();
            } else if (waiting.told(LIFE_LINE) != 0) {
                verdict = Verdict.CANCELLED.ordinal();
            }
            if (verdict != Verdict.COMPLETED.ordinal()) {
                stop(slot);
                break;
            }
            lookForOrphans(childrenFd);
            int ready = waiting.await((int) Math.min(leftMs + 1, pollMs));
            pollMs = ready > 0 ? SHORTEST_POLL_MS : Math.min(pollMs * 2, LONGEST_POLL_MS);
            if (waiting.told(SIGNALS) != 0) {
                posix.libc.read(signalFd, text.address, CHILDREN_BYTES);
            }
        }
        end(slot, verdict, (int) (channel.micros() / 1_000));
    }

    /** Reaps all who can be reaped now; tells whether nobody is left. */
    private boolean reap(RunSlot slot) {
        int pid = posix.waitpid(-1, Linux.WNOHANG);
        while (pid > 0) {
            reaped(slot, pid, posix.status());
            pid = posix.waitpid(-1, Linux.WNOHANG);
        }
        return pid < 0 && posix.errno() == Linux.ECHILD;
    }

    private void stop(RunSlot slot) {
        stopping = true;
        posix.posix.kill(-slot.group(), Linux.SIGKILL);
        int pid = posix.waitpid(-1, 0);
        while (pid > 0) {
            reaped(slot, pid, posix.status());
            pid = posix.waitpid(-1, 0);
        }
    }

    private void reaped(RunSlot slot, int pid, int status) {
        if (!stopping && adopted.add(pid)) {
            tellReparented(pid);
        }
        slot.reaped();
        if (WaitStatus.signaled(status)) {
            events.begin(EventType.KILLED, pid, 0, 8);
            events.int32(WaitStatus.termSignal(status));
            events.int32(slot.parentOf(pid));
            events.end();
        }
        events.begin(EventType.REAPED, pid, 0, 8);
        events.int32(self);
        events.int32(status);
        events.endAndFlush();
    }

    /** Among our children, all but the first process are orphans that the kernel gave us. */
    private void lookForOrphans(int childrenFd) {
        long n =
                posix.posix.lseek(childrenFd, 0, 0) < 0 ? 0 : posix.libc.read(childrenFd, text.address, CHILDREN_BYTES);
        int pid = 0;
        for (int i = 0; i < n; i++) {
            byte b = text.bytes.get(i);
            if (b >= '0' && b <= '9') {
                pid = pid * 10 + b - '0';
            } else {
                if (pid != 0 && adopted.add(pid)) {
                    tellReparented(pid);
                }
                pid = 0;
            }
        }
    }

    private void tellReparented(int pid) {
        events.begin(EventType.REPARENTED, pid, 0, 8);
        events.int32(0);
        events.int32(self);
        events.endAndFlush();
    }

    private void end(RunSlot slot, int verdict, int wallMs) {
        int processes = slot.processes();
        events.begin(EventType.RUN_ENDED, 0, 24);
        events.int32(verdict);
        events.int32(processes);
        events.int32(processes - 1);
        events.int32(slot.failedForks());
        events.int32(slot.peakAlive());
        events.int32(wallMs);
        events.endAndFlush();
    }
}

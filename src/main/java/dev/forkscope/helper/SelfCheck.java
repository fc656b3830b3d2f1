package dev.forkscope.helper;

import dev.forkscope.protocol.EventType;
import dev.forkscope.protocol.RunRequest;
import dev.forkscope.protocol.Verdict;

/** A zygote's first act: a whole run, from fork to last reap, over pipes of its own. What hangs here is killed by the launcher. */
final class SelfCheck {
    private static final int DRAIN_BYTES = 65_536;

    private final Posix posix;
    private final RunTable runs;
    private final Helper helper;
    private final NativeBuffer request;
    private final int requestBytes;
    private int missingContainment;
    private final NativeBuffer drained = NativeBuffer.allocate(DRAIN_BYTES);

    SelfCheck(Posix posix, RunTable runs, Helper helper, RunRequest program) {
        this.posix = posix;
        this.runs = runs;
        this.helper = helper;
        byte[] bytes = program.encode();
        request = NativeBuffer.allocate(bytes.length);
        request.bytes.put(0, bytes);
        requestBytes = bytes.length;
    }

    /** What the run found missing, as bits of {@link dev.forkscope.protocol.Containment}. */
    int missingContainment() {
        return missingContainment;
    }

    /** Whether the run completed. The program must fit a pipe's buffer with all its events. */
    boolean passes() {
        RunSlot slot = runs.free();
        if (slot == null) {
            return true;
        }
        posix.pipe(Linux.O_CLOEXEC);
        int requestRead = posix.pipeEnd(0);
        int requestWrite = posix.pipeEnd(1);
        posix.pipe(Linux.O_CLOEXEC);
        int eventRead = posix.pipeEnd(0);
        int eventWrite = posix.pipeEnd(1);
        posix.libc.write(requestWrite, request.address, requestBytes);
        slot.take(Helper.CHECK_RUN);
        int self = posix.posix.getpid();
        int pid = posix.posix.fork();
        if (pid == 0) {
            helper.run(slot, self, requestRead, eventWrite);
            return false;
        }
        slot.helper(pid);
        posix.waitpid(pid, 0);
        boolean clean = posix.status() == 0;
        missingContainment = slot.missingContainment();
        slot.helper(0);
        posix.posix.close(eventWrite);
        int verdict = lastVerdict(eventRead);
        posix.posix.close(requestRead);
        posix.posix.close(requestWrite);
        posix.posix.close(eventRead);
        return pid > 0 && clean && verdict == Verdict.COMPLETED.ordinal();
    }

    private int lastVerdict(int eventRead) {
        long n = posix.libc.read(eventRead, drained.address, DRAIN_BYTES);
        int at = 0;
        int verdict = -1;
        while (at + EventType.HEADER <= n) {
            if (drained.bytes.get(at + 2) == EventType.RUN_ENDED) {
                verdict = drained.bytes.getInt(at + EventType.HEADER);
            }
            at += drained.bytes.getShort(at) & 0xffff;
        }
        return verdict;
    }
}

package dev.forkscope.run;

import dev.forkscope.protocol.Event;
import dev.forkscope.protocol.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * Ends the record of a run whose helper died before it could.
 *
 * <p>Theory: every process of a run holds the write end of the run's event channel open, so end-of-file there proves that none
 * is left, whoever reaped it. Those whose end was not recorded were ended by the SIGKILL with which zygote or server clear a
 * helper's process group; that is what is recorded for them. Who reaped them is the zygote, to which orphans go when the
 * subreaper between is gone. A process that was killed before its first word appears through {@code killed} with its parent, so
 * that the counts hold in this record as in any other.
 */
final class LostRun {
    private static final int SIGKILL = 9;

    private LostRun() {}

    /**
     * The events still missing, {@code run-ended} the last.
     *
     * @param seq number of the first of them
     * @param t microseconds since the run began
     * @param reaper pid of the zygote last known
     */
    static List<Event> close(ProcessTable table, long seq, long t, int reaper, Verdict verdict) {
        List<Event> missing = unsaid(table, seq, t, reaper);
        int processes = table.processes();
        missing.add(new Event.RunEnded(
                seq + missing.size(),
                t,
                verdict.wireName(),
                processes,
                Math.max(0, processes - 1),
                table.failedForks(),
                table.peakAlive(),
                (int) (t / 1_000)));
        return missing;
    }

    /**
     * Ends and reapings that nobody told of, of a run none of whose processes is left. Also where a helper ended it: a process may
     * have reaped a child in the very moment in which both were killed.
     */
    static List<Event> unsaid(ProcessTable table, long seq, long t, int reaper) {
        List<Event> missing = new ArrayList<>();
        long next = seq;
        for (ProcessTable.Row row : table.rows()) {
            if (row.end == null) {
                Integer ppid = row.spoke || row.ppid == 0 ? null : (Integer) row.ppid;
                int signal = row.waited != null && row.waited.signaled() != null ? row.waited.signaled() : SIGKILL;
                missing.add(new Event.Killed(next++, t, row.pid, null, signal, ppid));
                row.end = new Event.Status(null, signal, null, null);
            }
            if (!row.reaped) {
                missing.add(new Event.Reaped(next++, t, row.pid, reaper, row.end));
                row.reaped = true;
            }
        }
        return missing;
    }
}

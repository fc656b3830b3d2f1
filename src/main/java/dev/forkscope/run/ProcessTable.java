package dev.forkscope.run;

import dev.forkscope.protocol.Event;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the record says so far about each process of a run, in order of appearance. */
final class ProcessTable {
    private final Map<Integer, Row> rows = new LinkedHashMap<>();
    private int failedForks;
    private int alive;
    private int peakAlive;

    /** One process. */
    static final class Row {
        final int pid;
        int ppid;
        boolean spoke;
        boolean reaped;
        /** How it ended, by its own last event or by {@code killed}. */
        Event.@Nullable Status end;
        /** How it ended, by its parent's wait. */
        Event.@Nullable Status waited;

        Row(int pid, int ppid) {
            this.pid = pid;
            this.ppid = ppid;
        }
    }

    /**
     * Notes an event.
     *
     * @return the event as it shall be recorded, or {@code null} if it shall not
     */
    @Nullable
    Event note(Event event) {
        if (event instanceof Event.ProcessStarted e) {
            row(e.pid(), e.ppid()).spoke = true;
        } else if (event instanceof Event.ForkReturned e) {
            noteFork(e);
        } else if (event instanceof Event.WaitReturned e
                && e.status() != null
                && e.status().endsProcess()) {
            Row row = row(e.returns(), e.pid());
            row.waited = e.status();
            reaped(row);
        } else if (event instanceof Event.Reaped e) {
            reaped(row(e.pid(), 0));
        } else if (event instanceof Event.Exited e) {
            row(e.pid(), 0).end = new Event.Status(e.status() & 0xff, null, null, null);
        } else if (event instanceof Event.Killed e) {
            Row row = row(e.pid(), e.ppid() == null ? 0 : e.ppid());
            // A kill that hits between a process's last word and its end is no second end.
            if (row.end != null) {
                return null;
            }
            row.end = new Event.Status(null, e.signal(), null, null);
        } else if (event instanceof Event.Reparented e) {
            Row row = row(e.pid(), e.from());
            int from = e.from() == 0 ? row.ppid : e.from();
            row.ppid = e.to();
            return new Event.Reparented(e.seq(), e.t(), e.pid(), from, e.to());
        }
        return event;
    }

    private void noteFork(Event.ForkReturned e) {
        if (e.returns() == 0) {
            row(e.pid(), e.ppid()).spoke = true;
        } else if (e.returns() > 0) {
            row(e.returns(), e.pid());
        } else {
            failedForks++;
        }
    }

    private Row row(int pid, int ppid) {
        Row known = rows.get(pid);
        if (known != null) {
            return known;
        }
        Row added = new Row(pid, ppid);
        rows.put(pid, added);
        peakAlive = Math.max(peakAlive, ++alive);
        return added;
    }

    private void reaped(Row row) {
        if (!row.reaped) {
            row.reaped = true;
            alive--;
        }
    }

    /** All processes seen, in order of appearance. */
    Collection<Row> rows() {
        return rows.values();
    }

    /** How many processes were seen. */
    int processes() {
        return rows.size();
    }

    /** Forks seen to fail. */
    int failedForks() {
        return failedForks;
    }

    /** Processes not yet reaped. */
    int alive() {
        return alive;
    }

    /** Most processes not yet reaped at one moment of the record. */
    int peakAlive() {
        return peakAlive;
    }
}

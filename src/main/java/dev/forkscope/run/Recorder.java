package dev.forkscope.run;

import dev.forkscope.protocol.Event;
import dev.forkscope.protocol.Verdict;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes one run into the log: decodes, numbers, keeps count, and sees to it that {@code run-ended} is the last and is there. */
final class Recorder {
    private static final Logger LOG = LoggerFactory.getLogger(Recorder.class);

    private final RunLog log;
    private final EventDecoder decoder;
    private final ProcessTable table = new ProcessTable();
    private RunView view;
    private long lastSeq;
    private long lastT;
    private int helper;
    private int firstProcess;
    private boolean foreignKill;
    private Event.@Nullable RunEnded helpersEnd;
    private @Nullable Verdict stopped;

    Recorder(RunView view, RunSpec spec, RunLog log) {
        this.view = view;
        this.log = log;
        this.decoder = new EventDecoder(spec);
    }

    /** The run has got its place. */
    synchronized void running() {
        view = view.running(0, 0);
        log.append(List.of(), view);
    }

    /**
     * Records every whole record in {@code buffer}, and leaves the rest there.
     *
     * @return false if the log has no more room for this run
     * @throws BadRecordException if the bytes are no records; what came before them is recorded
     */
    synchronized boolean accept(ByteBuffer buffer) {
        List<Event> events = new ArrayList<>();
        try {
            for (Event e = decoder.next(buffer, lastSeq + 1); e != null; e = decoder.next(buffer, lastSeq + 1)) {
                Event noted = table.note(e);
                lastT = Math.max(lastT, e.t());
                if (noted instanceof Event.RunEnded end) {
                    // Announced only when the channel has closed too: then nobody is left, not even the helper.
                    helpersEnd = end;
                } else if (noted != null && helpersEnd == null) {
                    lastSeq = noted.seq();
                    events.add(noted);
                    remember(noted);
                }
            }
        } catch (BadRecordException e) {
            record(events);
            throw e;
        }
        return record(events);
    }

    /** The last process is gone: completes the record. */
    synchronized void end(int reaper, long elapsedMicros) {
        List<Event> last;
        if (helpersEnd != null) {
            last = LostRun.unsaid(table, lastSeq + 1, helpersEnd.t(), helper);
            last.add(endAsSaid(helpersEnd, lastSeq + 1 + last.size()));
        } else {
            Verdict verdict = stopped == null ? Verdict.LOST : stopped;
            last = LostRun.close(table, lastSeq + 1, Math.max(lastT, elapsedMicros), reaper, verdict);
        }
        lastSeq += last.size();
        Event.RunEnded end = (Event.RunEnded) last.get(last.size() - 1);
        view = view.ended(verdict(end.verdict()), table.processes(), lastSeq);
        append(last);
    }

    private Event.RunEnded endAsSaid(Event.RunEnded e, long seq) {
        // All a helper knows of our reasons is that its life line was cut.
        boolean cut = e.verdict().equals(Verdict.CANCELLED.wireName());
        String verdict = cut && stopped != null ? stopped.wireName() : e.verdict();
        return new Event.RunEnded(
                seq, e.t(), verdict, e.processes(), e.forks(), e.failedForks(), e.peakAlive(), e.wallMs());
    }

    /** The server stops the run, and why; only the first reason counts. */
    synchronized void stopping(Verdict why) {
        if (stopped == null) {
            stopped = why;
        }
    }

    /** Pid of the helper, or 0 before it has spoken. */
    synchronized int helper() {
        return helper;
    }

    /** Pid of the demo's first process, which leads the run's process group, or 0 before it has spoken. */
    synchronized int firstProcess() {
        return firstProcess;
    }

    /** How the run is now. */
    synchronized RunView view() {
        return view;
    }

    /** Once a run is enough: a program can try it a thousand times a second. */
    private void tellForeignKill(Event.KillReturned e) {
        if (!foreignKill) {
            foreignKill = true;
            LOG.info(
                    "run {}: its process {} tried to send signal {} to {}, which is not of this run, and got {}",
                    view.id(),
                    e.pid(),
                    e.signal(),
                    e.target(),
                    e.errno());
        }
    }

    private void remember(Event event) {
        if (event instanceof Event.RunStarted e) {
            helper = e.helper();
        } else if (event instanceof Event.ProcessStarted e) {
            firstProcess = e.pid();
        } else if (event instanceof Event.KillReturned e
                && e.cause() != null
                && e.cause().equals(EventDecoder.RUN_LIMIT)) {
            tellForeignKill(e);
        }
    }

    private boolean record(List<Event> events) {
        view = view.running(table.processes(), lastSeq);
        return append(events);
    }

    private boolean append(List<Event> events) {
        return events.isEmpty()
                || log.append(events.stream().map(EventJson::write).toList(), view);
    }

    private static Verdict verdict(String wireName) {
        for (Verdict v : Verdict.values()) {
            if (v.wireName().equals(wireName)) {
                return v;
            }
        }
        throw new IllegalArgumentException(wireName);
    }
}

package dev.forkscope.run;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Recordings in memory, bounded in bytes and in age: the oldest ended ones are dropped first, running ones never. */
final class MemoryRunLog implements RunLog {
    /** What a String, its array and its place in a list cost besides its characters, about. */
    private static final int OVERHEAD = 64;

    private final long maxBytes;
    private final Duration maxAge;
    private final InstantSource clock;
    private final Map<String, Recording> recordings = new ConcurrentHashMap<>();
    private final Map<String, Recording> ended = new LinkedHashMap<>();
    private final AtomicLong bytes = new AtomicLong();

    MemoryRunLog(long maxBytes, Duration maxAge, InstantSource clock) {
        this.maxBytes = maxBytes;
        this.maxAge = maxAge;
        this.clock = clock;
    }

    @Override
    public void open(RunView run) {
        int size = 2 * run.source().length() + 16 * OVERHEAD;
        recordings.put(run.id(), new Recording(run, size));
        bytes.addAndGet(size);
        dropOld();
    }

    @Override
    public boolean append(List<String> events, RunView now) {
        Recording recording = recordings.get(now.id());
        if (recording == null) {
            return false;
        }
        long size = 0;
        for (String event : events) {
            size += event.length() + OVERHEAD;
        }
        recording.append(events, size, now);
        if (bytes.addAndGet(size) > maxBytes) {
            dropOld();
        }
        if (now.state() == RunState.ENDED) {
            recording.endedAt = clock.millis();
            synchronized (ended) {
                ended.put(now.id(), recording);
            }
        }
        recording.watchers.forEach(Runnable::run);
        return bytes.get() <= maxBytes;
    }

    @Override
    public void remove(String id) {
        drop(recordings.get(id));
    }

    @Override
    public Optional<RunView> find(String id) {
        return Optional.ofNullable(fresh(id)).map(Recording::view);
    }

    @Override
    public Optional<List<String>> read(String id, long after, int maxChars) {
        return Optional.ofNullable(fresh(id)).map(r -> r.read(after, maxChars));
    }

    @Override
    public Watch watch(String id, Runnable onNews) {
        Recording recording = recordings.get(id);
        if (recording == null) {
            return () -> {};
        }
        recording.watchers.add(onNews);
        return () -> recording.watchers.remove(onNews);
    }

    @Override
    public int watchers(String id) {
        Recording recording = recordings.get(id);
        return recording == null ? 0 : recording.watchers.size();
    }

    /** Bytes held now, about. */
    long bytes() {
        return bytes.get();
    }

    private @Nullable Recording fresh(String id) {
        Recording recording = recordings.get(id);
        return recording == null || isTooOld(recording) ? null : recording;
    }

    private boolean isTooOld(Recording recording) {
        return recording.endedAt != 0 && clock.millis() - recording.endedAt > maxAge.toMillis();
    }

    private void dropOld() {
        synchronized (ended) {
            Iterator<Recording> oldestFirst = ended.values().iterator();
            while (oldestFirst.hasNext()) {
                Recording oldest = oldestFirst.next();
                if (bytes.get() <= maxBytes && !isTooOld(oldest)) {
                    return;
                }
                oldestFirst.remove();
                drop(oldest);
            }
        }
    }

    private void drop(@Nullable Recording recording) {
        if (recording != null && recordings.remove(recording.view().id(), recording)) {
            bytes.addAndGet(-recording.size());
            recording.watchers.forEach(Runnable::run);
        }
    }

    private static final class Recording {
        private final List<String> events = new ArrayList<>();
        private final CopyOnWriteArraySet<Runnable> watchers = new CopyOnWriteArraySet<>();
        private RunView view;
        private long size;
        private volatile long endedAt;

        Recording(RunView view, long size) {
            this.view = view;
            this.size = size;
        }

        synchronized void append(List<String> more, long moreBytes, RunView now) {
            events.addAll(more);
            size += moreBytes;
            view = now;
        }

        synchronized RunView view() {
            return view;
        }

        synchronized long size() {
            return size;
        }

        synchronized List<String> read(long after, int maxChars) {
            if (after >= events.size()) {
                return List.of();
            }
            int from = (int) after;
            int to = from;
            long chars = 0;
            do {
                chars += events.get(to++).length();
            } while (to < events.size() && chars + events.get(to).length() <= maxChars);
            return List.copyOf(events.subList(from, to));
        }
    }
}

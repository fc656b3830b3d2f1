package dev.forkscope.run;

import java.util.List;
import java.util.Optional;

/**
 * Where recordings live: for each run its {@link RunView} and its events, already in their written form. A reader keeps a
 * cursor (the last {@code seq} it has) and asks for what comes after; nothing is queued for anybody. Safe for many threads; each run
 * has one writer.
 */
public interface RunLog {
    /** Starts a recording. */
    void open(RunView run);

    /**
     * Appends events and says how the run now is.
     *
     * @param events JSON objects, numbered on from the last
     * @return false if the bound is passed although everything else that could go has gone: the run should end now
     */
    boolean append(List<String> events, RunView now);

    /** Forgets a recording that never was one. */
    void remove(String id);

    /** How the run is; empty if there is no such recording (any more). */
    Optional<RunView> find(String id);

    /**
     * Events {@code after + 1} and on, at least one if there is one, and not more than about {@code maxChars} of them.
     *
     * @return empty if there is no such recording (any more)
     */
    Optional<List<String>> read(String id, long after, int maxChars);

    /** Has {@code onNews} called, on any thread and briefly, after each change of this run until the watch is closed. */
    Watch watch(String id, Runnable onNews);

    /** How many watches of this run are open; 0 if there is no such recording. */
    int watchers(String id);

    /** An interest in a run. */
    interface Watch extends AutoCloseable {
        @Override
        void close();
    }
}

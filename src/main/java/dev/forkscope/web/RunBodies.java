package dev.forkscope.web;

import dev.forkscope.run.RunView;
import dev.forkscope.run.Runs;
import org.jspecify.annotations.Nullable;

/** What goes in and out at {@code /api/runs}. */
final class RunBodies {
    private RunBodies() {}

    /** What somebody wants to run: a demo, or a program of their own. */
    record RunWanted(
            @Nullable String demo,
            @Nullable String language,
            @Nullable Integer forks,
            @Nullable ProgramText program,
            @Nullable String stdout) {}

    /** A program and what it is written in. */
    record ProgramText(@Nullable String language, @Nullable String source) {}

    /** A run that was taken; {@code token} lets its owner cancel it, {@code position} is its place in the queue. */
    record RunCreated(
            String id,
            String token,
            String state,
            @Nullable Integer position,
            @Nullable Integer forks,
            String language,
            String source) {

        static RunCreated of(Runs.Submitted s) {
            RunView r = s.run();
            return new RunCreated(
                    r.id(),
                    s.token(),
                    r.state().wireName(),
                    r.position(),
                    r.forks(),
                    r.language().wireName(),
                    r.source());
        }
    }

    /** How a run is. */
    record RunShown(
            String id,
            String state,
            @Nullable String verdict,
            @Nullable Integer position,
            int processes,
            long events,
            @Nullable String demo,
            String language,
            @Nullable Integer forks,
            String source,
            String stdout) {

        static RunShown of(RunView r) {
            return new RunShown(
                    r.id(),
                    r.state().wireName(),
                    r.verdict() == null ? null : r.verdict().wireName(),
                    r.position(),
                    r.processes(),
                    r.events(),
                    r.demo(),
                    r.language().wireName(),
                    r.forks(),
                    r.source(),
                    r.stdout());
        }
    }
}

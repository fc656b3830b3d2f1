package dev.forkscope.run;

import dev.forkscope.protocol.Language;
import dev.forkscope.protocol.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What there is to know about a run besides its events.
 *
 * @param id unguessable name of the run
 * @param state where it is in its life
 * @param verdict how it ended, once it has
 * @param position place in the queue from 1, while it is queued
 * @param processes how many processes were seen so far
 * @param events how many events were recorded so far, which is the last one's {@code seq}
 * @param demo the demo's id, if it is one
 * @param language of {@code source}
 * @param forks the demo's fork count, if it has one
 * @param source what runs
 * @param stdout {@code terminal} or {@code pipe}
 */
public record RunView(
        String id,
        RunState state,
        @Nullable Verdict verdict,
        @Nullable Integer position,
        int processes,
        long events,
        @Nullable String demo,
        Language language,
        @Nullable Integer forks,
        String source,
        String stdout) {

    static RunView queued(String id, RunSpec s) {
        return new RunView(
                id, RunState.QUEUED, null, null, 0, 0, s.demo(), s.language(), s.forks(), s.source(), s.stdout());
    }

    RunView running(int nowProcesses, long nowEvents) {
        return with(RunState.RUNNING, null, null, nowProcesses, nowEvents);
    }

    RunView ended(Verdict how, int nowProcesses, long nowEvents) {
        return with(RunState.ENDED, how, null, nowProcesses, nowEvents);
    }

    RunView at(int place) {
        return with(state, verdict, place, processes, events);
    }

    private RunView with(
            RunState nowState, @Nullable Verdict how, @Nullable Integer place, int nowProcesses, long nowEvents) {
        return new RunView(id, nowState, how, place, nowProcesses, nowEvents, demo, language, forks, source, stdout);
    }
}

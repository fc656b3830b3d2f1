package dev.forkscope.classroom;

import dev.forkscope.demo.Question;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the true answer to a question in a run's recording. */
@FunctionalInterface
interface TrueAnswer {
    /**
     * The answer, written as a student would.
     *
     * @param forks the demo's fork count
     * @param events the whole recording, as JSON objects
     * @return {@code null} if this recording does not tell
     */
    @Nullable String of(Question question, int forks, List<String> events);
}

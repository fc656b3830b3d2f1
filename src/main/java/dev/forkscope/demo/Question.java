package dev.forkscope.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something to predict before a run. The answer is never stored: it is counted in the run that follows.
 *
 * @param id name within the demo
 * @param text the question
 * @param kind {@code number} or {@code choice}
 * @param options what can be chosen, if it is a choice
 * @param measure what is counted
 * @param matching for {@code outputLines}: count those lines only in which this regular expression is found
 * @param wrong answers that give a misconception away
 */
public record Question(
        String id,
        String text,
        String kind,
        @Nullable List<String> options,
        String measure,
        @Nullable String matching,
        List<WrongAnswer> wrong) {

    /** What can be counted in a record. */
    static final List<String> MEASURES =
            List.of("processes", "forks", "failedForks", "peakAlive", "outputLines", "reaped", "orphans");

    /**
     * A wrong answer and what is behind it.
     *
     * @param when the number it gives, as a formula of n (see {@link Formula}), or the option
     * @param misconception its number in the list of misconceptions, such as {@code M1}, if it is one of those
     * @param why one sentence for the student
     */
    public record WrongAnswer(String when, @Nullable String misconception, String why) {}
}

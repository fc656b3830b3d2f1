package dev.forkscope.demo;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something to predict before a run. The answer is never stored: it is counted in the run that follows.
 *
 * @param id name within the demo
 * @param text the question
 * @param kind {@code number} or {@code choice}
 * @param options what can be chosen, if it is a choice
 * @param measure what is looked up in the run's record, see {@link Measure}
 * @param matching a regular expression, for measures of what is printed
 * @param stdout {@code terminal} or {@code pipe}, if the answer depends on it: the question is about such runs only
 * @param wrong answers that give a misconception away
 */
public record Question(
        String id,
        String text,
        String kind,
        @Nullable List<String> options,
        String measure,
        @Nullable String matching,
        @Nullable String stdout,
        List<WrongAnswer> wrong) {

    /**
     * A question of somebody's own that is answered as a demo's would be.
     *
     * @param measure what is looked up in the run's record, see {@link Measure}
     * @return empty if there is no such measure, or its answer is not of that kind
     */
    public static Optional<Question> own(String text, String kind, @Nullable List<String> options, String measure) {
        Question question = new Question("own", text, kind, options, measure, null, null, List.of());
        try {
            QuestionRules.check("own", question, null);
            return Optional.of(question);
        } catch (BadDemoException e) {
            return Optional.empty();
        }
    }

    /** Whether runs with that stdout can answer it. */
    public boolean isAbout(String stdoutOfRun) {
        return stdout == null || stdout.equals(stdoutOfRun);
    }

    /**
     * What is behind an answer that turned out wrong.
     *
     * @param answer as it was given: a number in decimal, or the option
     * @param forks the run's fork count
     * @return empty if no misunderstanding is known that gives this answer
     */
    public Optional<WrongAnswer> explanation(String answer, int forks) {
        return wrong.stream().filter(w -> answer.equals(valueOf(w, forks))).findFirst();
    }

    private String valueOf(WrongAnswer w, int forks) {
        return kind.equals("number") ? Integer.toString(Formula.evaluate(w.when(), forks)) : w.when();
    }

    /**
     * A wrong answer and what is behind it.
     *
     * @param when the number it gives, as a formula of n (see {@link Formula}), or the option
     * @param misconception its number in the list of misconceptions, such as {@code M1}, if it is one of those
     * @param why one sentence for the student
     */
    public record WrongAnswer(String when, @Nullable String misconception, String why) {}
}

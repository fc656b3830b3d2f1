package dev.forkscope.classroom;

import dev.forkscope.demo.Question;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One asking of a question.
 *
 * @param id counts the rounds of a class from 1
 * @param number 1 for the first asking of this question, 2 when it is asked again
 * @param program what was on show, if anything
 * @param asked the question
 * @param deadline when no more answers are taken, in milliseconds since 1970; {@code null} for when the teacher says so
 * @param answers the last answer of each student, by {@code me}
 * @param revealed whether everybody has seen what was answered
 * @param truth the true answer, once a run has shown it
 * @param run the run that showed it
 */
public record Round(
        int id,
        int number,
        @Nullable ShownProgram program,
        Asked asked,
        @Nullable Long deadline,
        Map<String, String> answers,
        boolean revealed,
        @Nullable String truth,
        @Nullable String run) {

    /** What an answer costs in memory, with its {@code me} and its place in the map, about. */
    static final int ANSWER_BYTES = 256;

    static Round first(int id, @Nullable ShownProgram program, Asked asked, @Nullable Long deadline) {
        return new Round(id, 1, program, asked, deadline, Map.of(), false, null, null);
    }

    Round again(int nextId, @Nullable Long nextDeadline) {
        return new Round(nextId, number + 1, program, asked, nextDeadline, Map.of(), false, null, null);
    }

    Round with(String me, String answer) {
        Map<String, String> more = new LinkedHashMap<>(answers);
        more.put(me, answer);
        return new Round(id, number, program, asked, deadline, Collections.unmodifiableMap(more), revealed, truth, run);
    }

    Round reveal() {
        return new Round(id, number, program, asked, deadline, answers, true, truth, run);
    }

    Round measured(@Nullable String nowTruth, String nowRun) {
        return new Round(id, number, program, asked, deadline, answers, revealed, nowTruth, nowRun);
    }

    /** What explains that answer, where it turned out wrong and a known misunderstanding gives it. */
    public Optional<String> why(String answer) {
        Question question = asked.judged();
        if (question == null || truth == null || answer.equals(truth)) {
            return Optional.empty();
        }
        int forks = program == null || program.forks() == null ? 0 : program.forks();
        return question.explanation(answer, forks).map(Question.WrongAnswer::why);
    }

    /** How often each answer was given: numbers in their order, options in theirs; only what was given at all. */
    public Map<String, Integer> histogram() {
        Comparator<String> order = asked.isNumber()
                ? Comparator.comparingLong(Long::parseLong)
                : Comparator.comparingInt(
                        o -> asked.options() == null ? 0 : asked.options().indexOf(o));
        Map<String, Integer> counts = new TreeMap<>(order);
        answers.values().forEach(answer -> counts.merge(answer, 1, Integer::sum));
        return counts;
    }

    /** Whether time is up. */
    boolean isOver(long now) {
        return deadline != null && now >= deadline;
    }

    /** Characters and answers, in bytes, about. */
    long bytes() {
        return 512 + 2 * asked.size() + (long) ANSWER_BYTES * answers.size();
    }
}

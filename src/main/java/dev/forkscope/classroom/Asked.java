package dev.forkscope.classroom;

import dev.forkscope.demo.Question;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question as a class is asked it: one of the demo's, or the teacher's own.
 *
 * @param id its name within the demo, if it is the demo's
 * @param text what is asked
 * @param kind {@code number} or {@code choice}
 * @param options what can be chosen, if it is a choice
 * @param judged how the true answer is found in a run, if it can be; nobody sees it
 */
public record Asked(
        @Nullable String id,
        String text,
        String kind,
        @Nullable List<String> options,
        @Nullable Question judged) {

    private static final int MAX_TEXT = 1_000;
    private static final int MAX_OPTION = 200;
    private static final int MAX_OPTIONS = 20;

    /** Beyond this JavaScript rounds. */
    private static final BigInteger MAX_NUMBER = BigInteger.valueOf((1L << 53) - 1);

    /** A demo's question. */
    public static Asked of(Question q) {
        return new Asked(q.id(), q.text(), q.kind(), q.options(), q);
    }

    /**
     * A question of the teacher's own.
     *
     * @param measure how its answer is found in a run, if it is to be
     */
    public static Asked own(String text, String kind, @Nullable List<String> options, @Nullable String measure)
            throws Refusal {
        Asked asked = new Asked(null, text, kind, options, null);
        asked.check();
        if (measure == null) {
            return asked;
        }
        Question judged = Question.own(text, kind, options, measure)
                .orElseThrow(
                        () -> new Refusal("The answer to this question cannot be measured by \"" + measure + "\"."));
        return new Asked(null, text, kind, options, judged);
    }

    /** Whether it wants a number. */
    public boolean isNumber() {
        return "number".equals(kind);
    }

    /** Whether it is a question that can be asked. */
    void check() throws Refusal {
        if (text.isBlank() || text.length() > MAX_TEXT) {
            throw new Refusal("Write a question of at most " + MAX_TEXT + " characters.");
        }
        if (isNumber()) {
            require(options == null, "Only a choice has options.");
            return;
        }
        require("choice".equals(kind), "A question's kind is \"number\" or \"choice\".");
        if (options == null || options.size() < 2 || options.size() > MAX_OPTIONS) {
            throw new Refusal("A choice needs 2 to " + MAX_OPTIONS + " options.");
        }
        require(
                options.stream().noneMatch(o -> o.isBlank() || o.length() > MAX_OPTION),
                "An option has 1 to " + MAX_OPTION + " characters.");
        require(new HashSet<>(options).size() == options.size(), "Two options are the same.");
    }

    /**
     * The one way to write that answer.
     *
     * @param given what a student sent
     * @throws Refusal that tells the student what to send instead
     */
    String canonical(String given) throws Refusal {
        String trimmed = given.strip();
        if (trimmed.isEmpty()) {
            throw new Refusal("Your answer is empty.");
        }
        if (isNumber()) {
            require(trimmed.matches("[+-]?[0-9]+"), "Answer with a whole number, such as 8.");
            require(trimmed.length() <= MAX_OPTION, "That number is too large.");
            BigInteger number = new BigInteger(trimmed);
            require(number.abs().compareTo(MAX_NUMBER) <= 0, "That number is too large.");
            return number.toString();
        }
        if (options != null) {
            for (String option : options) {
                if (option.equals(given) || option.strip().equals(trimmed)) {
                    return option;
                }
            }
        }
        throw new Refusal("Choose one of the options.");
    }

    /** Characters it holds. */
    long size() {
        return text.length()
                + (options == null
                        ? 0
                        : options.stream().mapToLong(String::length).sum());
    }

    private static void require(boolean condition, String otherwise) throws Refusal {
        if (!condition) {
            throw new Refusal(otherwise);
        }
    }
}

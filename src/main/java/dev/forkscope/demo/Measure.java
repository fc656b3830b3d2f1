package dev.forkscope.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a question can be about, by its name in {@code demo.json}, and how it is found in what was seen of a run. */
enum Measure {
    PROCESSES("processes", (seen, q) -> seen.end().processes()),
    FORKS("forks", (seen, q) -> seen.end().forks()),
    FAILED_FORKS("failedForks", (seen, q) -> seen.end().failedForks()),
    PEAK_ALIVE("peakAlive", (seen, q) -> seen.end().peakAlive()),
    CHILDREN("children", (seen, q) -> seen.childrenOfFirst()),
    GENERATIONS("generations", (seen, q) -> seen.generations()),
    REAPED("reaped", (seen, q) -> seen.reapedByParents()),
    ORPHANS("orphans", (seen, q) -> seen.orphans()),
    ZOMBIES("zombies", Matching.TEXT, (seen, q) -> seen.zombiesAt(pattern(q))),
    OUTPUT_LINES("outputLines", Matching.OPTIONAL, (seen, q) -> seen.printed().lines(pattern(q))),
    OUTPUT_MATCHES("outputMatches", Matching.TEXT, (seen, q) -> seen.printed().matches(pattern(q))),
    OUTPUT_NUMBER("outputNumber", Matching.GROUP, (seen, q) -> seen.printed().number(pattern(q))),
    OUTPUT_ORDER("outputOrder", ".+?(, .+?)+", (seen, q) -> seen.printed().order(options(q))),
    ADOPTER("adopter", "the reaper|its grandparent|nobody", (seen, q) -> seen.adopter()),
    LAST_WAIT("lastWait", "fails|blocks for ever|returns 0|returns a PID", (seen, q) -> seen.lastWait()),
    STATUS_SEEN("statusSeen", "exited with \\d+|killed by signal \\d+|nothing", (seen, q) -> seen.statusSeen());

    /** What {@code matching} means to it: nothing, may be there, must be there, must be there and have a group. */
    enum Matching {
        NONE,
        OPTIONAL,
        TEXT,
        GROUP
    }

    private final String wireName;
    private final Matching matching;
    private final @Nullable String option;
    private final BiFunction<Seen, Question, @Nullable Object> answer;

    Measure(String wireName, BiFunction<Seen, Question, @Nullable Object> answer) {
        this(wireName, Matching.NONE, null, answer);
    }

    Measure(String wireName, Matching matching, BiFunction<Seen, Question, @Nullable Object> answer) {
        this(wireName, matching, null, answer);
    }

    /** One of a choice: every option must match {@code option}. */
    Measure(String wireName, String option, BiFunction<Seen, Question, @Nullable Object> answer) {
        this(wireName, Matching.NONE, option, answer);
    }

    Measure(
            String wireName,
            Matching matching,
            @Nullable String option,
            BiFunction<Seen, Question, @Nullable Object> answer) {
        this.wireName = wireName;
        this.matching = matching;
        this.option = option;
        this.answer = answer;
    }

    static Optional<Measure> named(String name) {
        return Arrays.stream(values()).filter(m -> m.wireName.equals(name)).findFirst();
    }

    static List<String> names() {
        return Arrays.stream(values()).map(m -> m.wireName).toList();
    }

    Matching matching() {
        return matching;
    }

    /** The question's kind that goes with it. */
    String kind() {
        return option == null ? "number" : "choice";
    }

    /** Whether the answer can be that option. */
    boolean canBe(String text) {
        return option != null && text.matches(option);
    }

    /** The answer as somebody would give it; empty if what is asked for did not happen. */
    Optional<String> of(Seen seen, Question question) {
        return Optional.ofNullable(answer.apply(seen, question)).map(String::valueOf);
    }

    private static Pattern pattern(Question question) {
        return Pattern.compile(question.matching() == null ? "" : question.matching());
    }

    private static List<String> options(Question question) {
        return question.options() == null ? List.of() : question.options();
    }
}

package dev.forkscope.demo;

import dev.forkscope.protocol.Event;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The true answer to a question: looked up in the record of a run, never stored. */
public final class Truth {
    /** Of such runs a part is missing that would have been counted. */
    private static final Set<String> CUT_SHORT = Set.of("cancelled", "lost");

    private Truth() {}

    /**
     * The answer as somebody would give it: a number in decimal, or the option.
     *
     * @param events the run's whole record
     * @return empty if this run does not tell: it has not ended, was cancelled or lost, had another stdout than the question
     *     is about, or what is asked for did not happen in it
     */
    public static Optional<String> of(Question question, List<Event> events) {
        if (events.isEmpty()
                || !(events.get(0) instanceof Event.RunStarted start)
                || !(events.get(events.size() - 1) instanceof Event.RunEnded end)
                || CUT_SHORT.contains(end.verdict())
                || !question.isAbout(start.stdout())) {
            return Optional.empty();
        }
        return Measure.named(question.measure()).flatMap(m -> m.of(new Seen(events), question));
    }
}

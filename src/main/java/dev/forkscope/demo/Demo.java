package dev.forkscope.demo;

import dev.forkscope.protocol.Language;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A program that shows one thing.
 *
 * @param id its name in addresses
 * @param title its name for people
 * @param summary what it shows, in a sentence or two
 * @param group where it stands in the list
 * @param misconceptions the misconceptions it is for, such as {@code M1}
 * @param parameter its fork count, if it takes one
 * @param processes how many processes it may have alive, as a formula of n
 * @param limits limits of its own
 * @param questions what to predict
 * @param templates its text in each language, with {@value #TOKEN} where the fork count goes
 */
public record Demo(
        String id,
        String title,
        String summary,
        String group,
        List<String> misconceptions,
        @Nullable Parameter parameter,
        String processes,
        @Nullable DemoLimits limits,
        List<Question> questions,
        Map<Language, String> templates) {

    /** Stands in a template for the fork count. */
    public static final String TOKEN = "{{forks}}";

    /**
     * Limits below the instance's; each may be absent.
     *
     * @param processes alive at one moment
     * @param totalProcesses over the whole life
     * @param wallMs milliseconds of real time
     * @param outputBytes bytes written
     * @param eventBytes bytes of event records
     * @param steps instructions of one process
     */
    public record DemoLimits(
            @Nullable Integer processes,
            @Nullable Integer totalProcesses,
            @Nullable Integer wallMs,
            @Nullable Integer outputBytes,
            @Nullable Integer eventBytes,
            @Nullable Integer steps) {}

    /** The text with that fork count, which means nothing to a demo without a parameter. */
    public String source(Language language, int forks) {
        String template = templates.get(language);
        if (template == null) {
            throw new IllegalArgumentException(id + " has no text in " + language.wireName());
        }
        return template.replace(TOKEN, Integer.toString(forks));
    }

    /** The fork count where nobody chose one. */
    public int defaultForks() {
        return parameter == null ? 0 : parameter.defaultValue();
    }

    /** How many processes it may have alive with that fork count. */
    public int processes(int forks) {
        return Formula.evaluate(processes, forks);
    }
}

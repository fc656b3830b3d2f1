package dev.forkscope.run;

import dev.forkscope.protocol.Language;
import dev.forkscope.protocol.Limits;
import dev.forkscope.protocol.Program;
import org.jspecify.annotations.Nullable;

/**
 * What to run.
 *
 * @param demo the demo's id, if it is one
 * @param language of {@code source}
 * @param forks the demo's fork count, if it has one
 * @param source the text that the student sees
 * @param stdoutIsPipe whether stdio believes to write into a pipe, else to a terminal
 * @param program {@code source}, compiled
 * @param limits what the run may use
 * @param reserves processes that admission sets aside for it, at most {@code limits.processes()}
 */
public record RunSpec(
        @Nullable String demo,
        Language language,
        @Nullable Integer forks,
        String source,
        boolean stdoutIsPipe,
        Program program,
        Limits limits,
        int reserves) {

    /** {@code terminal} or {@code pipe}, as on the wire. */
    public String stdout() {
        return stdoutIsPipe ? "pipe" : "terminal";
    }
}

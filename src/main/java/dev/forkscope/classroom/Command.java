package dev.forkscope.classroom;

import org.jspecify.annotations.Nullable;

/** What can happen to a {@link Room}. The teacher's, a student's one, and those that the server gives itself. */
public sealed interface Command {
    /** Show a program; a question about the one before is put away. */
    record Show(ShownProgram program) implements Command {}

    /**
     * Ask a question.
     *
     * @param deadline when no more answers are taken, in milliseconds since 1970; {@code null} for when the teacher says so
     */
    record Ask(Asked asked, @Nullable Long deadline) implements Command {}

    /** Ask the same once more. */
    record Again(@Nullable Long deadline) implements Command {}

    /** Take no more answers. */
    record Close() implements Command {}

    /** Show everybody what was answered. */
    record Reveal() implements Command {}

    /** Show everybody that run of the program. */
    record Run(String run) implements Command {}

    /** Lead the replay. */
    record Lead(Playhead playhead) implements Command {}

    /** Let students run things of their own, or not. */
    record Allow(boolean mayRun) implements Command {}

    /** The class is over. */
    record End() implements Command {}

    /**
     * A student answers.
     *
     * @param me who
     * @param given as sent
     */
    record Answer(String me, String given) implements Command {}

    /**
     * A run has ended and shows the true answer.
     *
     * @param round {@link Round#id}
     */
    record Measured(int round, @Nullable String truth, String run) implements Command {}

    /** Time has passed: deadlines and idleness count. */
    record Tick() implements Command {}
}

package dev.forkscope.web;

import dev.forkscope.classroom.Asked;
import dev.forkscope.classroom.Phase;
import dev.forkscope.classroom.Playhead;
import dev.forkscope.classroom.Room;
import dev.forkscope.classroom.Round;
import dev.forkscope.classroom.ShownProgram;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A class, as everybody in it is shown it. Nobody, the teacher included, is shown more.
 *
 * @param code what students type
 * @param phase {@code lobby}, {@code asking}, {@code closed}, {@code revealed} or {@code ended}
 * @param round 1 for the first asking of the question on show, 2 when it is asked again, 0 if there is none
 * @param participants distinct students connected now
 * @param answered answers in this round
 * @param mayRun whether students may run things of their own
 * @param results what was answered, only in {@code revealed}
 * @param previous the same of the round before, if the question was asked again
 * @param truth the true answer, only in {@code revealed}; absent until a run has shown it
 * @param run the run shown to all
 * @param now the server's clock, in milliseconds since 1970
 * @param me this student's name for the server
 * @param mine this student's answer in this round
 */
record RoomShown(
        String code,
        String phase,
        int round,
        int participants,
        int answered,
        boolean mayRun,
        @Nullable ProgramShown program,
        @Nullable QuestionShown question,
        @Nullable List<AnswerShown> results,
        @Nullable List<AnswerShown> previous,
        @Nullable Object truth,
        @Nullable String run,
        @Nullable Playhead playhead,
        long now,
        @Nullable String me,
        @Nullable Object mine) {

    /** The program on show. */
    record ProgramShown(
            @Nullable String demo,
            String language,
            @Nullable Integer forks,
            String source,
            @Nullable String title) {

        static ProgramShown of(ShownProgram p) {
            return new ProgramShown(p.demo(), p.language().wireName(), p.forks(), p.source(), p.title());
        }
    }

    /** The question; {@code deadline} in milliseconds since 1970. */
    record QuestionShown(
            @Nullable String id,
            String text,
            String kind,
            @Nullable List<String> options,
            @Nullable Long deadline) {

        static QuestionShown of(Round r) {
            Asked a = r.asked();
            return new QuestionShown(a.id(), a.text(), a.kind(), a.options(), r.deadline());
        }
    }

    /** How many gave that answer, and what explains it if it is wrong. */
    record AnswerShown(Object answer, int count, @Nullable String why) {}

    /** What all are shown; {@code now}, {@code me} and {@code mine} are added for each. */
    static RoomShown of(Room room, int participants) {
        Round round = room.round();
        Round previous = room.previous();
        boolean revealed = room.phase() == Phase.REVEALED;
        return new RoomShown(
                room.code(),
                room.phase().wireName(),
                round == null ? 0 : round.number(),
                participants,
                round == null ? 0 : round.answers().size(),
                room.mayRun(),
                room.program() == null ? null : ProgramShown.of(room.program()),
                round == null ? null : QuestionShown.of(round),
                revealed && round != null ? results(round) : null,
                revealed && previous != null ? results(previous) : null,
                revealed && round != null ? value(round.asked(), round.truth()) : null,
                room.run(),
                room.playhead(),
                0,
                null,
                null);
    }

    /** An answer as it is written in JSON: a number, or the option. */
    static @Nullable Object value(Asked asked, @Nullable String answer) {
        return answer == null || !asked.isNumber() ? answer : (Object) Long.valueOf(answer);
    }

    static List<AnswerShown> results(Round round) {
        return round.histogram().entrySet().stream()
                .map(e -> new AnswerShown(
                        value(round.asked(), e.getKey()) instanceof Long number ? number : e.getKey(),
                        e.getValue(),
                        round.why(e.getKey()).orElse(null)))
                .toList();
    }
}

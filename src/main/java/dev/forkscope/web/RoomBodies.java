package dev.forkscope.web;

import dev.forkscope.classroom.Room;
import dev.forkscope.classroom.Rooms;
import dev.forkscope.classroom.Round;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What goes in and out at {@code /api/rooms}. */
final class RoomBodies {
    private RoomBodies() {}

    /** A class somebody wants to open, with what is on show from the start. */
    record RoomWanted(@Nullable ProgramWanted program) {}

    /** A demo, or a program of the teacher's own. */
    record ProgramWanted(
            @Nullable String demo,
            @Nullable String language,
            @Nullable Integer forks,
            @Nullable String source) {}

    /** A class that was opened; whoever has {@code token} teaches. */
    record RoomCreated(String code, String token) {
        static RoomCreated of(Rooms.Opened o) {
            return new RoomCreated(o.code(), o.token());
        }
    }

    /** A class that can be joined. */
    record RoomFound(String code, String phase) {}

    /** What was asked and answered in a class. */
    record RoomAnswers(String code, List<RoundAnswers> questions) {
        static RoomAnswers of(Room room) {
            // What nobody has seen yet the teacher does not see either, until the class is over.
            return new RoomAnswers(
                    room.code(),
                    room.rounds().stream()
                            .filter(round -> round.revealed() || room.isOver())
                            .map(RoundAnswers::of)
                            .toList());
        }
    }

    /**
     * One asking of a question.
     *
     * @param number which in the class, from 1
     * @param round 1 for the first asking of this question, 2 when it was asked again
     * @param truth the true answer, if a run has shown it
     * @param run path of the recording of that run
     */
    record RoundAnswers(
            int number,
            int round,
            RoomShown.@Nullable ProgramShown program,
            String text,
            String kind,
            @Nullable List<String> options,
            List<RoomShown.AnswerShown> answers,
            @Nullable Object truth,
            @Nullable String run) {

        static RoundAnswers of(Round r) {
            return new RoundAnswers(
                    r.id(),
                    r.number(),
                    r.program() == null ? null : RoomShown.ProgramShown.of(r.program()),
                    r.asked().text(),
                    r.asked().kind(),
                    r.asked().options(),
                    RoomShown.results(r),
                    RoomShown.value(r.asked(), r.truth()),
                    r.run() == null ? null : "/api/runs/" + r.run() + "/events");
        }
    }
}

package dev.forkscope.web;

import dev.forkscope.classroom.Asked;
import dev.forkscope.classroom.Command;
import dev.forkscope.classroom.Playhead;
import dev.forkscope.classroom.Refusal;
import dev.forkscope.classroom.Room;
import dev.forkscope.classroom.Rooms;
import dev.forkscope.classroom.ShownProgram;
import dev.forkscope.protocol.Language;
import dev.forkscope.run.Orders;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Understands what a teacher says, and has it done. */
final class RoomTeacher {
    /** What only a teacher may say. */
    static final Set<String> COMMANDS =
            Set.of("show", "ask", "again", "close", "reveal", "run", "playhead", "allow", "end");

    private final Rooms rooms;

    RoomTeacher(Rooms rooms) {
        this.rooms = rooms;
    }

    /**
     * Does it.
     *
     * @return the room after it
     * @throws Refusal if it cannot be done now, or is not understood
     * @throws Orders.RefusedException if it is about a program that cannot be shown or run
     * @throws ProblemException if the program is not named properly
     */
    Room obey(String code, RoomMessage message) throws Refusal, Orders.RefusedException {
        if (message.type().equals("run")) {
            return rooms.run(code);
        }
        return rooms.tell(code, command(code, message));
    }

    private ShownProgram program(RoomMessage p) throws Refusal, Orders.RefusedException {
        Long forks = p.number("forks");
        if (forks != null && forks != forks.intValue()) {
            throw new Refusal("\"forks\" is out of range.");
        }
        return program(
                rooms, p.text("demo"), p.text("language"), forks == null ? null : forks.intValue(), p.text("source"));
    }

    /** A program that a teacher, or who opens a class, wants to show: a demo, or one of their own. */
    static ShownProgram program(
            Rooms rooms,
            @Nullable String demo,
            @Nullable String language,
            @Nullable Integer forks,
            @Nullable String source)
            throws Orders.RefusedException {
        Language in = Wire.language(language);
        return demo == null ? rooms.program(in, Wire.required("source", source)) : rooms.demo(demo, in, forks);
    }

    private Command command(String code, RoomMessage message) throws Refusal, Orders.RefusedException {
        switch (message.type()) {
            case "show":
                return new Command.Show(program(message.part("program")));
            case "ask":
                RoomMessage question = message.part("question");
                return new Command.Ask(asked(code, question), deadline(message, question));
            case "again":
                return new Command.Again(deadline(message, message.part("question")));
            case "close":
                return new Command.Close();
            case "reveal":
                return new Command.Reveal();
            case "playhead":
                return new Command.Lead(playhead(message.part("playhead")));
            case "allow":
                Boolean mayRun = message.bool("mayRun");
                return new Command.Allow(mayRun == null || mayRun);
            default:
                return new Command.End();
        }
    }

    private Asked asked(String code, RoomMessage q) throws Refusal {
        String id = q.text("id");
        if (id != null) {
            return rooms.question(code, id);
        }
        String text = q.text("text");
        if (text == null) {
            throw new Refusal("Choose a question, or write one.");
        }
        String kind = q.text("kind");
        return Asked.own(text, kind == null ? "number" : kind, q.texts("options"), q.text("measure"));
    }

    private @Nullable Long deadline(RoomMessage message, RoomMessage question) throws Refusal {
        Long seconds = message.number("seconds");
        if (seconds == null) {
            seconds = question.number("seconds");
        }
        if (seconds == null) {
            return question.number("deadline");
        }
        if (seconds < 1 || seconds > TimeUnit.DAYS.toSeconds(1)) {
            throw new Refusal("A countdown lasts from a second to a day.");
        }
        return rooms.now() + TimeUnit.SECONDS.toMillis(seconds);
    }

    private static Playhead playhead(RoomMessage p) throws Refusal {
        Long seq = p.number("seq");
        Boolean playing = p.bool("playing");
        if (seq == null) {
            throw new Refusal("\"seq\" is missing.");
        }
        return new Playhead(seq, playing != null && playing, p.decimal("speed", 1));
    }
}

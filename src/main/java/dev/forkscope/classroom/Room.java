package dev.forkscope.classroom;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a class agrees on. Immutable: {@link #after} gives the next one, and is the only place that knows the order of steps.
 *
 * @param code its name, which students type
 * @param teacher digest of the teacher's token
 * @param bounds what it may hold
 * @param phase where it stands
 * @param program what is on show
 * @param asking how many of the last {@code rounds} belong to the question on show; 0 if there is none
 * @param rounds every asking so far, oldest first
 * @param mayRun whether students may run things of their own
 * @param run the run shown to all
 * @param playhead where the teacher is in its replay
 * @param touched when somebody last did something, in milliseconds since 1970
 */
public record Room(
        String code,
        String teacher,
        Bounds bounds,
        Phase phase,
        @Nullable ShownProgram program,
        int asking,
        List<Round> rounds,
        boolean mayRun,
        @Nullable String run,
        @Nullable Playhead playhead,
        long touched) {

    /**
     * What a room may hold.
     *
     * @param students who may answer in one round
     * @param rounds questions asked, those asked again included
     * @param idleMillis after which it ends by itself
     */
    public record Bounds(int students, int rounds, long idleMillis) {}

    /** One that has just been opened. */
    static Room opened(String code, String teacher, Bounds bounds, @Nullable ShownProgram program, long now) {
        return new Room(code, teacher, bounds, Phase.LOBBY, program, 0, List.of(), false, null, null, now);
    }

    /** The question on show, in its present round. */
    public @Nullable Round round() {
        return asking == 0 ? null : rounds.get(rounds.size() - 1);
    }

    /** The same question's round before. */
    public @Nullable Round previous() {
        return asking < 2 ? null : rounds.get(rounds.size() - 2);
    }

    /** Whether the class is over. */
    public boolean isOver() {
        return phase == Phase.ENDED;
    }

    /**
     * The room after that command.
     *
     * @param now milliseconds since 1970
     * @throws Refusal if it cannot be obeyed now; the room stays as it is
     */
    Room after(Command command, long now) throws Refusal {
        Room settled = at(now);
        if (settled.isOver() && !(command instanceof Command.Tick || command instanceof Command.Measured)) {
            throw new Refusal("This class is over.");
        }
        return RoomSteps.step(settled, command, now);
    }

    /** What time alone has made of it. */
    Room at(long now) {
        if (isOver()) {
            return this;
        }
        if (now - touched >= bounds.idleMillis()) {
            return new RoomChange(this)
                    .phase(Phase.ENDED)
                    .touched(touched + bounds.idleMillis())
                    .done();
        }
        Round round = round();
        return phase == Phase.ASKING && round != null && round.isOver(now)
                ? new RoomChange(this).phase(Phase.CLOSED).done()
                : this;
    }

    /** The same with another last round. */
    Room with(Round last) {
        List<Round> all = new ArrayList<>(rounds);
        all.set(all.size() - 1, last);
        return new RoomChange(this).rounds(all).done();
    }

    /** Memory it needs, in bytes, about. An open round counts as if everybody had answered, so that no answer finds it full. */
    long bytes() {
        long bytes = 1_024 + 2 * (program == null ? 0 : program.size());
        ShownProgram last = program;
        for (Round round : rounds) {
            bytes += round.bytes();
            if (round.program() != null && round.program() != last) {
                bytes += 2 * round.program().size();
                last = round.program();
            }
        }
        Round open = phase == Phase.ASKING ? round() : null;
        return open == null
                ? bytes
                : bytes
                        + (long) Round.ANSWER_BYTES
                                * (bounds.students() - open.answers().size());
    }
}

package dev.forkscope.classroom;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@link Room} with some of it changed. */
final class RoomChange {
    private final Room from;
    private Phase phase;
    private @Nullable ShownProgram program;
    private int asking;
    private List<Round> rounds;
    private boolean mayRun;
    private @Nullable String run;
    private @Nullable Playhead playhead;
    private long touched;

    RoomChange(Room from) {
        this.from = from;
        phase = from.phase();
        program = from.program();
        asking = from.asking();
        rounds = from.rounds();
        mayRun = from.mayRun();
        run = from.run();
        playhead = from.playhead();
        touched = from.touched();
    }

    RoomChange phase(Phase now) {
        phase = now;
        return this;
    }

    RoomChange program(ShownProgram now) {
        program = now;
        return this;
    }

    RoomChange asking(int now) {
        asking = now;
        return this;
    }

    RoomChange rounds(List<Round> now) {
        rounds = List.copyOf(now);
        return this;
    }

    RoomChange mayRun(boolean now) {
        mayRun = now;
        return this;
    }

    RoomChange run(@Nullable String now, @Nullable Playhead at) {
        run = now;
        playhead = at;
        return this;
    }

    RoomChange touched(long now) {
        touched = now;
        return this;
    }

    Room done() {
        return new Room(
                from.code(),
                from.teacher(),
                from.bounds(),
                phase,
                program,
                asking,
                rounds,
                mayRun,
                run,
                playhead,
                touched);
    }
}

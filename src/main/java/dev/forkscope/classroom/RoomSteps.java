package dev.forkscope.classroom;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One step of a class: which commands fit which phase, and what they do. */
final class RoomSteps {
    private static final long MAX_COUNTDOWN_MILLIS = 24 * 60 * 60 * 1_000L;

    private final Room room;
    private final long now;

    private RoomSteps(Room room, long now) {
        this.room = room;
        this.now = now;
    }

    static Room step(Room room, Command command, long now) throws Refusal {
        RoomSteps steps = new RoomSteps(room, now);
        if (command instanceof Command.Answer c) {
            return steps.answer(c);
        } else if (command instanceof Command.Show c) {
            return steps.show(c.program());
        } else if (command instanceof Command.Ask c) {
            return steps.ask(c);
        } else if (command instanceof Command.Again c) {
            return steps.again(c.deadline());
        } else if (command instanceof Command.Close) {
            return steps.close();
        } else if (command instanceof Command.Reveal) {
            return steps.reveal();
        } else if (command instanceof Command.Run c) {
            return steps.run(c.run());
        } else if (command instanceof Command.Lead c) {
            return steps.lead(c.playhead());
        } else if (command instanceof Command.Allow c) {
            return steps.change().mayRun(c.mayRun()).done();
        } else if (command instanceof Command.End) {
            return steps.change().phase(Phase.ENDED).done();
        } else if (command instanceof Command.Measured c) {
            return steps.measured(c);
        }
        return room; // Tick: time has done its work already
    }

    private Room answer(Command.Answer c) throws Refusal {
        Round round = room.round();
        if (round == null || room.phase() == Phase.LOBBY) {
            throw new Refusal("Nothing is asked at the moment.");
        }
        if (room.phase() != Phase.ASKING) {
            throw new Refusal("The question is closed: no more answers are taken.");
        }
        String answer = round.asked().canonical(c.given());
        if (answer.equals(round.answers().get(c.me()))) {
            return room;
        }
        if (!round.answers().containsKey(c.me())
                && round.answers().size() >= room.bounds().students()) {
            throw new Refusal("This class is full.");
        }
        return new RoomChange(room.with(round.with(c.me(), answer)))
                .touched(now)
                .done();
    }

    private Room show(ShownProgram program) throws Refusal {
        noneOpen();
        return change().phase(Phase.LOBBY)
                .program(program)
                .asking(0)
                .run(null, null)
                .done();
    }

    private Room ask(Command.Ask c) throws Refusal {
        noneOpen();
        c.asked().check();
        check(c.deadline());
        return open(Round.first(nextId(), room.program(), c.asked(), c.deadline()), 1);
    }

    private Room again(@Nullable Long deadline) throws Refusal {
        Round round = room.round();
        if (round == null) {
            throw new Refusal("Ask a question first.");
        }
        if (room.phase() == Phase.ASKING) {
            throw new Refusal("The question is open already.");
        }
        check(deadline);
        return open(round.again(nextId(), deadline), room.asking() + 1);
    }

    /** A run on show would give the answer away, so there is none while something is asked. */
    private Room open(Round round, int asking) throws Refusal {
        if (room.rounds().size() >= room.bounds().rounds()) {
            throw new Refusal("This class has asked " + room.bounds().rounds() + " questions. Start another class.");
        }
        List<Round> rounds = new ArrayList<>(room.rounds());
        rounds.add(round);
        return change().phase(Phase.ASKING)
                .rounds(rounds)
                .asking(asking)
                .run(null, null)
                .done();
    }

    private Room close() throws Refusal {
        if (room.phase() != Phase.ASKING) {
            throw new Refusal("No question is open.");
        }
        return change().phase(Phase.CLOSED).done();
    }

    private Room reveal() throws Refusal {
        if (room.phase() == Phase.ASKING) {
            throw new Refusal("Close the question first.");
        }
        if (room.phase() != Phase.CLOSED) {
            throw new Refusal("There are no answers to reveal. Ask a question first.");
        }
        // Earlier rounds of the question, closed but not shown, are shown beside this one.
        List<Round> rounds = new ArrayList<>(room.rounds());
        for (int i = rounds.size() - room.asking(); i < rounds.size(); i++) {
            rounds.set(i, rounds.get(i).reveal());
        }
        return change().phase(Phase.REVEALED).rounds(rounds).done();
    }

    private Room run(String run) throws Refusal {
        if (room.phase() == Phase.ASKING || room.phase() == Phase.CLOSED) {
            throw new Refusal("Reveal the answers first: the run would give them away.");
        }
        if (room.program() == null) {
            throw new Refusal("Show a program first.");
        }
        return change().run(run, Playhead.START).done();
    }

    private Room lead(Playhead playhead) throws Refusal {
        if (room.run() == null) {
            throw new Refusal("There is no run to lead through.");
        }
        playhead.check();
        return change().run(room.run(), playhead).done();
    }

    /** The run that everybody sees has the last word on what is true. */
    private Room measured(Command.Measured c) {
        List<Round> rounds = new ArrayList<>(room.rounds());
        for (int i = 0; i < rounds.size(); i++) {
            Round round = rounds.get(i);
            if (round.id() == c.round() && (round.run() == null || c.run().equals(room.run()))) {
                rounds.set(i, round.measured(c.truth(), c.run()));
            }
        }
        return new RoomChange(room).rounds(rounds).done();
    }

    private void noneOpen() throws Refusal {
        if (room.phase() == Phase.ASKING) {
            throw new Refusal("A question is open. Close it and reveal the answers first.");
        }
        if (room.phase() == Phase.CLOSED) {
            throw new Refusal("Reveal the answers first.");
        }
    }

    private void check(@Nullable Long deadline) throws Refusal {
        if (deadline != null && (deadline <= now || deadline - now > MAX_COUNTDOWN_MILLIS)) {
            throw new Refusal("A countdown lasts from a second to a day.");
        }
    }

    private int nextId() {
        return room.rounds().size() + 1;
    }

    private RoomChange change() {
        return new RoomChange(room).touched(now);
    }
}

package dev.forkscope.classroom;

import dev.forkscope.demo.Catalogue;
import dev.forkscope.demo.Demo;
import dev.forkscope.protocol.Language;
import dev.forkscope.run.Orders;
import dev.forkscope.run.RunSpec;
import dev.forkscope.run.RunState;
import dev.forkscope.run.Runs;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All classes of this instance: the way in for whoever teaches, learns or watches. Safe for many threads. */
public final class Rooms {
    private static final Logger LOG = LoggerFactory.getLogger(Rooms.class);

    private final RoomStore store;
    private final RoomSettings settings;
    private final InstantSource clock;
    private final Catalogue catalogue;
    private final Runs runs;
    private final Measuring measuring;
    private final ScheduledExecutorService timer;
    private final RoomNames names = new RoomNames();

    Rooms(
            RoomStore store,
            RoomSettings settings,
            InstantSource clock,
            Catalogue catalogue,
            Runs runs,
            Measuring measuring,
            ScheduledExecutorService timer) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
        this.catalogue = catalogue;
        this.runs = runs;
        this.measuring = measuring;
        this.timer = timer;
    }

    /**
     * A class that was opened.
     *
     * @param token whoever has it teaches
     */
    public record Opened(String code, String token) {}

    /**
     * Opens a class.
     *
     * @param program what is on show from the start, if anything
     * @throws RoomsFullException if there are too many
     */
    public Opened open(@Nullable ShownProgram program) {
        String token = names.newToken();
        String digest = RoomNames.digest(token);
        while (true) {
            String code = names.newCode();
            if (store.create(Room.opened(code, digest, settings.bounds(), program, clock.millis()))) {
                return new Opened(code, token);
            }
        }
    }

    /**
     * The class of that code, as it is now.
     *
     * @param typed in any case
     */
    public Optional<Room> find(String typed) {
        return store.find(RoomNames.normal(typed)).map(room -> room.at(clock.millis()));
    }

    /** Whether that token lets its owner teach the class. */
    public boolean isTeacher(Room room, String token) {
        return RoomNames.matches(room.teacher(), token);
    }

    /** A name for a student that nobody else has. */
    public String newStudent() {
        return names.newMe();
    }

    /**
     * Does what somebody wants.
     *
     * @return the room after it
     * @throws Refusal if that cannot be done now
     */
    public Room tell(String code, Command command) throws Refusal {
        RoomStore.Changed changed = store.update(code, room -> room.after(command, clock.millis()))
                .orElseThrow(() -> new Refusal("This class is over."));
        follow(changed);
        return changed.after();
    }

    /**
     * Runs the program on show for everybody to see, as soon as they have opened their connections to it.
     *
     * @return the room after it
     * @throws Refusal if nothing can be run now
     * @throws Orders.RefusedException if the program cannot be
     */
    public Room run(String code) throws Refusal, Orders.RefusedException {
        Room room = find(code).orElseThrow(() -> new Refusal("This class is over."));
        // Asked of a copy first: a refused run must not have been started.
        ShownProgram program = room.after(new Command.Run(""), clock.millis()).program();
        if (program == null) {
            throw new Refusal("Show a program first.");
        }
        if (room.run() != null
                && runs.find(room.run())
                        .filter(r -> r.state() != RunState.ENDED)
                        .isPresent()) {
            throw new Refusal("The run before has not ended yet.");
        }
        Runs.Submitted submitted = runs.submitFor(
                store.present(room.code()), measuring.specFor(program, room.round()), "class " + room.code(), timer);
        String run = submitted.run().id();
        try {
            Room after = tell(code, new Command.Run(run));
            Round round = after.round();
            if (round != null) {
                measuring.in(run, round, measured(code));
            }
            return after;
        } catch (Refusal somebodyWasFaster) {
            runs.cancel(run, submitted.token());
            throw somebodyWasFaster;
        }
    }

    /** A demo to show; {@code forks} as for a run. */
    public ShownProgram demo(String id, Language language, @Nullable Integer forks) throws Orders.RefusedException {
        RunSpec spec = measuring.specFor(new ShownProgram(id, language, forks, "", null), null);
        String title = catalogue.find(id).map(Demo::title).orElse(null);
        return new ShownProgram(id, language, spec.forks(), spec.source(), title);
    }

    /** A program of the teacher's own to show, if it compiles. */
    public ShownProgram program(Language language, String source) throws Orders.RefusedException {
        ShownProgram program = new ShownProgram(null, language, null, source, null);
        measuring.specFor(program, null);
        return program;
    }

    /** That question of the demo on show. */
    public Asked question(String code, String id) throws Refusal {
        return find(code)
                .map(Room::program)
                .map(ShownProgram::demo)
                .flatMap(catalogue::find)
                .flatMap(demo ->
                        demo.questions().stream().filter(q -> q.id().equals(id)).findFirst())
                .map(Asked::of)
                .orElseThrow(() -> new Refusal("The program on show has no question \"" + id + "\"."));
    }

    /** A student opens a connection; false if the class is full. Each one let in must {@link #leave}. */
    public boolean arrive(String code, String me) {
        return store.arrive(code, me);
    }

    /** A student's connection is closed. */
    public void leave(String code, String me) {
        store.leave(code, me);
    }

    /** Students connected now. */
    public int present(String code) {
        return store.present(code);
    }

    /** Has {@code onNews} called, briefly and on any thread, after each change of the room or of who is in it. */
    public RoomStore.Watch watch(String code, Runnable onNews) {
        return store.watch(code, onNews);
    }

    /** Milliseconds since 1970, as deadlines are counted. */
    public long now() {
        return clock.millis();
    }

    /** Ends the classes that are idle, closes what is overdue, drops those whose time is up. */
    void sweep() {
        for (String code : store.codes()) {
            try {
                tick(code);
                dropIfOld(code);
            } catch (RuntimeException e) {
                LOG.error("room {} is left as it is", code, e);
            }
        }
    }

    private void dropIfOld(String code) {
        Optional<Room> room = store.find(code).filter(Room::isOver);
        if (room.isPresent()
                && clock.millis() - room.get().touched() >= settings.keep().toMillis()) {
            store.remove(code);
        }
    }

    private void tick(String code) {
        try {
            store.update(code, room -> room.after(new Command.Tick(), clock.millis()))
                    .ifPresent(this::follow);
        } catch (Refusal e) {
            throw new IllegalStateException("time is never refused", e);
        }
    }

    /** What follows from a change: a countdown to watch, a truth to find. */
    private void follow(RoomStore.Changed changed) {
        Room before = changed.before();
        Room after = changed.after();
        Round open = before.phase() == Phase.ASKING ? before.round() : null;
        Round now = after.phase() == Phase.ASKING ? after.round() : null;
        if (open != null && (now == null || now.id() != open.id())) {
            measuring.quietly(open, measured(after.code()));
        }
        if (now != null && now.deadline() != null && (open == null || now.id() != open.id())) {
            tickAt(after.code(), now.deadline());
        }
    }

    private void tickAt(String code, long deadline) {
        try {
            timer.schedule(() -> tick(code), deadline - clock.millis() + 1, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException serverStops) {
            LOG.debug("no countdown ends any more");
        }
    }

    private Measuring.Listener measured(String code) {
        return what -> {
            try {
                tell(code, what);
            } catch (Refusal e) {
                LOG.debug("measured too late: {}", e.sentence());
            }
        };
    }
}

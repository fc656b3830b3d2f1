package dev.forkscope.demo;

import dev.forkscope.protocol.Event;
import dev.forkscope.protocol.Event.WaitReturned;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What questions are about, looked up in the record of a run that has ended. */
final class Seen {
    private final List<Event> events;
    private final int first;
    private final Map<Integer, Integer> parents = new HashMap<>();

    /** @param events a whole record, from {@code run-started} to {@code run-ended} */
    Seen(List<Event> events) {
        this.events = events;
        first = all(Event.ProcessStarted.class)
                .mapToInt(Event.ProcessStarted::pid)
                .findFirst()
                .orElse(0);
        all(Event.ForkReturned.class).forEach(fork -> {
            if (fork.returns() > 0) {
                parents.put(fork.returns(), fork.pid());
            } else if (fork.returns() == 0) {
                parents.put(fork.pid(), fork.ppid());
            }
        });
    }

    Event.RunEnded end() {
        return (Event.RunEnded) events.get(events.size() - 1);
    }

    int childrenOfFirst() {
        return (int) parents.values().stream().filter(p -> p == first).count();
    }

    /** Levels of the tree; the first process is one. */
    int generations() {
        int most = first == 0 ? 0 : 1;
        for (int pid : parents.keySet()) {
            int level = 1;
            for (Integer up = parents.get(pid); up != null; up = parents.get(up)) {
                level++;
            }
            most = Math.max(most, level);
        }
        return most;
    }

    /** Processes whose own parent waited for them. */
    int reapedByParents() {
        return (int) waits().filter(Seen::reaps).count();
    }

    /** Processes that got another parent. */
    int orphans() {
        return (int) all(Event.Reparented.class)
                .map(Event.Reparented::pid)
                .distinct()
                .count();
    }

    /** Processes that had ended and were not yet reaped when a text with the pattern in it was first printed, written or not. */
    @Nullable
    Integer zombiesAt(Pattern pattern) {
        Set<Integer> zombies = new HashSet<>();
        for (Event event : events) {
            if (event instanceof Event.Exited e) {
                zombies.add(e.pid());
            } else if (event instanceof Event.Killed k) {
                zombies.add(k.pid());
            } else if (event instanceof Event.Reaped r) {
                zombies.remove(r.pid());
            } else if (event instanceof WaitReturned w && reaps(w)) {
                zombies.remove(w.returns());
            } else if (event instanceof Event.Output o
                            && pattern.matcher(o.text()).find()
                    || event instanceof Event.Buffered b
                            && pattern.matcher(b.text()).find()) {
                return zombies.size();
            }
        }
        return null;
    }

    Printed printed() {
        StringBuilder text = new StringBuilder();
        all(Event.Output.class).forEach(output -> text.append(output.text()));
        return new Printed(text.toString());
    }

    /** Who became the parent of the first orphan. */
    @Nullable
    String adopter() {
        Event.Reparented moved = all(Event.Reparented.class).findFirst().orElse(null);
        if (moved == null) {
            return "nobody";
        }
        if (Objects.equals(parents.get(moved.from()), moved.to())) {
            return "its grandparent";
        }
        int helper = all(Event.RunStarted.class)
                .findFirst()
                .map(Event.RunStarted::helper)
                .orElse(0);
        return moved.to() == helper ? "the reaper" : null;
    }

    /** What the first process's last wait did. */
    @Nullable
    String lastWait() {
        Event last = events.stream()
                .filter(e -> e instanceof Event.WaitCalled c && c.pid() == first
                        || e instanceof WaitReturned r && r.pid() == first)
                .reduce((earlier, later) -> later)
                .orElse(null);
        if (last instanceof WaitReturned returned) {
            return returned.errno() != null ? "fails" : returned.returns() == 0 ? "returns 0" : "returns a PID";
        }
        return last == null ? null : "blocks for ever";
    }

    /** How a process ended, in the words of the first wait that reaped one. */
    String statusSeen() {
        Event.Status status = waits().filter(Seen::reaps)
                .map(WaitReturned::status)
                .findFirst()
                .orElse(null);
        if (status == null) {
            return "nothing";
        }
        return status.exited() != null ? "exited with " + status.exited() : "killed by signal " + status.signaled();
    }

    private Stream<WaitReturned> waits() {
        return all(WaitReturned.class);
    }

    private static boolean reaps(WaitReturned wait) {
        return wait.returns() > 0 && wait.status() != null && wait.status().endsProcess();
    }

    private <E extends Event> Stream<E> all(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast);
    }
}

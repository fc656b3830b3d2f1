package dev.forkscope.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import tools.jackson.databind.JsonNode;

/** What the counts of every record must satisfy, whatever happened to the run. */
public final class RunInvariants {
    private RunInvariants() {}

    /** Fails with the invariant that does not hold. */
    public static void hold(List<JsonNode> events) {
        hold(events, false);
    }

    /** The same for a run that somebody outside killed processes of: a child may have been killed before its first word. */
    static void holdThoughKilled(List<JsonNode> events) {
        hold(events, true);
    }

    private static void hold(List<JsonNode> events, boolean killedFromOutside) {
        assertThat(events).isNotEmpty();
        assertThat(events.stream().map(e -> e.get("seq").asLong()).toList())
                .isEqualTo(LongStream.rangeClosed(1, events.size()).boxed().toList());
        JsonNode end = events.get(events.size() - 1);
        assertThat(type(end)).isEqualTo("run-ended");
        boolean allSpoke = end.get("verdict").asString().equals("completed") && !killedFromOutside;
        Set<Integer> pids = new HashSet<>();
        Map<Integer, Integer> parentsWord = new HashMap<>();
        Map<Integer, Integer> childsWord = new HashMap<>();
        Map<Integer, Integer> helpersWord = new HashMap<>();
        Map<Integer, Integer> ends = new HashMap<>();
        Map<Integer, Integer> reapings = new HashMap<>();
        for (JsonNode e : events) {
            if (e.has("pid")) {
                pids.add(e.get("pid").asInt());
            }
            switch (type(e)) {
                case "fork-returned" -> {
                    int returns = e.get("returns").asInt();
                    if (returns > 0) {
                        assertThat(parentsWord.put(returns, e.get("pid").asInt()))
                                .as("one parent of " + returns)
                                .isNull();
                    } else if (returns == 0) {
                        assertThat(childsWord.put(
                                        e.get("pid").asInt(), e.get("ppid").asInt()))
                                .isNull();
                    }
                }
                case "exited", "killed" -> {
                    ends.merge(e.get("pid").asInt(), 1, Integer::sum);
                    if (e.has("ppid")) {
                        helpersWord.put(e.get("pid").asInt(), e.get("ppid").asInt());
                    }
                }
                case "reaped" -> reapings.merge(e.get("pid").asInt(), 1, Integer::sum);
                case "wait-returned" -> {
                    JsonNode status = e.get("status");
                    if (status != null && (status.has("exited") || status.has("signaled"))) {
                        reapings.merge(e.get("returns").asInt(), 1, Integer::sum);
                    }
                }
                default -> {}
            }
        }
        parentsWord.forEach((child, parent) -> assertThat(childsWord.getOrDefault(child, helpersWord.get(child)))
                .as("what child " + child + " says of its parent")
                .isEqualTo(parent));
        if (allSpoke) {
            assertThat(childsWord).isEqualTo(parentsWord);
        }
        Map<Integer, Integer> onceEach = new HashMap<>();
        pids.forEach(pid -> onceEach.put(pid, 1));
        assertThat(ends).as("ends").isEqualTo(onceEach);
        assertThat(reapings).as("reapings").isEqualTo(onceEach);
        assertThat(end.get("processes").asInt()).isEqualTo(pids.size());
        assertThat(end.get("forks").asInt()).isEqualTo(Math.max(0, pids.size() - 1));
    }

    private static String type(JsonNode event) {
        return event.get("type").asString();
    }
}

package dev.forkscope.helper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a program did, without the PIDs it happened to get: a process is named by its place in the tree, {@code P} for the first,
 * {@code P.2} for its second child.
 *
 * @param ends every process's place and how it ended, sorted
 * @param lines every line that was written, sorted
 */
record Outcome(List<String> ends, List<String> lines) {
    private static final Pattern NUMBER = Pattern.compile("0x[0-9a-f]{6,}|\\d+");

    /** Collects what is seen of a program, then names the processes. */
    static final class Builder {
        private final Map<Integer, String> places = new HashMap<>();
        private final Map<Integer, List<Integer>> forks = new HashMap<>();
        private final Map<Integer, String> ends = new HashMap<>();
        private final Map<String, String> addresses = new HashMap<>();
        private int first;

        void first(int pid) {
            first = pid;
        }

        void forked(int parent, int child) {
            forks.computeIfAbsent(parent, p -> new ArrayList<>()).add(child);
        }

        void ended(int pid, String how) {
            ends.put(pid, how);
        }

        /** @param above the process that adopts orphans and started the first one */
        Outcome build(String output, int above) {
            places.put(above, "above");
            place(first, "P");
            List<String> howEnded = ends.entrySet().stream()
                    .filter(e -> places.containsKey(e.getKey()))
                    .map(e -> places.get(e.getKey()) + " " + e.getValue())
                    .sorted()
                    .toList();
            String named = NUMBER.matcher(output).replaceAll(m -> Matcher.quoteReplacement(name(m.group())));
            return new Outcome(howEnded, named.lines().sorted().toList());
        }

        private void place(int pid, String place) {
            places.put(pid, place);
            int n = 0;
            for (int child : forks.getOrDefault(pid, List.of())) {
                place(child, place + "." + ++n);
            }
        }

        private String name(String digits) {
            if (digits.startsWith("0x")) {
                return addresses.computeIfAbsent(digits, d -> "address " + (addresses.size() + 1));
            }
            return digits.length() > 9 ? digits : places.getOrDefault(Integer.parseInt(digits), digits);
        }
    }
}

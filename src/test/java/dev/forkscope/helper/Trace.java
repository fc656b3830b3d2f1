package dev.forkscope.helper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code strace -f} saw: one line per call, those that were interrupted by others put together again. */
final class Trace {
    private static final Pattern LINE = Pattern.compile("(\\d+) +(.*)");
    private static final Pattern RESUMED = Pattern.compile("<\\.\\.\\. \\w+ resumed>(.*)");
    private static final Pattern CLONE = Pattern.compile("clone\\(.*SIGCHLD.*= (-?\\d+).*");
    private static final Pattern WAIT = Pattern.compile("wait4\\((-?\\d+).*= (-?\\d+).*");
    private static final Pattern EXITED = Pattern.compile(".*WEXITSTATUS\\(s\\) == (\\d+).*");
    private static final Pattern SIGNALED = Pattern.compile(".*WTERMSIG\\(s\\) == (SIG\\w+).*");
    private static final Pattern EXIT = Pattern.compile("exit_group\\((\\d+).*");

    /** As "caller what result", in the order of return. */
    final List<String> facts = new ArrayList<>();

    Trace(List<String> lines) {
        Map<String, String> unfinished = new HashMap<>();
        for (String line : lines) {
            Matcher parts = LINE.matcher(line);
            if (!parts.matches()) {
                continue;
            }
            String pid = parts.group(1);
            String call = parts.group(2);
            if (call.endsWith("<unfinished ...>")) {
                unfinished.put(pid, call.substring(0, call.length() - "<unfinished ...>".length()));
                if (!call.startsWith("exit_group")) {
                    continue;
                }
            }
            Matcher resumed = RESUMED.matcher(call);
            if (resumed.matches()) {
                call = unfinished.getOrDefault(pid, "") + resumed.group(1);
            }
            note(pid, call);
        }
    }

    private void note(String pid, String call) {
        Matcher clone = CLONE.matcher(call);
        Matcher wait = WAIT.matcher(call);
        Matcher exit = EXIT.matcher(call);
        if (clone.matches()) {
            facts.add(pid + " fork " + clone.group(1));
        } else if (wait.matches()) {
            facts.add(pid + " wait " + wait.group(2) + status(call));
        } else if (exit.matches() && !call.contains("resumed")) {
            String fact = pid + " exit " + exit.group(1);
            if (!facts.contains(fact)) {
                facts.add(fact);
            }
        }
    }

    private static String status(String call) {
        Matcher exited = EXITED.matcher(call);
        Matcher signaled = SIGNALED.matcher(call);
        return exited.matches()
                ? " exited " + exited.group(1)
                : signaled.matches() ? " signaled " + signaled.group(1) : "";
    }

    /** The facts whose caller is one of {@code pids}, sorted. */
    List<String> of(java.util.Set<Integer> pids) {
        return facts.stream()
                .filter(f -> pids.contains(Integer.parseInt(f.substring(0, f.indexOf(' ')))))
                .sorted()
                .toList();
    }
}

package dev.forkscope.run;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The settings that say what a machine must have.
 *
 * @param port where the server listens
 * @param processBudget demo processes alive at one moment
 * @param runsAtATime helpers besides
 */
record Wanted(int port, int processBudget, int runsAtATime) {
    private static final int PORT = 8_080;
    private static final int PROCESS_BUDGET = 4_096;
    private static final int RUNS_AT_A_TIME = 32;

    /** Threads of the server and its launcher, and some to spare. */
    private static final int THREADS = 400;

    static Wanted read(List<String> arguments, Map<String, String> environment) {
        return new Wanted(
                number("server.port", PORT, arguments, environment),
                number("forkscope.process-budget", PROCESS_BUDGET, arguments, environment),
                number("forkscope.runs-at-a-time", RUNS_AT_A_TIME, arguments, environment));
    }

    /** Processes and threads that the instance may have at one moment. */
    int tasks() {
        return processBudget + runsAtATime + THREADS;
    }

    private static int number(String name, int otherwise, List<String> arguments, Map<String, String> environment) {
        String option = "--" + name + "=";
        String variable = name.toUpperCase(Locale.ROOT).replace("-", "").replace('.', '_');
        String text = arguments.stream()
                .filter(a -> a.startsWith(option))
                .map(a -> a.substring(option.length()))
                .findFirst()
                .orElse(environment.getOrDefault(variable, ""));
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : otherwise;
    }
}

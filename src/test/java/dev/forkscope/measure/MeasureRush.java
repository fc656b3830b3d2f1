package dev.forkscope.measure;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures a rush: so many clients press Run at the same moment, three forks in a row, and watch to the end. Against a warm server
 * on this machine, which is idle otherwise:
 *
 * <pre>java src/test/java/dev/forkscope/measure/MeasureRush.java 8080 200</pre>
 */
public final class MeasureRush {
    private static final int WARM_UP = 30;
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final String BODY = "{\"demo\":\"forks-in-a-row\",\"language\":\"c\",\"forks\":3}";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private MeasureRush() {}

    /** Prints how many were taken and completed, and how long the slowest waited; the arguments are port and clients. */
    public static void main(String[] arguments) throws Exception {
        String server = "localhost:" + Integer.parseInt(arguments[0]);
        int clients = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200;
        for (int i = 0; i < WARM_UP; i++) {
            press(server).get(30, TimeUnit.SECONDS);
        }
        long start = System.nanoTime();
        List<CompletableFuture<Outcome>> all = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            all.add(press(server));
        }
        Map<String, Integer> outcomes = new TreeMap<>();
        List<Long> millis = new ArrayList<>();
        for (CompletableFuture<Outcome> each : all) {
            try {
                Outcome outcome = each.get(60, TimeUnit.SECONDS);
                outcomes.merge(outcome.what(), 1, Integer::sum);
                millis.add(TimeUnit.NANOSECONDS.toMillis(outcome.at() - start));
            } catch (TimeoutException e) {
                outcomes.merge("no end within 60 s", 1, Integer::sum);
            }
        }
        long[] sorted = millis.stream().mapToLong(m -> m).sorted().toArray();
        System.out.printf(
                "%d clients: %s; median %d ms, last %d ms%n",
                clients,
                outcomes,
                sorted[sorted.length / 2],
                Arrays.stream(sorted).max().orElse(-1));
    }

    private record Outcome(String what, long at) {}

    private static CompletableFuture<Outcome> press(String server) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + server + "/api/runs"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(BODY))
                .build();
        return HTTP.sendAsync(request, BodyHandlers.ofString()).thenCompose(answer -> watch(server, answer));
    }

    private static CompletableFuture<Outcome> watch(String server, HttpResponse<String> answer) {
        Matcher id = ID.matcher(answer.body());
        if (answer.statusCode() != 201 || !id.find()) {
            return CompletableFuture.completedFuture(
                    new Outcome("refused with " + answer.statusCode(), System.nanoTime()));
        }
        Watch watch = new Watch();
        HTTP.newWebSocketBuilder()
                .buildAsync(URI.create("ws://" + server + "/ws/runs/" + id.group(1)), watch)
                .whenComplete((socket, error) -> {
                    if (error != null) {
                        watch.end.complete(new Outcome("no socket", System.nanoTime()));
                    }
                });
        return watch.end;
    }

    private static final class Watch implements WebSocket.Listener {
        private static final Pattern VERDICT = Pattern.compile("\"verdict\":\"([^\"]+)\",\"processes\":(\\d+)");
        final CompletableFuture<Outcome> end = new CompletableFuture<>();
        private final StringBuilder seen = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            seen.append(text);
            Matcher verdict = VERDICT.matcher(seen);
            if (verdict.find()) {
                end.complete(
                        new Outcome(verdict.group(1) + " with " + verdict.group(2) + " processes", System.nanoTime()));
            }
            socket.request(1);
            return CompletableFuture.completedFuture(null);
        }
    }
}

package dev.forkscope.measure;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures what a student waits for, against a warm server on this machine: from the request to the first process event at a
 * WebSocket client, and to {@code run-ended}, for three forks in a row. Run it on an idle machine:
 *
 * <pre>java src/test/java/dev/forkscope/measure/MeasureLatency.java 8080</pre>
 */
public final class MeasureLatency {
    private static final int WARM_UP = 50;
    private static final int RUNS = 300;
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final String BODY = "{\"demo\":\"forks-in-a-row\",\"language\":\"c\",\"forks\":3}";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private MeasureLatency() {}

    /** Prints medians and 95th percentiles in microseconds; the argument is the server's port. */
    public static void main(String[] arguments) throws Exception {
        String server = "localhost:" + Integer.parseInt(arguments[0]);
        long[] first = new long[RUNS];
        long[] ended = new long[RUNS];
        for (int i = -WARM_UP; i < RUNS; i++) {
            long start = System.nanoTime();
            Watch watch = new Watch();
            HTTP.newWebSocketBuilder().buildAsync(URI.create("ws://" + server + "/ws/runs/" + run(server)), watch);
            long firstAt = watch.first.get(5, TimeUnit.SECONDS);
            long endedAt = watch.ended.get(5, TimeUnit.SECONDS);
            if (i >= 0) {
                first[i] = TimeUnit.NANOSECONDS.toMicros(firstAt - start);
                ended[i] = TimeUnit.NANOSECONDS.toMicros(endedAt - start);
            }
        }
        print("request to first process event", first);
        print("request to run-ended", ended);
    }

    private static String run(String server) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + server + "/api/runs"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(BODY))
                .build();
        Matcher id = ID.matcher(HTTP.send(request, BodyHandlers.ofString()).body());
        if (!id.find()) {
            throw new IllegalStateException("the server takes no run");
        }
        return id.group(1);
    }

    private static void print(String what, long[] micros) {
        Arrays.sort(micros);
        System.out.printf(
                "%s: median %d us, 95th percentile %d us%n",
                what, micros[micros.length / 2], micros[micros.length * 95 / 100]);
    }

    private static final class Watch implements WebSocket.Listener {
        final CompletableFuture<Long> first = new CompletableFuture<>();
        final CompletableFuture<Long> ended = new CompletableFuture<>();
        private final StringBuilder seen = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            seen.append(text);
            if (seen.indexOf("process-started") >= 0) {
                first.complete(System.nanoTime());
            }
            if (seen.indexOf("run-ended") >= 0) {
                ended.complete(System.nanoTime());
            }
            socket.request(1);
            return CompletableFuture.completedFuture(null);
        }
    }
}

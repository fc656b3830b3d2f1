package dev.forkscope.measure;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures what a demo process costs: the median time from a run's start to its end, by the helper's own clock, over the number of
 * processes, for three and for ten forks in a row. Against a server of any version, on an idle machine; two versions are compared by
 * turns, because machines change their pace:
 *
 * <pre>java src/test/java/dev/forkscope/measure/MeasureCost.java 8080</pre>
 */
public final class MeasureCost {
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final Pattern LAST_TIME = Pattern.compile("\"t\":(\\d+)");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String server;

    private MeasureCost(String server) {
        this.server = server;
    }

    /** Prints microseconds for each process; the argument is the server's port. */
    public static void main(String[] arguments) throws Exception {
        MeasureCost measure = new MeasureCost("http://localhost:" + Integer.parseInt(arguments[0]));
        measure.print(3, 100);
        measure.print(10, 15);
    }

    private void print(int forks, int runs) throws Exception {
        long[] micros = new long[runs];
        for (int i = 0; i < runs; i++) {
            micros[i] = duration(forks);
        }
        Arrays.sort(micros);
        System.out.printf(
                "%d forks in a row: %.0f us for each process%n", forks, (double) micros[runs / 2] / (1 << forks));
    }

    private long duration(int forks) throws IOException, InterruptedException {
        String body = "{\"demo\":\"forks-in-a-row\",\"language\":\"c\",\"forks\":" + forks + "}";
        HttpRequest request = HttpRequest.newBuilder(URI.create(server + "/api/runs"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        Matcher id = ID.matcher(HTTP.send(request, BodyHandlers.ofString()).body());
        if (!id.find()) {
            throw new IllegalStateException("the run was refused");
        }
        String run = "/api/runs/" + id.group(1);
        while (!get(run).contains("\"state\":\"ended\"")) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        long last = 0;
        Matcher times = LAST_TIME.matcher(get(run + "/events"));
        while (times.find()) {
            last = Math.max(last, Long.parseLong(times.group(1)));
        }
        return last;
    }

    private String get(String path) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(URI.create(server + path)).build(), BodyHandlers.ofString())
                .body();
    }
}

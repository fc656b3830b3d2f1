package dev.forkscope.measure;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Measures how much a run of three forks in a row suffers from a nasty one beside it: its median time from request to end, alone
 * and beside each program of {@code src/test/resources/nasty} and the fork bomb, started again whenever it has ended. At most
 * twice the time is allowed. Against a warm server on an idle machine, in the project's folder:
 *
 * <pre>java src/test/java/dev/forkscope/measure/MeasureBeside.java 8080 [part of a name]</pre>
 */
public final class MeasureBeside {
    private static final int WARM_UP = 100;
    private static final int RUNS = 40;
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\",\"token\":\"([^\"]+)\"");
    private static final String MEASURED = "{\"demo\":\"forks-in-a-row\",\"language\":\"c\",\"forks\":3}";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String server;

    private MeasureBeside(String server) {
        this.server = server;
    }

    /** Prints medians in microseconds and their ratio; arguments are the server's port and what the names must contain. */
    public static void main(String[] arguments) throws Exception {
        MeasureBeside measure = new MeasureBeside("http://localhost:" + Integer.parseInt(arguments[0]));
        String wanted = arguments.length > 1 ? arguments[1] : "";
        measure.medianAlone(WARM_UP);
        measure.print("fork-bomb demo, c", "{\"demo\":\"fork-bomb\",\"language\":\"c\"}");
        measure.print("fork-bomb demo, python", "{\"demo\":\"fork-bomb\",\"language\":\"python\"}");
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources/nasty"))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                if (file.toString().contains(wanted)) {
                    measure.print(file.getParent().getFileName() + "/" + file.getFileName(), program(file));
                }
            }
        }
    }

    private void print(String name, String nasty) throws Exception {
        long alone = medianAlone(RUNS);
        Beside beside = new Beside(nasty);
        beside.start();
        long[] micros = new long[RUNS];
        for (int i = 0; i < RUNS && beside.isAlive(); i++) {
            micros[i] = timed();
        }
        boolean refused = beside.refused;
        beside.end();
        if (!refused) {
            long median = median(micros);
            System.out.printf("%-44s %6d %6d us  x %.2f%n", name, alone, median, (double) median / alone);
        }
    }

    private long medianAlone(int runs) throws Exception {
        long[] micros = new long[runs];
        for (int i = 0; i < runs; i++) {
            micros[i] = timed();
        }
        return median(micros);
    }

    private static long median(long[] micros) {
        Arrays.sort(micros);
        return micros[micros.length / 2];
    }

    /** Microseconds from the request to the end of its recording, which is asked for each millisecond. */
    private long timed() throws Exception {
        long start = System.nanoTime();
        Matcher run = post(MEASURED);
        awaitEnd(run.group(1), 1);
        return TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - start);
    }

    private void awaitEnd(String run, int pauseMillis) throws Exception {
        while (!get("/api/runs/" + run).contains("\"state\":\"ended\"")) {
            TimeUnit.MILLISECONDS.sleep(pauseMillis);
        }
    }

    private Matcher post(String body) throws Exception {
        String answer = HTTP.send(
                        HttpRequest.newBuilder(URI.create(server + "/api/runs"))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.ISO_8859_1))
                                .build(),
                        BodyHandlers.ofString())
                .body();
        Matcher id = ID.matcher(answer);
        return id.find() ? id : Pattern.compile("x").matcher("");
    }

    private String get(String path) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(URI.create(server + path)).build(), BodyHandlers.ofString())
                .body();
    }

    private static String program(Path file) throws IOException {
        String language = file.getParent().getFileName().toString();
        StringBuilder json = new StringBuilder("{\"program\":{\"language\":\"" + language + "\",\"source\":\"");
        for (char c : Files.readString(file, StandardCharsets.ISO_8859_1).toCharArray()) {
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else {
                json.append(c < ' ' ? "\\u%04x".formatted((int) c) : String.valueOf(c));
            }
        }
        return json + "\"}}";
    }

    /** Keeps the nasty program going. */
    private final class Beside extends Thread {
        private final String nasty;
        private final List<Matcher> runs = new ArrayList<>();
        private volatile boolean enough;
        private volatile boolean refused;

        Beside(String nasty) {
            this.nasty = nasty;
        }

        @Override
        public void run() {
            try {
                while (!enough) {
                    Matcher run = post(nasty);
                    if (run.regionEnd() == 0) {
                        refused = true;
                        return;
                    }
                    synchronized (runs) {
                        runs.add(run);
                    }
                    awaitEnd(run.group(1), 20);
                }
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        void end() throws Exception {
            enough = true;
            synchronized (runs) {
                for (Matcher run : runs) {
                    HTTP.send(
                            HttpRequest.newBuilder(URI.create(server + "/api/runs/" + run.group(1)))
                                    .header("Authorization", "Bearer " + run.group(2))
                                    .DELETE()
                                    .build(),
                            BodyHandlers.discarding());
                }
            }
            join();
        }
    }
}

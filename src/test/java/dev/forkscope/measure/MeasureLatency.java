package dev.forkscope.measure;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures what a student waits for, against a warm server on this machine: from the request to the first process event at a
 * WebSocket client, and to {@code run-ended}, for three forks in a row. Run it on an idle machine:
 *
 * <pre>java src/test/java/dev/forkscope/measure/MeasureLatency.java 8080</pre>
 *
 * <p>It speaks over plain sockets from one thread: on two cores the threads of a ready-made client would compete with what they
 * measure.
 */
public final class MeasureLatency {
    private static final int WARM_UP = 300;
    private static final int RUNS = 300;
    private static final int PATIENCE_MILLIS = 5_000;
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final String BODY = "{\"demo\":\"forks-in-a-row\",\"language\":\"c\",\"forks\":3}";

    private MeasureLatency() {}

    /** Prints medians and 95th percentiles in microseconds; the argument is the server's port. */
    public static void main(String[] arguments) throws IOException {
        int port = Integer.parseInt(arguments[0]);
        long[] first = new long[RUNS];
        long[] ended = new long[RUNS];
        for (int i = -WARM_UP; i < RUNS; i++) {
            long start = System.nanoTime();
            try (Talk watch = new Talk(port, "GET /ws/runs/" + run(port) + """
                     HTTP/1.1
                    Host: localhost
                    Connection: Upgrade
                    Upgrade: websocket
                    Sec-WebSocket-Version: 13
                    Sec-WebSocket-Key: Rm9ya3Njb3BlIG1lYXN1cg==

                    """)) {
                watch.hear("process-started");
                long firstAt = System.nanoTime();
                watch.hear("run-ended");
                if (i >= 0) {
                    first[i] = TimeUnit.NANOSECONDS.toMicros(firstAt - start);
                    ended[i] = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - start);
                }
            }
        }
        print("request to first process event", first);
        print("request to run-ended", ended);
    }

    private static String run(int port) throws IOException {
        try (Talk request = new Talk(port, """
                POST /api/runs HTTP/1.1
                Host: localhost
                Content-Type: application/json
                Content-Length: %d

                %s""".formatted(BODY.length(), BODY))) {
            return request.hear(ID);
        }
    }

    private static void print(String what, long[] micros) {
        Arrays.sort(micros);
        System.out.printf(
                "%s: median %d us, 95th percentile %d us%n",
                what, micros[micros.length / 2], micros[micros.length * 95 / 100]);
    }

    /** A connection on which one thing is said, and then listened to. */
    private static final class Talk implements AutoCloseable {
        private final Socket socket;
        private final InputStream in;
        private final StringBuilder heard = new StringBuilder();
        private final byte[] bytes = new byte[64 << 10];

        Talk(int port, String request) throws IOException {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.setTcpNoDelay(true);
            in = socket.getInputStream();
            socket.getOutputStream().write(request.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
        }

        void hear(String word) throws IOException {
            while (heard.indexOf(word) < 0) {
                read();
            }
        }

        /** Listens until the pattern is found, and returns its first group. */
        String hear(Pattern pattern) throws IOException {
            Matcher matcher = pattern.matcher(heard);
            while (!matcher.find()) {
                read();
                matcher.reset(heard);
            }
            return matcher.group(1);
        }

        private void read() throws IOException {
            int count = in.read(bytes);
            if (count < 0) {
                throw new IOException("the server hung up after: " + heard);
            }
            heard.append(new String(bytes, 0, count, StandardCharsets.ISO_8859_1));
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}

package dev.forkscope.measure;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A class of 200 on loopback, against a server on this machine: everybody joins, everybody answers within three seconds, every
 * answer is counted, a run is broadcast to all; then everybody leaves and the server is looked at.
 *
 * <pre>java src/test/java/dev/forkscope/measure/MeasureClass.java PORT [STUDENTS [cut [SERVER_PID]]]</pre>
 *
 * <p>{@code cut} cuts half of the connections in the middle of each phase and restores them. With the server's pid its memory and
 * threads are shown. Anything lost ends the program with status 1.
 *
 * <p>How late an event is: {@code t} says when it happened, in microseconds since the run began, on the clock of the machine that
 * server and students share. When the run began is not told; the student's side takes the latest moment that is possible, which is
 * the earliest arrival of any event at any student less its {@code t}. So the fastest delivery counts as no time at all, and every
 * other one is late by what it took longer than that. That is the least it can be; the most is printed too: no run begins before the
 * teacher has asked for it, nor before the last student has asked for a connection to it, unless that student came so late that the server had
 * stopped waiting; so an event is never later than its arrival, less its {@code t}, less that moment. The truth lies between.
 */
public final class MeasureClass {
    private static final int TRUTH = 8;

    /** Of the run that is broadcast; {@code -Dforks=6} for a larger one. */
    private static final int FORKS = Integer.getInteger("forks", 3);

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ScheduledExecutorService TIMER = Executors.newScheduledThreadPool(2);
    private static final ExecutorService OPENERS = Executors.newFixedThreadPool(16);
    private static final Pattern CODE = Pattern.compile("\"code\":\"([^\"]+)\"");
    private static final Pattern TOKEN = Pattern.compile("\"token\":\"([^\"]+)\"");
    private static final Pattern ME = Pattern.compile("\"me\":\"([^\"]+)\"");
    private static final Pattern RUN = Pattern.compile("\"run\":\"([^\"]+)\"");
    private static final Pattern EVENT = Pattern.compile("\"seq\":(\\d+),\"t\":(\\d+)|\"t\":(\\d+),\"seq\":(\\d+)");
    private static final Pattern RESULT = Pattern.compile("\\{\"answer\":(-?\\d+),\"count\":(\\d+)");

    private final String server;
    private final boolean cutting;
    private final List<Student> students = new ArrayList<>();
    private String code = "";

    private MeasureClass(String server, boolean cutting) {
        this.server = server;
        this.cutting = cutting;
    }

    /** Runs it; see above for the arguments. */
    public static void main(String[] arguments) throws Exception {
        int count = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200;
        boolean cutting = arguments.length > 2 && arguments[2].equals("cut");
        String pid = arguments.length > 3 ? arguments[3] : "";
        lookAt(pid, "before");
        new MeasureClass("localhost:" + Integer.parseInt(arguments[0]), cutting).teach(count);
        lookAt(pid, "just after");
        TIMER.schedule(() -> lookAt(pid, "30 s after all have left"), 30, TimeUnit.SECONDS)
                .get();
        System.exit(0);
    }

    private void teach(int count) throws Exception {
        HttpRequest open = HttpRequest.newBuilder(URI.create("http://" + server + "/api/rooms"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        String opened = HTTP.send(open, BodyHandlers.ofString()).body();
        code = find(CODE, opened);
        Socket teacher =
                new Socket("/ws/rooms/" + code, "{\"type\":\"teach\",\"token\":\"" + find(TOKEN, opened) + "\"}");

        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            students.add(new Student(i));
        }
        inParallel(Student::enter);
        until("all have joined", () -> teacher.newest().contains("\"participants\":" + count + ","));
        print("all %d joined in %d ms", count, millisSince(start));

        teacher.say("{\"type\":\"show\",\"program\":{\"demo\":\"forks-in-a-row\",\"language\":\"c\",\"forks\":3}}");
        cut("lobby");
        teacher.say("{\"type\":\"ask\",\"question\":{\"id\":\"processes\"},\"seconds\":60}");
        until(
                "all are asked",
                () -> students.stream().allMatch(s -> s.room.newest().contains("\"asking\"")));
        start = System.nanoTime();
        for (Student student : students) {
            TIMER.schedule(student::answer, 2_900L * student.number / count, TimeUnit.MILLISECONDS);
        }
        TIMER.schedule(() -> cut("asking"), 1_500, TimeUnit.MILLISECONDS).get();
        until("all have answered", () -> students.stream().allMatch(Student::isAccepted));
        print("all answered in %d ms", millisSince(start));
        until("all are counted", () -> teacher.newest().contains("\"answered\":" + count + ","));
        print("the teacher saw all of them counted after %d ms", millisSince(start));
        print(
                "slowest reply to an answer: %d ms",
                students.stream().mapToLong(s -> s.replyMillis).max().orElse(0));
        teacher.say("{\"type\":\"close\"}");
        until("it is closed", () -> teacher.newest().contains("\"closed\""));
        cut("closed");
        teacher.say("{\"type\":\"reveal\"}");
        until(
                "all see the truth",
                () -> students.stream().allMatch(s -> s.room.newest().contains("\"truth\":" + TRUTH)));
        cut("revealed");
        students.forEach(s -> checkHistogram(s.room.newest(), count));
        print("every one of %d students sees every answer counted exactly once", count);

        watchARun(teacher);
        teacher.say("{\"type\":\"end\",\"sure\":true}");
        until("all are told that it is over", () -> students.stream().allMatch(s -> s.room.closed.isDone()));
    }

    private void watchARun(Socket teacher) throws Exception {
        teacher.say("{\"type\":\"show\",\"program\":{\"demo\":\"forks-in-a-row\",\"language\":\"c\",\"forks\":" + FORKS
                + "}}");
        until("it is on show", () -> teacher.newest().contains("\"lobby\""));
        long start = System.nanoTime();
        teacher.say("{\"type\":\"run\"}");
        until("all know of the run", () -> students.stream().allMatch(s -> s.watchStarted));
        if (cutting) {
            students.stream().filter(s -> s.number % 2 == 0).forEach(Student::cutWatch);
        }
        until("all have seen its end", () -> students.stream().allMatch(Student::sawTheEnd));
        print("from the teacher's run until the last student had the last event: %d ms", millisSince(start));
        long events = students.get(0).arrivals.size();
        List<long[]> all = new ArrayList<>();
        for (Student student : students) {
            if (student.arrivals.size() != events) {
                throw fail("a student saw " + student.arrivals.size() + " events, another " + events);
            }
            all.addAll(student.arrivals);
        }
        long began = all.stream().mapToLong(a -> a[1] - a[0]).min().orElseThrow();
        print("%d events to %d students; from happening to arrival,", events, students.size());
        printLateness("at least", all, began);
        long lastCame = students.stream().mapToLong(s -> s.cameMicros).max().orElseThrow();
        printLateness("at most", all, lastCame <= began ? lastCame : start / 1_000);
    }

    private static void printLateness(String which, List<long[]> arrivals, long began) {
        long[] late =
                arrivals.stream().mapToLong(a -> a[1] - a[0] - began).sorted().toArray();
        print(
                "  %s: median %d ms, 99th percentile %d ms, worst %d ms",
                which,
                late[late.length / 2] / 1_000,
                late[(int) (late.length * 99L / 100)] / 1_000,
                late[late.length - 1] / 1_000);
    }

    /** One of them: a socket in the room, and one for the run that is shown. */
    private final class Student {
        private final int number;
        private final List<long[]> arrivals = new ArrayList<>();
        private volatile Socket room;
        private volatile Socket watch;
        private volatile String me = "";
        private volatile boolean watchStarted;
        private volatile boolean wantsToAnswer;
        private volatile boolean accepted;
        private volatile boolean ended;
        private volatile long replyMillis;
        private volatile long askedNanos;
        private volatile long cameMicros;

        Student(int number) {
            this.number = number;
        }

        void enter() {
            room = new Socket(
                    "/ws/rooms/" + code, "{\"type\":\"join\"" + (me.isEmpty() ? "}" : ",\"me\":\"" + me + "\"}"));
            room.onText = this::hear;
            until("a student is let in", () -> room.newest().contains("\"me\":"));
            me = find(ME, room.newest());
            hear(room.newest());
            // As the page does: what was not accepted before the cut is said again.
            if (wantsToAnswer && !accepted) {
                answer();
            }
        }

        void answer() {
            wantsToAnswer = true;
            askedNanos = System.nanoTime();
            room.say("{\"type\":\"answer\",\"value\":" + number % 10 + "}");
        }

        boolean isAccepted() {
            return accepted;
        }

        boolean sawTheEnd() {
            return ended;
        }

        private void hear(String text) {
            if (text.startsWith("{\"type\":\"accepted\"")) {
                accepted = true;
                replyMillis = Math.max(replyMillis, millisSince(askedNanos));
            } else if (text.contains("\"run\":") && !watchStarted) {
                watchStarted = true;
                String run = find(RUN, text);
                OPENERS.execute(() -> {
                    cameMicros = System.nanoTime() / 1_000;
                    watch(run);
                });
            }
        }

        private void watch(String run) {
            synchronized (arrivals) {
                watch = new Socket("/ws/runs/" + run + "?after=" + arrivals.size(), "");
                watch.run = run;
                watch.onText = this::arrive;
                watch.listen();
            }
        }

        private void arrive(String text) {
            long now = System.nanoTime() / 1_000;
            synchronized (arrivals) {
                Matcher event = EVENT.matcher(text);
                while (event.find()) {
                    long seq = Long.parseLong(event.group(1) != null ? event.group(1) : event.group(4));
                    if (seq != arrivals.size() + 1) {
                        throw fail("event " + seq + " came after " + arrivals.size());
                    }
                    arrivals.add(
                            new long[] {Long.parseLong(event.group(2) != null ? event.group(2) : event.group(3)), now});
                }
                ended = text.contains("\"run-ended\"");
            }
        }

        void cutWatch() {
            Socket old = watch;
            if (old != null) {
                synchronized (arrivals) {
                    old.onText = late -> {};
                    old.socket.abort();
                    if (!ended) {
                        OPENERS.execute(() -> watch(old.run));
                    }
                }
            }
        }
    }

    private void cut(String phase) {
        if (!cutting) {
            return;
        }
        List<Student> half = students.stream().filter(s -> s.number % 2 == 0).toList();
        half.forEach(s -> s.room.socket.abort());
        inParallel(half, Student::enter);
        print("%d connections cut and restored while %s", half.size(), phase);
    }

    private static void checkHistogram(String state, int count) {
        int[] expected = new int[10];
        for (int i = 0; i < count; i++) {
            expected[i % 10]++;
        }
        int[] seen = new int[10];
        Matcher results = RESULT.matcher(state.substring(state.indexOf("\"results\":")));
        while (results.find()) {
            seen[Integer.parseInt(results.group(1))] += Integer.parseInt(results.group(2));
        }
        if (!Arrays.equals(expected, seen)) {
            throw fail("answers " + Arrays.toString(expected) + " were counted as " + Arrays.toString(seen));
        }
    }

    private interface Listener {
        void hear(String text);
    }

    /** A connection. What it hears before anybody listens is kept. */
    private final class Socket implements WebSocket.Listener {
        private final WebSocket socket;
        private final CompletableFuture<Integer> closed = new CompletableFuture<>();
        private final StringBuilder partial = new StringBuilder();
        private volatile Listener onText = text -> {};
        private volatile String newest = "";
        private volatile String run = "";

        Socket(String path, String first) {
            socket = HTTP.newWebSocketBuilder()
                    .buildAsync(URI.create("ws://" + server + path), this)
                    .join();
            if (!first.isEmpty()) {
                listen();
                say(first);
            }
        }

        void listen() {
            socket.request(1);
        }

        @Override
        public void onOpen(WebSocket opened) {
            // Until listen().
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            partial.append(data);
            if (last) {
                String text = partial.toString();
                partial.setLength(0);
                if (text.startsWith("{\"type\":\"room\"")) {
                    newest = text;
                }
                onText.hear(text);
            }
            from.request(1);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
            closed.complete(status);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            closed.complete(1006);
        }

        String newest() {
            return newest;
        }

        void say(String text) {
            // A student whose connection is cut just now says it again on the next.
            socket.sendText(text, true).exceptionally(cut -> null);
        }
    }

    private void inParallel(java.util.function.Consumer<Student> what) {
        inParallel(students, what);
    }

    private static void inParallel(List<Student> who, java.util.function.Consumer<Student> what) {
        CompletableFuture.allOf(who.stream()
                        .map(s -> CompletableFuture.runAsync(() -> what.accept(s), OPENERS))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    private static void until(String what, BooleanSupplier holds) {
        long start = System.nanoTime();
        while (!holds.getAsBoolean()) {
            if (millisSince(start) > 60_000) {
                throw fail("after a minute it is still not so that " + what);
            }
            java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
        }
    }

    private static void lookAt(String pid, String when) {
        if (pid.isEmpty()) {
            return;
        }
        try {
            List<String> lines = Files.readAllLines(Path.of("/proc", pid, "status")).stream()
                    .filter(l -> l.startsWith("VmRSS") || l.startsWith("Threads"))
                    .map(l -> l.replaceAll("\\s+", " "))
                    .toList();
            long descriptors;
            try (var fds = Files.list(Path.of("/proc", pid, "fd"))) {
                descriptors = fds.count();
            }
            Process jcmd = new ProcessBuilder("jcmd", pid, "GC.class_histogram").start();
            List<String> histogram = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            String live = histogram.get(histogram.size() - 1).replaceAll("\\s+", " ");
            print("server %s: %s, live objects %s bytes, %d descriptors", when, lines, live, descriptors);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String find(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw fail("no " + pattern + " in " + text);
        }
        return found.group(1);
    }

    private static long millisSince(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanos);
    }

    private static void print(String format, Object... values) {
        System.out.printf(format + "%n", values);
    }

    private static RuntimeException fail(String why) {
        System.out.println("FAILED: " + why);
        System.exit(1);
        return new IllegalStateException(why);
    }
}

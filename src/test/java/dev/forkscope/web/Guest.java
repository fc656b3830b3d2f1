package dev.forkscope.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Somebody in a class, over a real connection, who remembers every message as it came. */
final class Guest extends WholeMessages {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<String> frames = new ArrayList<>();
    private final WebSocket socket;

    /** Opens a socket and says nothing. */
    Guest(int port, String code) {
        socket = HTTP.newWebSocketBuilder()
                .buildAsync(URI.create("ws://localhost:" + port + "/ws/rooms/" + code), this)
                .join();
    }

    @Override
    void hear(String message) {
        synchronized (frames) {
            frames.add(message);
        }
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        closed.complete(1006);
    }

    Guest join() {
        return say("{\"type\":\"join\"}");
    }

    Guest join(String me) {
        return say("{\"type\":\"join\",\"me\":\"" + me + "\"}");
    }

    Guest watch() {
        return say("{\"type\":\"watch\"}");
    }

    Guest teach(String token) {
        return say("{\"type\":\"teach\",\"token\":\"" + token + "\"}");
    }

    Guest say(String message) {
        socket.sendText(message, true).join();
        return this;
    }

    /** Says it to a server that may have closed the socket by now. */
    void trySay(String message) {
        socket.sendText(message, true).exceptionally(closedMeanwhile -> null).join();
    }

    /** Says it, and waits for what comes of it. */
    Guest say(String message, String phase) {
        say(message);
        state(phase);
        return this;
    }

    /** Answers, and returns what was said to that. */
    JsonNode answer(String json) {
        return ask("{\"type\":\"answer\",\"value\":" + json + "}", t -> t.equals("accepted") || t.equals("rejected"));
    }

    /** Says what will be refused, and returns why. */
    String refused(String message) {
        return ask(message, t -> t.equals("rejected")).get("reason").asString();
    }

    private JsonNode ask(String message, Predicate<String> reply) {
        int before = frames().size();
        say(message);
        return await().atMost(PATIENCE)
                .until(
                        () -> frames().stream()
                                .skip(before)
                                .map(Browser.JSON::readTree)
                                .filter(m -> reply.test(m.get("type").asString()))
                                .findFirst()
                                .orElse(null),
                        m -> m != null);
    }

    /** Waits for a state as wished, and returns it. */
    JsonNode state(Predicate<JsonNode> wished) {
        return await().atMost(PATIENCE).until(this::newest, state -> state != null && wished.test(state));
    }

    JsonNode state(String phase) {
        return state(s -> s.get("phase").asString().equals(phase));
    }

    /** The newest state that has come. */
    @Nullable
    JsonNode newest() {
        List<String> all = frames();
        for (int i = all.size() - 1; i >= 0; i--) {
            if (all.get(i).startsWith("{\"type\":\"room\"")) {
                return Browser.JSON.readTree(all.get(i));
            }
        }
        return null;
    }

    /** Everything that came, as it came. */
    List<String> frames() {
        synchronized (frames) {
            return List.copyOf(frames);
        }
    }

    int closeStatus() {
        await().atMost(PATIENCE).until(closed::isDone);
        return closed.join();
    }

    boolean isOpen() {
        return !closed.isDone();
    }

    /** The connection is cut without a word. */
    void cut() {
        socket.abort();
    }

    void neverSawBeforeReveal() {
        for (String frame : frames()) {
            if (!frame.contains("\"phase\":\"revealed\"")) {
                assertThat(frame)
                        .doesNotContain("\"results\"")
                        .doesNotContain("\"previous\"")
                        .doesNotContain("\"truth\"")
                        .doesNotContain("\"measure\"")
                        .doesNotContain("\"wrong\"")
                        .doesNotContain("\"why\"")
                        .doesNotContain("\"judged\"");
            }
        }
    }
}

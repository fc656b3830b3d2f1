package dev.forkscope.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

@DirtiesContext // runs it leaves behind end with their server, and take no place from the tests that follow
@ServerTest
@TestPropertySource(
        properties = {
            "forkscope.web.send-timeout=1s",
            "forkscope.web.allowed-origins=https://friend.example",
            "forkscope.limits.events=4MB"
        })
class RunSocketTest {
    private static final String ROW = "{\"demo\":\"forks-in-a-row\",\"language\":\"c\",\"forks\":";

    /** More events than one message, or all the socket buffers between, can hold. */
    private static final String LONG =
            "{\"program\":{\"language\":\"c\",\"source\":\"int main(void) { while (1) close(99); }\"}}";

    private final Browser browser;
    private final int port;
    private final RunSocketHandler handler;

    RunSocketTest(@LocalServerPort int port, @Autowired RunSocketHandler handler) {
        this.port = port;
        this.handler = handler;
        browser = new Browser(port);
    }

    @Test
    void a_watcher_who_comes_back_with_after_loses_nothing_and_gets_nothing_twice() {
        String id = browser.run(ROW + "8}").get("id").asString();
        Browser.Watching first = browser.watch(id, "");
        await().until(() -> !first.events().isEmpty());
        first.abort();
        List<JsonNode> all = new ArrayList<>(first.events());
        Browser.Watching second = browser.watch(id, "?after=" + all.size());
        assertThat(second.closeStatus()).isEqualTo(1000);
        all.addAll(second.events());
        assertThat(all.stream().map(e -> e.get("seq").asLong()))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, all.size()).boxed().toList());
        assertThat(all.get(all.size() - 1).get("type").asString()).isEqualTo("run-ended");
    }

    @Test
    void who_comes_after_the_end_gets_the_same_recording_as_who_was_there() {
        String id = browser.run(ROW + "4}").get("id").asString();
        Browser.Watching live = browser.watch(id, "");
        assertThat(live.closeStatus()).isEqualTo(1000);
        Browser.Watching late = browser.watch(id, "");
        assertThat(late.closeStatus()).isEqualTo(1000);
        assertThat(late.events()).isEqualTo(live.events());
        List<JsonNode> byRest = new ArrayList<>();
        browser.json(browser.get("/api/runs/" + id + "/events")).forEach(byRest::add);
        assertThat(byRest).isEqualTo(live.events());
    }

    @Test
    void a_long_recording_comes_whole_to_who_watches_live_late_or_from_the_middle() {
        String id = browser.run(LONG).get("id").asString();
        Browser.Watching live = browser.watch(id, "");
        assertThat(live.closeStatus()).isEqualTo(1000);
        int events = live.events().size();
        assertThat(events).isGreaterThan(50_000);
        for (int after : new int[] {0, events / 2}) {
            Browser.Watching late = browser.watch(id, "?after=" + after);
            assertThat(late.closeStatus()).isEqualTo(1000);
            assertThat(late.events()).isEqualTo(live.events().subList(after, events));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1_000})
    void who_has_everything_already_is_told_that_the_run_has_ended(int beyond) {
        String id = browser.run(ROW + "0}").get("id").asString();
        Browser.Watching live = browser.watch(id, "");
        assertThat(live.closeStatus()).isEqualTo(1000);
        Browser.Watching again = browser.watch(id, "?after=" + (live.events().size() + beyond));
        assertThat(again.closeStatus()).isEqualTo(1000);
        assertThat(again.events()).isEmpty();
    }

    @Test
    void pages_of_other_origins_are_refused_but_not_our_own_nor_those_in_the_settings() {
        String id = browser.run(ROW + "0}").get("id").asString();
        assertThatThrownBy(() -> open(id, "https://evil.example"))
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        e -> assertThat(e.getResponse().statusCode()).isEqualTo(403));
        open(id, "http://localhost:" + port);
        open(id, "https://friend.example");
    }

    @Test
    void a_watcher_who_does_not_read_is_dropped_and_delays_nobody() throws IOException {
        String id = browser.run(LONG).get("id").asString();
        try (Socket lazy = new Socket()) {
            lazy.setReceiveBufferSize(4_096);
            lazy.connect(new InetSocketAddress("localhost", port));
            lazy.getOutputStream()
                    .write(("GET /ws/runs/" + id + " HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\n"
                                    + "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                                    + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            Browser.Watching keen = browser.watch(id, "");
            assertThat(keen.closeStatus()).isEqualTo(1000);
            JsonNode end = keen.events().get(keen.events().size() - 1);
            assertThat(end.get("verdict").asString()).isEqualTo("output-limit");
            assertThat(end.get("seq").asInt()).isEqualTo(keen.events().size());
            await().atMost(Duration.ofSeconds(15)).until(() -> handler.watchers() == 0);
        }
    }

    private void open(String id, String origin) {
        HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Origin", origin)
                .buildAsync(URI.create("ws://localhost:" + port + "/ws/runs/" + id), new WebSocket.Listener() {})
                .join()
                .abort();
    }
}

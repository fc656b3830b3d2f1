package dev.forkscope.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Behind a proxy that the settings name, limits count for the client that the proxy names. */
@ServerTest
@TestPropertySource(
        properties = {
            "forkscope.web.trusted-proxies=127.0.0.1,::1",
            "forkscope.rate.runs.burst=1",
            "forkscope.rate.runs.per-minute=1",
            "forkscope.rate.trusted-networks=198.51.100.0/24"
        })
class TrustedProxyTest {
    @LocalServerPort
    private int port;

    private Browser browser;

    @BeforeEach
    void connect() {
        browser = new Browser(port);
    }

    @Test
    void two_clients_behind_one_proxy_have_a_limit_each() {
        assertThat(run("203.0.113.1")).isEqualTo(201);
        assertThat(run("203.0.113.2")).isEqualTo(201);
        assertThat(run("203.0.113.1")).isEqualTo(429);
    }

    @Test
    void what_a_client_wrote_before_the_proxy_did_counts_for_nothing() {
        assertThat(run("192.0.2.1, 203.0.113.3")).isEqualTo(201);
        assertThat(run("192.0.2.2, 203.0.113.3")).isEqualTo(429);
    }

    @Test
    void addresses_of_one_ipv6_network_are_one_client() {
        assertThat(run("2001:db8::1")).isEqualTo(201);
        assertThat(run("2001:db8::2")).isEqualTo(429);
        assertThat(run("2001:db8:0:1::1")).isEqualTo(201);
    }

    @Test
    void a_trusted_network_may_ask_as_often_as_it_likes() {
        assertThat(run("198.51.100.7")).isEqualTo(201);
        assertThat(run("198.51.100.7")).isEqualTo(201);
    }

    private int run(String forwardedFor) {
        HttpRequest.Builder request = browser.request("/api/runs")
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", forwardedFor)
                .POST(HttpRequest.BodyPublishers.ofString("{\"demo\":\"who-am-i\",\"language\":\"c\"}"));
        return browser.send(request).statusCode();
    }
}

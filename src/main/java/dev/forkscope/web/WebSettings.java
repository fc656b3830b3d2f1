package dev.forkscope.web;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What this instance is to the web.
 *
 * @param maxBody longest request body accepted
 * @param allowedOrigins origins besides its own whose pages may open WebSockets here, such as {@code https://example.org}
 * @param trustedProxies addresses or networks, such as {@code 10.0.0.0/8}, of proxies that are believed when they say who asks
 * @param sendTimeout how long a WebSocket client may leave a message unread before it is dropped
 * @param pingInterval how often an idle WebSocket is pinged; three unanswered pings close it
 */
@ConfigurationProperties("forkscope.web")
record WebSettings(
        @DefaultValue("128KB") DataSize maxBody,
        @DefaultValue List<String> allowedOrigins,
        @DefaultValue List<String> trustedProxies,
        @DefaultValue("15s") Duration sendTimeout,
        @DefaultValue("25s") Duration pingInterval) {}

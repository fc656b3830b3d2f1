package dev.forkscope.web;

import dev.forkscope.run.Runs;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistration;

/** Which socket is where, and whose pages may open it: our own, and those of origins named in the settings. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class SocketConfiguration {
    @Bean
    RunSocketHandler runSocketHandler(Runs runs, WebSettings settings, MeterRegistry meters) {
        RunSocketHandler handler = new RunSocketHandler(runs, settings);
        Gauge.builder("forkscope.sockets", handler, RunSocketHandler::watchers)
                .description("WebSockets open now")
                .tag("kind", "run")
                .register(meters);
        return handler;
    }

    @Bean
    WebSocketConfigurer sockets(RunSocketHandler runs, WebSettings settings) {
        return registry -> {
            WebSocketHandlerRegistration runSockets = registry.addHandler(runs, "/ws/runs/*");
            if (!settings.allowedOrigins().isEmpty()) {
                runSockets.setAllowedOrigins(settings.allowedOrigins().toArray(String[]::new));
            }
        };
    }
}

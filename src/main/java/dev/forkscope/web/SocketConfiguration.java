package dev.forkscope.web;

import dev.forkscope.run.Runs;
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
    RunSocketHandler runSocketHandler(Runs runs, WebSettings settings) {
        return new RunSocketHandler(runs, settings);
    }

    @Bean
    WebSocketConfigurer sockets(RunSocketHandler runs, OpenSockets open, WebSettings settings) {
        return registry -> {
            WebSocketHandlerRegistration runSockets = registry.addHandler(open.ending(runs, "run"), "/ws/runs/*");
            if (!settings.allowedOrigins().isEmpty()) {
                runSockets.setAllowedOrigins(settings.allowedOrigins().toArray(String[]::new));
            }
        };
    }
}

package dev.forkscope.web;

import dev.forkscope.classroom.Rooms;
import dev.forkscope.run.Runs;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistration;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;

/** Which socket is where, and whose pages may open it: our own, and those of origins named in the settings. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class SocketConfiguration {
    @Bean
    SocketThreads socketThreads(WebSettings settings) {
        return new SocketThreads(settings);
    }

    @Bean
    Gauge openSockets(RunSocketHandler runs, RoomSocketHandler rooms, MeterRegistry meters) {
        sockets("room", () -> rooms.guests()).register(meters);
        return sockets("run", () -> runs.watchers()).register(meters);
    }

    private static Gauge.Builder<Supplier<Number>> sockets(String kind, Supplier<Number> open) {
        return Gauge.builder("forkscope.sockets", open)
                .description("WebSockets open now")
                .tag("kind", kind);
    }

    @Bean
    RunSocketHandler runSocketHandler(Runs runs, SocketThreads threads) {
        return new RunSocketHandler(runs, threads);
    }

    @Bean
    RoomSocketHandler roomSocketHandler(Rooms rooms, RoomFeeds feeds, SocketThreads threads) {
        return new RoomSocketHandler(rooms, feeds, threads);
    }

    @Bean
    RoomFeeds roomFeeds(Rooms rooms, SocketThreads threads) {
        return new RoomFeeds(rooms, threads.timer());
    }

    @Bean
    WebSocketConfigurer sockets(RunSocketHandler runs, RoomSocketHandler rooms, WebSettings settings) {
        String[] origins = settings.allowedOrigins().toArray(String[]::new);
        return registry -> {
            add(registry, runs, "/ws/runs/*", origins);
            add(registry, rooms, "/ws/rooms/*", origins);
        };
    }

    private static void add(WebSocketHandlerRegistry to, WebSocketHandler handler, String path, String[] origins) {
        WebSocketHandlerRegistration sockets = to.addHandler(handler, path);
        if (origins.length > 0) {
            sockets.setAllowedOrigins(origins);
        }
    }
}

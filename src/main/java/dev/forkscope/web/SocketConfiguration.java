package dev.forkscope.web;

import dev.forkscope.classroom.Rooms;
import dev.forkscope.run.Runs;
import io.micrometer.core.instrument.MeterRegistry;
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
    RunSocketHandler runSocketHandler(Runs runs, SocketThreads threads) {
        return new RunSocketHandler(runs, threads);
    }

    @Bean
    RoomSocketHandler roomSocketHandler(Rooms rooms, RoomFeeds feeds, SocketThreads threads) {
        return new RoomSocketHandler(rooms, feeds, threads);
    }

    @Bean
    RoomFeeds roomFeeds(Rooms rooms, SocketThreads threads, MeterRegistry meters) {
        return new RoomFeeds(rooms, threads.timer(), meters);
    }

    @Bean
    WebSocketConfigurer sockets(
            RunSocketHandler runs, RoomSocketHandler rooms, OpenSockets open, WebSettings settings) {
        String[] origins = settings.allowedOrigins().toArray(String[]::new);
        return registry -> {
            add(registry, open.ending(runs, "run"), "/ws/runs/*", origins);
            add(registry, open.lasting(rooms, "room"), "/ws/rooms/*", origins);
        };
    }

    private static void add(WebSocketHandlerRegistry to, WebSocketHandler handler, String path, String[] origins) {
        WebSocketHandlerRegistration sockets = to.addHandler(handler, path);
        if (origins.length > 0) {
            sockets.setAllowedOrigins(origins);
        }
    }
}

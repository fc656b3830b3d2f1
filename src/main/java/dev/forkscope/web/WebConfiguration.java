package dev.forkscope.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.forkscope.run.Runs;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistration;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;

/** The page's files, JSON without guessing, and sockets. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
@EnableConfigurationProperties(WebSettings.class)
class WebConfiguration implements WebMvcConfigurer, WebSocketConfigurer {
    private final Runs runs;
    private final WebSettings settings;
    private final ScheduledExecutorService socketTimer =
            Executors.newScheduledThreadPool(2, new CustomizableThreadFactory("sockets-"));

    WebConfiguration(Runs runs, WebSettings settings) {
        this.runs = runs;
        this.settings = settings;
    }

    @Bean
    static JsonMapperBuilderCustomizer strictJson() {
        return mapper -> mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_NULL));
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        // The names of these files contain a hash of what is in them.
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        WebSocketHandlerRegistration runSockets =
                registry.addHandler(new RunSocketHandler(runs, settings, socketTimer), "/ws/runs/*");
        if (!settings.allowedOrigins().isEmpty()) {
            runSockets.setAllowedOrigins(settings.allowedOrigins().toArray(String[]::new));
        }
    }
}

package dev.forkscope.classroom;

import dev.forkscope.demo.Catalogue;
import dev.forkscope.run.Orders;
import dev.forkscope.run.Runs;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/** Puts the room together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RoomSettings.class)
class RoomConfiguration {
    private static final int THREADS = 2;
    private static final long SWEEP_MILLIS = 15_000;

    @Bean
    @ConditionalOnMissingBean
    RoomStore roomStore(RoomSettings settings) {
        return new MemoryRoomStore(settings.rooms(), settings.size().toBytes());
    }

    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService roomTimer() {
        CustomizableThreadFactory daemons = new CustomizableThreadFactory("rooms-");
        daemons.setDaemon(true);
        return Executors.newScheduledThreadPool(THREADS, daemons);
    }

    @Bean
    @ConditionalOnMissingBean(name = "roomClock")
    InstantSource roomClock() {
        return InstantSource.system();
    }

    @Bean
    Rooms rooms(
            RoomStore store,
            RoomSettings settings,
            InstantSource roomClock,
            Catalogue catalogue,
            Orders orders,
            Runs runs,
            ScheduledExecutorService roomTimer) {
        Measuring measuring = new Measuring(orders, runs, roomTimer);
        Rooms rooms = new Rooms(store, settings, roomClock, catalogue, runs, measuring, roomTimer);
        long often = Math.max(
                1,
                Math.min(
                        SWEEP_MILLIS,
                        Math.min(settings.idle().toMillis(), settings.keep().toMillis()) / 4));
        roomTimer.scheduleWithFixedDelay(rooms::sweep, often, often, TimeUnit.MILLISECONDS);
        return rooms;
    }
}

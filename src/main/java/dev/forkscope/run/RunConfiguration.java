package dev.forkscope.run;

import dev.forkscope.demo.Catalogue;
import dev.forkscope.demo.ProgramSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/** Puts the room together, starts the launcher with the server, and ends runs before launcher before scratch directory. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RunSettings.class)
class RunConfiguration {
    @Bean
    RunLog runLog(RunSettings settings) {
        return new MemoryRunLog(
                settings.recordings().size().toBytes(), settings.recordings().age(), InstantSource.system());
    }

    @Bean
    Orders orders(RunSettings settings, Catalogue catalogue, ProgramSource programs) {
        return new Orders(catalogue, programs, settings.limits().toLimits());
    }

    @Bean
    Runs runs(RunSettings settings, RunLog log, Zygotes zygotes, MeterRegistry meters) {
        return new Runs(log, new Admission(settings.toAdmissionLimits()), zygotes, new RunMetrics(meters));
    }

    @Bean
    Kernel kernel(Scratch scratch) {
        // Where jffi unpacks its native library, unless somebody has decided already.
        System.getProperties()
                .putIfAbsent("jffi.extract.dir", scratch.directory().toString());
        return new Kernel();
    }

    @Bean
    Scratch scratch() {
        return new Scratch(Path.of(System.getProperty("java.io.tmpdir")));
    }

    @Bean(destroyMethod = "shutdownNow")
    ExecutorService runThreads() {
        return Executors.newCachedThreadPool(daemons("run-"));
    }

    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService runTimer() {
        return Executors.newSingleThreadScheduledExecutor(daemons("run-timer-"));
    }

    @Bean
    Zygotes zygotes(
            RunSettings settings,
            Kernel kernel,
            Scratch scratch,
            ExecutorService runThreads,
            ScheduledExecutorService runTimer)
            throws IOException {
        var command = LauncherCommand.build(
                LauncherClasspath.find(scratch.directory()), settings.processBudget(), scratch.directory());
        return new Zygotes(kernel, command, runThreads, runTimer);
    }

    @Bean
    SmartLifecycle runLifecycle(
            Runs runs, Zygotes zygotes, Kernel kernel, RunSettings settings, ScheduledExecutorService runTimer) {
        return new Lifecycle(runs, zygotes, new Guard(kernel, settings.launchTimeout()), runTimer);
    }

    private static ThreadFactory daemons(String prefix) {
        CustomizableThreadFactory factory = new CustomizableThreadFactory(prefix);
        factory.setDaemon(true);
        return factory;
    }

    /** Later than the web server in starting and earlier in stopping, so that sockets still hear how their runs end. */
    private static final class Lifecycle implements SmartLifecycle {
        private final Runs runs;
        private final Zygotes zygotes;
        private final Guard guard;
        private final ScheduledExecutorService timer;
        private volatile boolean running;

        Lifecycle(Runs runs, Zygotes zygotes, Guard guard, ScheduledExecutorService timer) {
            this.runs = runs;
            this.zygotes = zygotes;
            this.guard = guard;
            this.timer = timer;
        }

        @Override
        public void start() {
            running = true;
            zygotes.start();
            timer.scheduleWithFixedDelay(
                    () -> guard.look(runs.live()), Guard.EVERY_MILLIS, Guard.EVERY_MILLIS, TimeUnit.MILLISECONDS);
        }

        @Override
        public void stop() {
            runs.close();
            zygotes.stop();
            running = false;
        }

        /** Stopping ends every run and the launcher for good, so it is not for a pause. */
        @Override
        public boolean isPauseable() {
            return false;
        }

        @Override
        public boolean isRunning() {
            return running;
        }
    }
}

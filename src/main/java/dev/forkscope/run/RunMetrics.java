package dev.forkscope.run;

import dev.forkscope.protocol.Verdict;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/** What is counted about runs. */
final class RunMetrics {
    private final MeterRegistry registry;
    private final Map<Verdict, Counter> ended = new EnumMap<>(Verdict.class);
    private final Timer firstEvent;

    RunMetrics(MeterRegistry registry) {
        this.registry = registry;
        for (Verdict verdict : Verdict.values()) {
            ended.put(
                    verdict,
                    Counter.builder("forkscope.runs")
                            .description("Runs that ended, by verdict")
                            .tag("verdict", verdict.wireName())
                            .register(registry));
        }
        firstEvent = Timer.builder("forkscope.first.event")
                .description("From the request to the first event of the demo's first process, waiting included")
                .publishPercentileHistogram()
                .register(registry);
    }

    /** A number that is asked for when somebody looks. */
    <T> void gauge(String name, String description, T of, ToDoubleFunction<T> value) {
        Gauge.builder(name, of, value).description(description).register(registry);
    }

    /** Zygotes made after the first. */
    void zygotes(Zygotes zygotes) {
        FunctionCounter.builder("forkscope.zygote.restarts", zygotes, Zygotes::restarts)
                .description("Zygotes made after the first, those that retired replaced included")
                .register(registry);
    }

    /** A run has ended. */
    void ended(Verdict verdict) {
        Counter counter = ended.get(verdict);
        if (counter != null) {
            counter.increment();
        }
    }

    /** The first process of a run has spoken, so many nanoseconds after the request. */
    void firstEvent(long nanos) {
        firstEvent.record(nanos, TimeUnit.NANOSECONDS);
    }
}

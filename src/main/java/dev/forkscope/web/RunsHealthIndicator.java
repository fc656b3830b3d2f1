package dev.forkscope.web;

import dev.forkscope.run.Runs;
import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Says whether runs are possible and as contained as they should be; where not, {@code DEGRADED}, and why. */
@Component
class RunsHealthIndicator implements HealthIndicator {
    static final Status DEGRADED = new Status("DEGRADED", "It serves, but something that should hold does not");

    private final Runs runs;

    RunsHealthIndicator(Runs runs) {
        this.runs = runs;
    }

    @Override
    public Health health() {
        List<String> reasons = runs.shortcomings();
        return reasons.isEmpty()
                ? Health.up().build()
                : Health.status(DEGRADED).withDetail("reasons", reasons).build();
    }
}

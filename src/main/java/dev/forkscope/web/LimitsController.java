package dev.forkscope.web;

import dev.forkscope.demo.Catalogue;
import dev.forkscope.demo.Parameter;
import dev.forkscope.run.RunSettings;
import java.util.Objects;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says what this instance allows. */
@RestController
class LimitsController {
    private final LimitsAllowed limits;

    LimitsController(RunSettings settings, Catalogue catalogue) {
        RunSettings.RunLimits l = settings.limits();
        limits = new LimitsAllowed(
                l.processes(),
                l.totalProcesses(),
                catalogue.all().stream()
                        .map(d -> d.parameter())
                        .filter(Objects::nonNull)
                        .mapToInt(Parameter::max)
                        .max()
                        .orElse(0),
                (int) l.wallTime().toMillis(),
                (int) l.output().toBytes(),
                l.steps(),
                settings.runsAtATime(),
                settings.queue());
    }

    /**
     * What a run may use, and how many may run: processes at one moment and over a run's life, greatest fork count of a demo,
     * milliseconds, bytes of output, instructions of a process, runs at a time and runs that may wait.
     */
    record LimitsAllowed(
            int processes,
            int totalProcesses,
            int forks,
            int wallMs,
            int outputBytes,
            int steps,
            int runsAtATime,
            int queue) {}

    @GetMapping("/api/limits")
    LimitsAllowed limits() {
        return limits;
    }
}

package dev.forkscope.run;

import dev.forkscope.protocol.Limits;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What this instance gives to runs.
 *
 * @param limits what a single run may use
 * @param runsAtATime runs that may go on at one moment
 * @param queue runs that may wait beyond those; more are refused
 * @param queuePerClient runs of one client that may wait
 * @param clientShare per cent of the places and of the process budget that one client may have
 * @param processBudget demo processes that all runs together may have alive
 * @param recordings how much of the past is kept
 * @param launchTimeout how long a run that has its place may wait for its helper
 */
@ConfigurationProperties("forkscope")
public record RunSettings(
        @DefaultValue RunLimits limits,
        @DefaultValue("32") int runsAtATime,
        @DefaultValue("500") int queue,
        @DefaultValue("400") int queuePerClient,
        @DefaultValue("75") int clientShare,
        @DefaultValue("4096") int processBudget,
        @DefaultValue Recordings recordings,
        @DefaultValue("30s") Duration launchTimeout) {

    public RunSettings {
        require(runsAtATime >= 1, "forkscope.runs-at-a-time must be at least 1");
        require(queue >= 0, "forkscope.queue must not be negative");
        require(queuePerClient >= 0, "forkscope.queue-per-client must not be negative");
        require(clientShare >= 1 && clientShare <= 100, "forkscope.client-share must lie between 1 and 100");
        require(
                processBudget >= limits.processes(),
                "forkscope.process-budget must not be less than forkscope.limits.processes");
    }

    AdmissionLimits toAdmissionLimits() {
        return new AdmissionLimits(runsAtATime, processBudget, queue, queuePerClient, clientShare);
    }

    /**
     * What a single run may use.
     *
     * @param processes processes alive at one moment, zombies included
     * @param totalProcesses processes over the run's whole life, at most 4096
     * @param wallTime real time
     * @param output bytes that all its processes together may write
     * @param events bytes of event records
     * @param steps instructions that one process may execute
     */
    public record RunLimits(
            @DefaultValue("1024") int processes,
            @DefaultValue("4096") int totalProcesses,
            @DefaultValue("30s") Duration wallTime,
            @DefaultValue("256KB") DataSize output,
            @DefaultValue("16MB") DataSize events,
            @DefaultValue("5000000") int steps) {

        public RunLimits {
            require(processes >= 1, "forkscope.limits.processes must be at least 1");
            require(
                    totalProcesses >= processes && totalProcesses <= Limits.MAX_TOTAL_PROCESSES,
                    "forkscope.limits.total-processes must lie between limits.processes and "
                            + Limits.MAX_TOTAL_PROCESSES);
            require(isInt(wallTime.toMillis()), "forkscope.limits.wall-time is out of range");
            require(isInt(output.toBytes()), "forkscope.limits.output is out of range");
            require(isInt(events.toBytes()), "forkscope.limits.events is out of range");
            require(steps >= 1, "forkscope.limits.steps must be at least 1");
        }

        /** As helpers are told. */
        public Limits toLimits() {
            return new Limits(
                    processes,
                    totalProcesses,
                    (int) wallTime.toMillis(),
                    (int) output.toBytes(),
                    (int) events.toBytes(),
                    steps);
        }
    }

    /**
     * How much of the past is kept; ended recordings go oldest first.
     *
     * @param size of all recordings together, running ones included
     * @param age after which an ended recording is dropped
     */
    public record Recordings(
            @DefaultValue("256MB") DataSize size,
            @DefaultValue("2h") Duration age) {}

    private static boolean isInt(long value) {
        return value >= 1 && value <= Integer.MAX_VALUE;
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}

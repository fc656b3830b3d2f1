package dev.forkscope.helper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkscope.protocol.EventType;
import dev.forkscope.protocol.RunRequest;
import dev.forkscope.protocol.WaitStatus;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jnr.constants.platform.Signal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The streamed record against what the kernel was seen to do. Needs strace. */
class TraceTest {
    @TempDir
    Path directory;

    @Test
    void the_record_has_the_forks_waits_and_exits_that_strace_saw_none_missing_none_extra() throws Exception {
        Path log = directory.resolve("trace");
        List<Recorded> records = new ArrayList<>();
        LauncherProcess launcher = new LauncherProcess("strace", traced(log));
        try (launcher) {
            assertThat(launcher.report()).startsWith("ready 1 ");
            for (RunRequest program : Sources.catalogueWithoutBomb()) {
                records.add(new Recorded(launcher.run(program)));
                assertThat(launcher.report()).startsWith("ended ").endsWith(" 0");
            }
        }
        Trace trace = new Trace(Files.readAllLines(log));

        assertThat(records).hasSizeGreaterThanOrEqualTo(50);
        for (Recorded record : records) {
            assertThat(trace.of(record.pids)).isEqualTo(record.sortedFacts());
        }
        Trace forgetful = new Trace(Files.readAllLines(log).stream()
                .filter(line -> !line.contains("exit_group("))
                .toList());
        assertThat(records)
                .as("negative control: a trace that lacks the exits agrees with none")
                .noneMatch(r -> forgetful.of(r.pids).equals(r.sortedFacts()));
        assertThat(trace.facts)
                .as("when fork fails, the kernel says so: in C and in Python")
                .filteredOn(f -> f.endsWith(" fork -1"))
                .hasSize(2);
    }

    private static List<String> traced(Path log) {
        List<String> command = new ArrayList<>(List.of(
                "-f",
                "-qq",
                "-e",
                "trace=clone,clone3,fork,wait4,exit_group",
                "-e",
                "signal=none",
                "-o",
                log.toString(),
                Jdk.own().java()));
        command.addAll(Jdk.own().flags());
        return command;
    }

    /** A record in the words of {@link Trace}. */
    private static final class Recorded {
        final Set<Integer> pids = new TreeSet<>();
        private final List<String> facts = new ArrayList<>();

        Recorded(byte[] records) {
            ByteBuffer in = ByteBuffer.wrap(records).order(ByteOrder.LITTLE_ENDIAN);
            for (int at = 0; at < records.length; at += in.getShort(at)) {
                note(in, in.get(at + 2), in.getInt(at + 4), at + EventType.HEADER);
            }
        }

        private void note(ByteBuffer in, int type, int pid, int at) {
            switch (type) {
                case EventType.PROCESS_STARTED -> pids.add(pid);
                case EventType.FORK_RETURNED -> {
                    pids.add(pid);
                    if (in.getInt(at) != 0) {
                        facts.add(pid + " fork " + in.getInt(at));
                    }
                }
                case EventType.WAIT_RETURNED -> {
                    int returns = in.getInt(at);
                    facts.add(pid + " wait " + returns + (returns > 0 ? status(in.getInt(at + 4)) : ""));
                }
                case EventType.EXITED -> facts.add(pid + " exit " + in.getInt(at));
                default -> {}
            }
        }

        private static String status(int status) {
            return WaitStatus.signaled(status)
                    ? " signaled " + Signal.valueOf(WaitStatus.termSignal(status))
                    : " exited " + WaitStatus.exitStatus(status);
        }

        List<String> sortedFacts() {
            return facts.stream().sorted().toList();
        }
    }
}

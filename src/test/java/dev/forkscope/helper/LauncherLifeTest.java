package dev.forkscope.helper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.forkscope.protocol.EventType;
import dev.forkscope.protocol.RunRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Launcher and zygote on every JDK that is installed. */
class LauncherLifeTest {
    private static final int RUNS = 200;

    static List<Jdk> jdks() throws IOException {
        return Jdk.installed();
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void every_run_ends_and_retired_zygotes_are_replaced(Jdk jdk) throws IOException {
        RunRequest request = Sources.demo("forks-in-a-row/main.c");
        try (LauncherProcess launcher = new LauncherProcess(jdk.java(), jdk.flags(), "--retire-after=50")) {
            for (int i = 0; i < RUNS; i++) {
                while (!launcher.ready()) {
                    launcher.report();
                }
                assertThat(forked(launcher.run(request))).isEqualTo(7);
                launcher.awaitEnded();
            }
            assertThat(launcher.generation()).isGreaterThanOrEqualTo(RUNS / 50);
        }
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void a_killed_zygote_is_replaced(Jdk jdk) throws IOException {
        try (LauncherProcess launcher = new LauncherProcess(jdk.java(), jdk.flags())) {
            String ready = launcher.report();
            for (int generation = 1; generation <= 3; generation++) {
                assertThat(ready).startsWith("ready " + generation + " ");
                long zygote = Long.parseLong(ready.split(" ", -1)[2]);
                assertThat(ProcessHandle.of(zygote).map(ProcessHandle::destroyForcibly))
                        .contains(true);
                ready = launcher.report();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void with_the_end_of_its_standard_input_the_whole_family_is_gone(Jdk jdk) throws IOException {
        LauncherProcess launcher = new LauncherProcess(jdk.java(), jdk.flags());
        launcher.report();
        List<ProcessHandle> family = launcher.process.descendants().toList();
        assertThat(family).isNotEmpty();
        launcher.close();
        await().until(() -> family.stream().noneMatch(ProcessHandle::isAlive));
    }

    private static int forked(byte[] records) {
        ByteBuffer in = ByteBuffer.wrap(records).order(ByteOrder.LITTLE_ENDIAN);
        int forks = 0;
        for (int at = 0; at < records.length; at += in.getShort(at)) {
            if (in.get(at + 2) == EventType.FORK_RETURNED && in.getInt(at + EventType.HEADER) > 0) {
                forks++;
            }
        }
        return forks;
    }
}

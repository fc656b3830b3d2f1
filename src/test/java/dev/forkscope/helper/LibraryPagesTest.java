package dev.forkscope.helper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkscope.run.LauncherFlags;
import dev.forkscope.run.ZygoteOf;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a standby, which has done nothing since it was forked, has in its page table. */
class LibraryPagesTest {
    private static final String JVM = "libjvm.so";
    private static final String SHARED_WITH_THE_FILE = "lib/modules";

    @Test
    void a_child_has_at_once_the_pages_of_libraries_that_its_parent_has_and_of_a_shared_mapping_none()
            throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> flags = LauncherFlags.of(Runtime.version().feature());
        try (LauncherProcess launcher = new LauncherProcess(java, flags)) {
            String[] ready = launcher.report().split(" ", -1);
            ProcessHandle parent = ProcessHandle.of(Long.parseLong(ready[2])).orElseThrow();
            ProcessHandle standby = ZygoteOf.standby(parent);

            assertThat(residentKb(standby, JVM)).isGreaterThan(residentKb(parent, JVM) * 9 / 10);
            assertThat(residentKb(launcher.process.toHandle(), SHARED_WITH_THE_FILE))
                    .isPositive();
            assertThat(residentKb(standby, SHARED_WITH_THE_FILE)).isZero();
        }
    }

    private static long residentKb(ProcessHandle process, String path) throws IOException {
        return Mapping.all(Path.of("/proc/" + process.pid())).stream()
                .filter(mapping -> mapping.path().endsWith(path))
                .mapToLong(Mapping::residentKb)
                .sum();
    }
}

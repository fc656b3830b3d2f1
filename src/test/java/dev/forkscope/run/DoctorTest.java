package dev.forkscope.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {
    private static final String CGROUP_2 = "0::/machine/forkscope\n";

    @TempDir
    Path root;

    @Test
    void on_a_machine_that_has_everything_nothing_is_missing() {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        int status = new Doctor(new PrintStream(text, true, StandardCharsets.UTF_8))
                .examine(List.of("doctor", "--server.port=0", "--forkscope.process-budget=1024"));
        assertThat(text.toString(StandardCharsets.UTF_8))
                .contains("all containment holds in a demo process", "Nothing is missing.");
        assertThat(status).isZero();
    }

    @Test
    void a_port_that_is_taken_is_missing() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            assertThat(new PortCheck(taken.getLocalPort()).finding().kind()).isEqualTo(Finding.Kind.MISSING);
        }
    }

    @Test
    void a_pids_limit_of_any_group_above_counts() throws IOException {
        write("proc/self/cgroup", CGROUP_2);
        write("sys/fs/cgroup/machine/forkscope/pids.max", "max\n");
        write("sys/fs/cgroup/machine/pids.max", "100\n");
        assertThat(missing(4_096))
                .anyMatch(w -> w.startsWith("100 processes and threads may be had, 4528 may be needed"));
        write("sys/fs/cgroup/machine/pids.max", "5000\n");
        assertThat(missing(4_096)).noneMatch(w -> w.contains("processes and threads"));
    }

    @Test
    void version_1_of_control_groups_is_read_too() throws IOException {
        write("proc/self/cgroup", "3:pids:/box\n2:memory:/box\n");
        write("sys/fs/cgroup/pids/box/pids.max", "200\n");
        write("sys/fs/cgroup/memory/box/memory.limit_in_bytes", "1048576\n");
        write("proc/meminfo", "MemTotal: 9999999 kB\nMemAvailable: 9999999 kB\n");
        assertThat(missing(4_096))
                .anyMatch(w -> w.startsWith("200 processes"))
                .anyMatch(w -> w.startsWith("1 MB of memory"));
    }

    @Test
    void limits_of_the_user_count() throws IOException {
        write(
                "proc/self/limits",
                "Limit                     Soft Limit           Hard Limit           Units\n"
                        + "Max processes             50                   60                   processes\n"
                        + "Max open files            256                  1048576              files\n");
        assertThat(missing(4_096))
                .anyMatch(w -> w.startsWith("50 processes"))
                .anyMatch(w -> w.startsWith("256 files may be open"));
    }

    @Test
    void a_directory_that_no_library_can_be_loaded_from_is_missing() throws IOException {
        String tmp = System.getProperty("java.io.tmpdir");
        write("proc/self/mounts", "/dev/a / ext4 rw 0 0\ntmpfs " + tmp + " tmpfs rw,nosuid,noexec 0 0\n");
        assertThat(missing(4_096)).anyMatch(w -> w.startsWith("libraries can be loaded"));
        write("proc/self/mounts", "/dev/a / ext4 rw 0 0\ntmpfs " + tmp + " tmpfs rw,nosuid 0 0\n");
        assertThat(missing(4_096)).noneMatch(w -> w.startsWith("libraries can be loaded"));
    }

    @Test
    void settings_are_read_from_arguments_and_from_the_environment() {
        assertThat(Wanted.read(List.of("--server.port=9000"), Map.of("FORKSCOPE_PROCESSBUDGET", "2000")))
                .isEqualTo(new Wanted(9_000, 2_000, 32));
    }

    private List<String> missing(int processBudget) {
        return new MachineCheck(root, new Wanted(8_080, processBudget, 32))
                .findings().stream()
                        .filter(f -> f.kind() == Finding.Kind.MISSING)
                        .map(Finding::what)
                        .toList();
    }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}

package dev.forkscope.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What the machine, or the container, gives: read from proc(5) and cgroups(7) below {@code root}. */
record MachineCheck(Path root, Wanted wanted) {
    private static final int LONGEST_FILE = 1 << 20;
    private static final long MEGABYTE = 1 << 20;
    private static final long TEMPORARY_BYTES = 64 * MEGABYTE;

    /** What the server's and the launcher's JVM need. */
    private static final long SERVER_BYTES = 700 * MEGABYTE;

    /** Private and page-table memory of a demo process, measured with 256 alive. */
    private static final long PROCESS_BYTES = 400_000;

    /** Descriptors of a run: two pipes, and its watchers' sockets. */
    private static final int DESCRIPTORS_PER_RUN = 32;

    List<Finding> findings() {
        List<Finding> all = new ArrayList<>();
        all.add(java());
        all.add(proc());
        all.add(user());
        all.add(tasks());
        all.add(descriptors());
        all.add(memory());
        all.addAll(temporary(Path.of(System.getProperty("java.io.tmpdir"))));
        return all;
    }

    private Finding java() {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        boolean linux = System.getProperty("os.name").equals("Linux")
                && System.getProperty("os.arch").matches("amd64|aarch64");
        return Finding.of(
                linux && Files.isExecutable(java),
                "Java " + Runtime.version() + " on " + System.getProperty("os.name") + " "
                        + System.getProperty("os.arch"),
                "Forkscope needs Linux on x86-64 or arm64 and a Java runtime with its bin/java.");
    }

    private Finding proc() {
        if (text("proc/self/stat").isEmpty()) {
            return Finding.missing("/proc is not there", "Mount it: mount -t proc proc /proc.");
        }
        return text("proc/thread-self/children").isPresent()
                ? Finding.fine("/proc tells of processes and their children")
                : Finding.advice(
                        "/proc does not tell a process's children",
                        "Orphans are shown a little late. The kernel lacks CONFIG_PROC_CHILDREN.");
    }

    private Finding user() {
        String uid = field("proc/self/status", "Uid:").split("\\s+", -1)[0];
        if (!uid.equals("0")) {
            return Finding.fine("user " + uid + " runs server and demos, unprivileged");
        }
        return Finding.advice(
                "root runs the server; demos run as user 65534",
                "Better start it as a user of its own: nothing in it needs root.");
    }

    private Finding tasks() {
        long allowed = Math.min(
                CgroupLimits.of(root, "pids", "pids.max", "pids.max").orElse(Long.MAX_VALUE),
                limit("Max processes").orElse(Long.MAX_VALUE));
        allowed = Math.min(allowed, number("proc/sys/kernel/pid_max").orElse(Long.MAX_VALUE));
        return Finding.of(
                allowed >= wanted.tasks(),
                (allowed == Long.MAX_VALUE ? "any number of" : Long.toString(allowed))
                        + " processes and threads may be had, " + wanted.tasks() + " may be needed",
                "Raise the pids limit of the container or service (docker --pids-limit, systemd TasksMax), ulimit -u, or "
                        + "kernel.pid_max, or lower forkscope.process-budget.");
    }

    private Finding descriptors() {
        long needed = 1_024L + (long) wanted.runsAtATime() * DESCRIPTORS_PER_RUN;
        long allowed = limit("Max open files").orElse(Long.MAX_VALUE);
        return Finding.of(
                allowed >= needed,
                allowed + " files may be open, " + needed + " may be needed",
                "Raise it: ulimit -n, or LimitNOFILE in systemd.");
    }

    private Finding memory() {
        long needed = SERVER_BYTES + wanted.processBudget() * PROCESS_BYTES;
        long free = number("proc/meminfo", "MemAvailable:").orElse(0) * 1_024;
        long allowed = CgroupLimits.of(root, "memory", "memory.max", "memory.limit_in_bytes")
                .orElse(Long.MAX_VALUE);
        long have = Math.min(free, allowed);
        return Finding.of(
                have >= needed,
                have / MEGABYTE + " MB of memory can be had, " + needed / MEGABYTE + " MB may be needed",
                "Give it more, or lower forkscope.process-budget.");
    }

    private List<Finding> temporary(Path directory) {
        List<Finding> found = new ArrayList<>();
        try {
            FileStore store = Files.getFileStore(directory);
            long free = store.getUsableSpace();
            found.add(Finding.of(
                    Files.isWritable(directory) && free >= TEMPORARY_BYTES,
                    directory + " has " + free / MEGABYTE + " MB for temporary files",
                    "It must be writable and have " + TEMPORARY_BYTES / MEGABYTE
                            + " MB; another can be named with -Djava.io.tmpdir=."));
            found.add(Finding.of(
                    !Mounts.options(text("proc/self/mounts").orElse(""), directory)
                            .contains("noexec"),
                    "libraries can be loaded from " + directory,
                    "It is mounted noexec: mount it exec (docker --tmpfs /tmp:exec), or name another directory with "
                            + "-Djava.io.tmpdir=."));
        } catch (IOException e) {
            found.add(
                    Finding.missing("no directory for temporary files: " + e, "Name another with -Djava.io.tmpdir=."));
        }
        return found;
    }

    private OptionalLong limit(String name) {
        String soft = field("proc/self/limits", name).split("\\s+", -1)[0];
        return soft.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(soft)) : OptionalLong.empty();
    }

    private OptionalLong number(String file) {
        String text = text(file).orElse("").trim();
        return text.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    private OptionalLong number(String file, String name) {
        String first = field(file, name).split("\\s+", -1)[0];
        return first.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(first)) : OptionalLong.empty();
    }

    /** What follows {@code name} in its line. */
    private String field(String file, String name) {
        return text(file)
                .orElse("")
                .lines()
                .filter(l -> l.startsWith(name))
                .map(l -> l.substring(name.length()).trim())
                .findFirst()
                .orElse("");
    }

    private Optional<String> text(String file) {
        // In one piece: below /proc/sys a second read finds nothing, and readString() begins with a single byte.
        try (InputStream in = Files.newInputStream(root.resolve(file))) {
            return Optional.of(new String(in.readNBytes(LONGEST_FILE), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}

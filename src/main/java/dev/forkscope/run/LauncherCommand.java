package dev.forkscope.run;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How the launcher JVM is called. Its main class is named, not referred to: it lives in a JVM of its own. */
final class LauncherCommand {
    private static final String MAIN = "dev.forkscope.helper.Launcher";

    /**
     * No JIT: a fork would freeze its threads. The rest keeps small what every fork copies and every exit frees, the page tables: a heap
     * that gives back what is free, and a class-data archive that lies where it was made for, so that its pages stay those of the file.
     */
    private static final List<String> JVM_FLAGS = List.of(
            "-Xint",
            "-XX:+UseSerialGC",
            "-Xms12m",
            "-Xmx24m",
            "-Xmn2m",
            "-XX:MinHeapFreeRatio=2",
            "-XX:MaxHeapFreeRatio=8",
            "-XX:-ShrinkHeapInSteps",
            "-Xss512k",
            "-XX:-UsePerfData",
            "-XX:+DisplayVMOutputToStderr",
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:ArchiveRelocationMode=0");

    /** The fewest HotSpot takes there; every native call writes to each of these pages of the stack, and so has each copied. */
    private static final String FEW_SHADOW_PAGES = "-XX:StackShadowPages=10";

    private static final Path HUGE_PAGES = Path.of("/sys/kernel/mm/transparent_hugepage/enabled");

    /** Root only: who demos run as. Runs per zygote: it never collects garbage, so it is replaced long before its heap is full. */
    private static final List<String> ARGUMENTS = List.of("--uid=65534", "--gid=65534", "--retire-after=400");

    /** For helpers, the threads of two JVMs, and whatever else this user may have going on. */
    private static final int OTHER_PROCESSES = 6_000;

    private LauncherCommand() {}

    /** Flags for a launcher on a JDK of the given feature release, 17 or more. */
    static List<String> jvmFlags(int feature) {
        List<String> flags = new ArrayList<>(JVM_FLAGS);
        if (feature >= 22) {
            flags.add("--enable-native-access=ALL-UNNAMED");
        }
        if ("amd64".equals(System.getProperty("os.arch"))) {
            flags.add(FEW_SHADOW_PAGES);
        }
        if (hasHugePages()) {
            // One entry of the page table for what takes 512.
            flags.add("-XX:+UseTransparentHugePages");
        }
        return flags;
    }

    private static boolean hasHugePages() {
        try {
            return !Files.readString(HUGE_PAGES).contains("[never]");
        } catch (IOException kernelWithout) {
            return false;
        }
    }

    /**
     * The command line.
     *
     * @param classpath where helper, protocol and jnr are
     * @param processBudget demo processes there may be
     * @param scratch directory that goes when the server does: jffi unpacks its native library there
     */
    static List<String> build(List<Path> classpath, int processBudget, Path scratch) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmFlags(Runtime.version().feature()));
        command.add("-Djava.io.tmpdir=" + scratch);
        command.add("-Djffi.extract.dir=" + scratch);
        command.add("-Dforkscope.scratch=" + scratch);
        command.add("-cp");
        command.add(String.join(
                File.pathSeparator, classpath.stream().map(Path::toString).toList()));
        command.add(MAIN);
        command.addAll(ARGUMENTS);
        command.add("--processes=" + (processBudget + OTHER_PROCESSES));
        return command;
    }
}

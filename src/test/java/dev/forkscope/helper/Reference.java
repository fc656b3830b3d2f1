package dev.forkscope.helper;

import dev.forkscope.protocol.Language;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** gcc or CPython: the program as they run it, on a pipe, watched by strace. */
final class Reference {
    /** Stands where a helper stands here: starts the program, adopts its orphans, reaps them. */
    private static final String REAPER = """
            import ctypes, os, subprocess, sys
            ctypes.CDLL(None).prctl(36, 1, 0, 0, 0)
            subprocess.run(sys.argv[1:])
            try:
                while True:
                    os.wait()
            except ChildProcessError:
                pass
            """;

    private static final Pattern LINE = Pattern.compile("(\\d+) +(.*)");
    private static final Pattern CLONE = Pattern.compile("(?:clone\\(.*SIGCHLD.*|<\\.\\.\\. clone resumed>.*)= (\\d+)");
    private static final Pattern EXITED = Pattern.compile("\\+\\+\\+ exited with (\\d+) \\+\\+\\+");
    private static final Pattern KILLED = Pattern.compile("\\+\\+\\+ killed by (SIG\\w+).*");
    private static final Map<String, Integer> SIGNALS = Map.of(
            "SIGHUP", 1, "SIGINT", 2, "SIGABRT", 6, "SIGFPE", 8, "SIGKILL", 9, "SIGUSR1", 10, "SIGSEGV", 11, "SIGPIPE",
            13, "SIGALRM", 14, "SIGTERM", 15);

    /** Root is exempt from limits that a program may be about, so it hands the program to nobody, as a helper does. */
    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

    private final List<String> command;
    private final Path directory;
    private final boolean withStderr;
    private final Path log;

    /** @throws IOException if gcc refuses the program */
    Reference(Language language, Path source, Path directory) throws IOException {
        this.directory = directory;
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        log = directory.resolve("reference.trace");
        withStderr = language == Language.C;
        if (language == Language.C) {
            Path program = directory.resolve("program");
            String said = run(List.of("gcc", "-w", "-std=gnu17", "-o", program.toString(), source.toString()), true);
            if (!said.isEmpty()) {
                throw new IOException(said);
            }
            command = List.of("./program");
        } else {
            command = List.of("/usr/bin/python3", source.toAbsolutePath().toString());
        }
    }

    Outcome outcome() throws IOException {
        List<String> watched = new ArrayList<>(List.of(
                "/usr/bin/python3",
                "-c",
                REAPER,
                "strace",
                "-D",
                "-f",
                "-q",
                "-e",
                "trace=clone,fork,vfork",
                "-o",
                log.toString()));
        if (ROOT) {
            watched.addAll(List.of("-u", "nobody"));
        }
        watched.addAll(command);
        Files.deleteIfExists(log);
        Process reaper =
                builder(watched, withStderr).directory(directory.toFile()).start();
        String output = new String(reaper.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        await(reaper);
        Outcome.Builder seen = new Outcome.Builder();
        boolean first = true;
        for (String line : Files.readAllLines(log)) {
            Matcher parts = LINE.matcher(line);
            if (parts.matches()) {
                if (first) {
                    seen.first(Integer.parseInt(parts.group(1)));
                    first = false;
                }
                note(seen, Integer.parseInt(parts.group(1)), parts.group(2));
            }
        }
        return seen.build(output, (int) reaper.pid());
    }

    private static void note(Outcome.Builder seen, int pid, String what) {
        Matcher clone = CLONE.matcher(what);
        Matcher exited = EXITED.matcher(what);
        Matcher killed = KILLED.matcher(what);
        if (clone.matches()) {
            seen.forked(pid, Integer.parseInt(clone.group(1)));
        } else if (exited.matches()) {
            seen.ended(pid, "exited " + exited.group(1));
        } else if (killed.matches()) {
            seen.ended(pid, "killed " + SIGNALS.getOrDefault(killed.group(1), 0));
        }
    }

    private static String run(List<String> command, boolean withStderr) throws IOException {
        Process process = builder(command, withStderr).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        await(process);
        return said;
    }

    private static ProcessBuilder builder(List<String> command, boolean withStderr) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectInput(new File("/dev/null"));
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/bin:/bin");
        return withStderr ? builder.redirectErrorStream(true) : builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    }

    private static void await(Process process) throws IOException {
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("the reference does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}

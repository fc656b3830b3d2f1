package dev.forkscope.helper;

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

/** Runs a reference in a clean environment, on a pipe or on a terminal of its own, and tells what it did: {@code watch.c}, compiled. */
final class Watcher {
    private static final Path SOURCE = Path.of("src/test/resources/reference/watch.c");

    /** Root is exempt from limits that a program may be about, so it hands the program to nobody, as a helper does. */
    private static final String USER = "root".equals(System.getProperty("user.name")) ? "65534" : "-1";

    private final Path directory;
    private final Path log;

    /** @param directory where the watcher and what it runs are, which becomes readable for all */
    Watcher(Path directory) throws IOException {
        this.directory = directory;
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        log = directory.resolve("reference.log");
        compile(List.of("-O1", "-Wall"), SOURCE, "watch");
    }

    Path directory() {
        return directory;
    }

    /**
     * Has gcc make {@code program} in the directory.
     *
     * @throws IOException if gcc has anything to say
     */
    Path compile(List<String> options, Path source, String program) throws IOException {
        Path made = directory.resolve(program);
        List<String> command = new ArrayList<>(List.of("/usr/bin/gcc", "-std=gnu17", "-o", made.toString()));
        command.addAll(options);
        command.add(source.toAbsolutePath().toString());
        command.add("-lm");
        String said = output(command, true);
        if (!said.isEmpty()) {
            throw new IOException(said);
        }
        return made;
    }

    /** What {@code command} does; {@code withStderr}: the lines of its standard error count as well. */
    Outcome watch(List<String> command, boolean pipe, boolean withStderr) throws IOException {
        List<String> watched = new ArrayList<>(
                List.of(directory.resolve("watch").toString(), log.toString(), pipe ? "pipe" : "terminal", USER));
        watched.addAll(command);
        String output = output(watched, withStderr);
        Outcome.Builder seen = new Outcome.Builder();
        int above = 0;
        for (String line : Files.readAllLines(log)) {
            String[] parts = line.split(" ", -1);
            int pid = Integer.parseInt(parts[0]);
            int number = Integer.parseInt(parts[2]);
            switch (parts[1]) {
                case "watched" -> {
                    above = pid;
                    seen.first(number);
                }
                case "forked" -> seen.forked(pid, number);
                default -> seen.ended(pid, parts[1] + " " + number);
            }
        }
        return seen.build(output, above);
    }

    private String output(List<String> command, boolean withStderr) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(directory.toFile()).redirectInput(new File("/dev/null"));
        builder.environment().clear();
        builder.environment().putAll(Map.of("PATH", "/usr/bin:/bin"));
        Process process = (withStderr
                        ? builder.redirectErrorStream(true)
                        : builder.redirectError(ProcessBuilder.Redirect.DISCARD))
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        await(process, command);
        return said;
    }

    private static void await(Process process, List<String> command) throws IOException {
        try {
            if (!process.waitFor(120, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("does not end: " + command);
            }
            if (process.exitValue() > 1) {
                throw new IOException("status " + process.exitValue() + ": " + command);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}

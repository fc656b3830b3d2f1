package dev.forkscope.helper;

import dev.forkscope.protocol.ControlFrame;
import dev.forkscope.protocol.LauncherEnvironment;
import dev.forkscope.protocol.RunRequest;
import java.io.BufferedReader;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jnr.posix.POSIX;
import jnr.posix.POSIXFactory;

/** A launcher of its own for a test, driven as the server drives it. */
final class LauncherProcess implements AutoCloseable {
    private static final POSIX POSIX_CALLS = POSIXFactory.getNativePOSIX();

    final Process process;
    private final BufferedReader reports;
    private final OutputStream frames;
    private int generation;
    private boolean ready;
    private int nextRun = 1;

    LauncherProcess(String java, List<String> jvmOptions, String... arguments) throws IOException {
        this(ProcessBuilder.Redirect.INHERIT, java, jvmOptions, arguments);
    }

    LauncherProcess(ProcessBuilder.Redirect errors, String java, List<String> jvmOptions, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(java);
        command.addAll(jvmOptions);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add("dev.forkscope.helper.Launcher");
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors);
        builder.environment().clear();
        builder.environment().put(LauncherEnvironment.VARIABLE, LauncherEnvironment.VALUE);
        process = builder.start();
        frames = process.getOutputStream();
        reports = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
    }

    String report() throws IOException {
        String line = reports.readLine();
        if (line == null) {
            throw new IOException("the launcher is gone");
        }
        if (line.startsWith("ready ")) {
            generation = Integer.parseInt(line.split(" ", -1)[1]);
        }
        ready = line.startsWith("ready ") || ready && !line.startsWith("retiring ");
        return line;
    }

    /** Reads reports until one says that a run's helper has ended. */
    void awaitEnded() throws IOException {
        String line = report();
        while (!line.startsWith("ended ")) {
            line = report();
        }
    }

    /** Whether the zygote last heard of takes runs. */
    boolean ready() {
        return ready;
    }

    /** Which zygote was last heard of, from 1. */
    int generation() {
        return generation;
    }

    /** Runs a request and returns all bytes of its event channel. */
    byte[] run(RunRequest template) throws IOException {
        int run = nextRun++;
        byte[] body = new RunRequest(run, template.limits(), template.stdoutIsPipe(), template.program()).encode();
        int[] request = new int[2];
        int[] events = new int[2];
        POSIX_CALLS.pipe(request);
        POSIX_CALLS.pipe(events);
        ControlFrame frame = new ControlFrame(generation, run, POSIX_CALLS.getpid(), request[0], events[1]);
        frames.write(frame.encode());
        frames.flush();
        try (FileOutputStream out = new FileOutputStream("/proc/self/fd/" + request[1]);
                var in = Files.newInputStream(Path.of("/proc/self/fd/" + events[0]))) {
            POSIX_CALLS.close(events[0]);
            out.write(body);
            int first = in.read();
            POSIX_CALLS.close(events[1]);
            POSIX_CALLS.close(request[0]);
            byte[] rest = in.readAllBytes();
            POSIX_CALLS.close(request[1]);
            byte[] all = new byte[rest.length + 1];
            all[0] = (byte) first;
            System.arraycopy(rest, 0, all, 1, rest.length);
            return all;
        }
    }

    /** Ends its standard input, which is all the server would do, and waits for it to end. */
    @Override
    public void close() throws IOException {
        frames.close();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("the launcher outlives its standard input");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}

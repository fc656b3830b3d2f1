package dev.forkscope.run;

import dev.forkscope.protocol.Containment;
import dev.forkscope.protocol.ControlFrame;
import dev.forkscope.protocol.LauncherEnvironment;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The launcher JVM, seen from outside: orders go into its standard input, one line of news after the other comes out. */
final class LauncherProcess {
    private static final Logger LOG = LoggerFactory.getLogger(LauncherProcess.class);

    private final Process process;
    /**
     * Pipes of our own: the zygote has them as well and speaks on after the launcher's death, when Java has long closed the ones that it
     * makes for a process.
     */
    private final PipePair pipes;

    private final Thread news;

    /** Who wants to know; called from threads of this class. */
    interface Listener {
        /** A zygote has checked itself and takes runs; {@code missing} as bits of {@link Containment}. */
        void ready(LauncherProcess from, int generation, int zygotePid, int missing);

        /** That zygote takes no more. */
        void retiring(LauncherProcess from, int generation);

        /** The helper with that number has been reaped. */
        void helperGone(int number);

        /** The launcher is dead. Its zygote may serve on, until {@link #retire}. */
        void died(LauncherProcess from);

        /** Launcher and zygote are gone. */
        void gone(LauncherProcess from);
    }

    private LauncherProcess(Process process, PipePair pipes, Listener listener) {
        this.process = process;
        this.pipes = pipes;
        thread("launcher-errors", this::logErrors).start();
        news = thread("launcher-news", () -> readNews(listener));
        news.start();
        process.onExit().thenRun(() -> listener.died(this));
    }

    /**
     * Starts one.
     *
     * @throws IOException if there is no such program, or no process to be had
     */
    static LauncherProcess start(Kernel kernel, List<String> command, Listener listener) throws IOException {
        PipePair pipes = new PipePair(kernel);
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectInput(PipePair.path(pipes.theirInput))
                    .redirectOutput(PipePair.path(pipes.theirOutput));
            builder.environment().clear();
            builder.environment().put(LauncherEnvironment.VARIABLE, LauncherEnvironment.VALUE);
            return new LauncherProcess(builder.start(), pipes, listener);
        } finally {
            pipes.release();
        }
    }

    /** Sends an order; one that a dying launcher no longer reads is sent again when another is ready. */
    synchronized void send(ControlFrame frame) {
        try {
            pipes.toThem.write(frame.encode());
        } catch (IOException e) {
            LOG.debug("launcher {} takes no more orders: {}", process.pid(), e.toString());
        }
    }

    /** Its process id. */
    long pid() {
        return process.pid();
    }

    /** Whether it has not died yet. */
    boolean isAlive() {
        return process.isAlive();
    }

    /** Has a zygote whose launcher is dead end, as soon as its runs have. */
    void retire() {
        closeOrders();
    }

    /** Has it end by itself, with its family; kills it if it does not. */
    void stop() {
        closeOrders();
        try {
            if (!process.waitFor(3, TimeUnit.SECONDS)) {
                LOG.warn("launcher {} did not end by itself", process.pid());
                process.destroyForcibly().waitFor(1, TimeUnit.SECONDS);
            }
            news.join(1_000);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void closeOrders() {
        try {
            pipes.toThem.close();
        } catch (IOException e) {
            LOG.debug("launcher {} was gone already", process.pid());
        }
    }

    private void readNews(Listener listener) {
        try (BufferedReader lines = reader(pipes.fromThem)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                tell(line, listener);
            }
        } catch (IOException e) {
            LOG.debug("launcher {}: {}", process.pid(), e.toString());
        } finally {
            // Without its voice it is of no use, should it still be there.
            process.destroyForcibly();
            closeOrders();
            listener.gone(this);
        }
    }

    private void tell(String line, Listener listener) {
        String[] words = line.split(" ", -1);
        try {
            switch (words[0]) {
                case "ready" ->
                    listener.ready(
                            this, Integer.parseInt(words[1]), Integer.parseInt(words[2]), Integer.parseInt(words[3]));
                case "retiring" -> listener.retiring(this, Integer.parseInt(words[1]));
                case "ended" -> listener.helperGone(Integer.parseInt(words[1]));
                default -> LOG.warn("launcher says: {}", line);
            }
        } catch (RuntimeException e) {
            LOG.warn("launcher says: {}", line, e);
        }
    }

    private void logErrors() {
        try (BufferedReader lines = reader(process.getErrorStream())) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                LOG.warn("launcher {}: {}", process.pid(), line);
            }
        } catch (IOException e) {
            LOG.debug("launcher {}: {}", process.pid(), e.toString());
        }
    }

    private static BufferedReader reader(InputStream in) {
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    private static Thread thread(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}

package dev.forkscope.run;

import dev.forkscope.protocol.Containment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Starts a launcher as the server would, and hears from its zygote whether a real fork works and what confines its child. */
record LauncherCheck(int processBudget) {
    private static final int SECONDS = 30;

    List<Finding> findings() {
        try (Scratch scratch = new Scratch(Path.of(System.getProperty("java.io.tmpdir")))) {
            List<String> command = LauncherCommand.build(
                    LauncherClasspath.find(scratch.directory()), processBudget, scratch.directory());
            Word word = new Word();
            LauncherProcess launcher = LauncherProcess.start(new Kernel(), command, word);
            try {
                return read(word.missing.get(SECONDS, TimeUnit.SECONDS));
            } finally {
                launcher.stop();
            }
        } catch (IOException | RuntimeException | ExecutionException | TimeoutException e) {
            return List.of(Finding.missing(
                    "no zygote came up within " + SECONDS + " s: " + e.getMessage(),
                    "See what the launcher says above."));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    private static List<Finding> read(int missing) {
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.fine("a zygote came up and ran a program with a real fork"));
        for (Containment each : Containment.values()) {
            if ((missing & each.bit()) != 0) {
                findings.add(Finding.missing(
                        each.otherwise(),
                        "The kernel or the container refuses it; see proc(5) and prctl(2), or ask its administrator."));
            }
        }
        if (missing == 0) {
            findings.add(Finding.fine("all containment holds in a demo process"));
        }
        return findings;
    }

    private static final class Word implements LauncherProcess.Listener {
        final CompletableFuture<Integer> missing = new CompletableFuture<>();

        @Override
        public void ready(LauncherProcess from, int generation, int zygotePid, int missingBits) {
            missing.complete(missingBits);
        }

        @Override
        public void retiring(LauncherProcess from, int generation) {}

        @Override
        public void helperGone(int number) {}

        @Override
        public void died(LauncherProcess from) {}

        @Override
        public void gone(LauncherProcess from) {
            missing.completeExceptionally(new IOException("the launcher ended"));
        }
    }
}

package dev.forkscope.run;

import static org.awaitility.Awaitility.await;

import java.util.Optional;

/** Finds the processes of one instance: there are others in the JVM of the tests. */
public final class ZygoteOf {
    private ZygoteOf() {}

    /** Its zygote; now and then, for a moment, there is none. */
    public static ProcessHandle zygote(Runs runs) {
        return await().until(
                        () -> Optional.of(runs.zygotePid())
                                .filter(pid -> pid > 0)
                                .flatMap(ProcessHandle::of)
                                .filter(z -> z.parent().isPresent()),
                        Optional::isPresent)
                .orElseThrow();
    }

    /** Its launcher. */
    public static ProcessHandle launcher(Runs runs) {
        return await().until(() -> zygote(runs).parent(), Optional::isPresent).orElseThrow();
    }
}

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
                                .filter(ZygoteOf::hasItsLauncher),
                        Optional::isPresent)
                .orElseThrow();
    }

    /** Not so for a while after the launcher's death: then its parent is init. */
    private static boolean hasItsLauncher(ProcessHandle zygote) {
        return zygote.parent()
                .flatMap(ProcessHandle::parent)
                .filter(ProcessHandle.current()::equals)
                .isPresent();
    }

    /** Its launcher. */
    public static ProcessHandle launcher(Runs runs) {
        return await().until(() -> zygote(runs).parent(), Optional::isPresent).orElseThrow();
    }
}

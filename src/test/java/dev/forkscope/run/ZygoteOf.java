package dev.forkscope.run;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /** What will be the zygote if that one is killed when it has no launcher. */
    public static ProcessHandle standby(ProcessHandle zygote) {
        return await().until(() -> zygote.children().filter(ZygoteOf::isStandby).findAny(), Optional::isPresent)
                .orElseThrow();
    }

    /** By its name, proc_pid_comm(5). */
    public static boolean isStandby(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "comm"))
                    .equals("standby\n");
        } catch (IOException gone) {
            return false;
        }
    }

    /** Its launcher. */
    public static ProcessHandle launcher(Runs runs) {
        return await().until(() -> zygote(runs).parent(), Optional::isPresent).orElseThrow();
    }
}

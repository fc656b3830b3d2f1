package dev.forkscope.web;

import static org.awaitility.Awaitility.await;

import java.util.List;

/** The processes of the server in this JVM. */
final class Launchers {
    private Launchers() {}

    /** The launcher. */
    static ProcessHandle launcher() {
        return await().until(
                        () -> ProcessHandle.current()
                                .children()
                                .filter(Launchers::isJava)
                                .findFirst()
                                .orElse(null),
                        launcher -> launcher != null);
    }

    /** Its zygote; now and then, for a moment, there is none. */
    static ProcessHandle zygote() {
        return await().until(() -> launcher().children().findFirst().orElse(null), zygote -> zygote != null);
    }

    /** The launcher's children: the zygote, and helpers whose zygote has gone. */
    static List<ProcessHandle> zygotes() {
        return launcher().children().toList();
    }

    /** All helpers and demo processes whose zygote lives. */
    static List<ProcessHandle> helpers() {
        return zygote().descendants().toList();
    }

    private static boolean isJava(ProcessHandle process) {
        return process.info().command().orElse("").endsWith("java");
    }
}

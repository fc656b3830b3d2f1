package dev.forkscope.helper;

import dev.forkscope.protocol.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** One program as gcc or CPython run it. */
final class Reference {
    private final Watcher watcher;
    private final List<String> command;
    private final boolean withStderr;

    private Reference(Watcher watcher, List<String> command, boolean withStderr) {
        this.watcher = watcher;
        this.command = command;
        this.withStderr = withStderr;
    }

    /** @throws IOException if gcc refuses the program */
    static Reference of(Watcher watcher, Language language, Path source) throws IOException {
        if (language == Language.C) {
            watcher.compile(List.of("-w"), source, "program");
            return new Reference(watcher, List.of("./program"), true);
        }
        return new Reference(
                watcher, List.of("/usr/bin/python3", source.toAbsolutePath().toString()), false);
    }

    /** The one of many programs made by one call of gcc that answers to {@code argument}. */
    static Reference oneOf(Watcher watcher, Path programs, String argument) {
        return new Reference(watcher, List.of(programs.toString(), argument), true);
    }

    Outcome outcome(boolean pipe) throws IOException {
        return watcher.watch(command, pipe, withStderr);
    }
}

package dev.forkscope.helper;

import dev.forkscope.random.RandomC;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Random programs in C, made by one call of gcc, which costs little more than a call for one: each is a function of one program. */
final class CBatch {
    private static final Pattern GLOBAL = Pattern.compile("\\b(main|[gfh]\\d+)\\b");

    private final Watcher watcher;
    private final Path programs;

    /** The programs of the seeds {@code from} to {@code to - 1}. */
    CBatch(Watcher watcher, long from, long to) throws IOException {
        this.watcher = watcher;
        StringBuilder all = new StringBuilder();
        StringBuilder cases = new StringBuilder();
        for (long seed = from; seed < to; seed++) {
            all.append(GLOBAL.matcher(RandomC.program(seed)).replaceAll("$1_" + seed));
            cases.append("    case ")
                    .append(seed)
                    .append(": return main_")
                    .append(seed)
                    .append("();\n");
        }
        all.append("int main(int argc, char **argv)\n{\n    switch (atol(argv[1])) {\n")
                .append(cases)
                .append("    }\n    return 125;\n}\n");
        Path source = Files.writeString(watcher.directory().resolve("batch.c"), all);
        programs = watcher.compile(List.of("-w", "-O0"), source, "batch");
    }

    Reference reference(long seed) {
        return Reference.oneOf(watcher, programs, String.valueOf(seed));
    }
}

package dev.forkscope.helper;

import dev.forkscope.language.Compiler;
import dev.forkscope.language.assembler.Compilation;
import dev.forkscope.protocol.EventType;
import dev.forkscope.protocol.Language;
import dev.forkscope.protocol.Limits;
import dev.forkscope.protocol.RunRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** Holds what we make of a program against what its reference makes of it. */
final class Comparison implements AutoCloseable {
    private static final Limits LIMITS = new Limits(1_024, 4_096, 20_000, 262_144, 16_777_216, 5_000_000);
    private static final int TRIES = 20;

    /** Tries after which a side that has shown one outcome only is taken to have no other. */
    private static final int ALWAYS_THE_SAME = 6;

    private final LauncherProcess launcher;

    Comparison() throws IOException {
        launcher = new LauncherProcess(Jdk.own().java(), Jdk.own().flags(), "--retire-after=100000");
        launcher.report();
    }

    /**
     * The empty string, or what differs. Where scheduling decides, each side is tried until an outcome of ours is one of theirs.
     *
     * @param pipe whether our standard output is a pipe; {@code theirPipe}: whether theirs is
     */
    String difference(Language language, String source, boolean pipe, Reference reference, boolean theirPipe)
            throws IOException {
        Compilation compiled = Compiler.compile(language, source);
        if (compiled.program() == null) {
            return " does not compile: " + compiled.errors();
        }
        RunRequest request = new RunRequest(0, LIMITS, pipe, compiled.orThrow());
        Set<Outcome> ours = new HashSet<>();
        Set<Outcome> theirs = new HashSet<>();
        for (int i = 0; i < TRIES; i++) {
            theirs.add(reference.outcome(theirPipe));
            ours.add(outcome(launcher.run(request), language));
            launcher.report();
            if (ours.stream().anyMatch(theirs::contains)) {
                return "";
            }
            if (i >= ALWAYS_THE_SAME && ours.size() == 1 && theirs.size() == 1) {
                break;
            }
        }
        return (pipe ? " on a pipe" : " on a terminal") + "\n  ours   "
                + ours.iterator().next() + "\n  theirs " + theirs.iterator().next();
    }

    private static Outcome outcome(byte[] records, Language language) {
        ByteBuffer in = ByteBuffer.wrap(records).order(ByteOrder.LITTLE_ENDIAN);
        Outcome.Builder seen = new Outcome.Builder();
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        int helper = in.getInt(4);
        for (int at = 0; at < records.length; at += in.getShort(at)) {
            int pid = in.getInt(at + 4);
            int field = at + EventType.HEADER;
            switch (in.get(at + 2)) {
                case EventType.PROCESS_STARTED -> seen.first(pid);
                case EventType.FORK_RETURNED -> {
                    if (in.getInt(field) > 0) {
                        seen.forked(pid, in.getInt(field));
                    }
                }
                case EventType.EXITED -> seen.ended(pid, "exited " + in.getInt(field));
                case EventType.KILLED -> seen.ended(pid, "killed " + in.getInt(field));
                case EventType.OUTPUT -> {
                    if (language == Language.C || in.getInt(field) == 1) {
                        output.write(records, field + 4, in.getShort(at) - EventType.HEADER - 4);
                    }
                }
                default -> {}
            }
        }
        return seen.build(output.toString(StandardCharsets.UTF_8), helper);
    }

    @Override
    public void close() throws IOException {
        launcher.close();
    }
}

package dev.forkscope.run;

import dev.forkscope.demo.Catalogue;
import dev.forkscope.demo.Demo;
import dev.forkscope.demo.ProgramSource;
import dev.forkscope.language.Compiler;
import dev.forkscope.language.assembler.Compilation;
import dev.forkscope.language.assembler.Diagnostic;
import dev.forkscope.protocol.Language;
import dev.forkscope.protocol.Limits;
import dev.forkscope.protocol.Program;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Turns what somebody asks for into what can be run: text found and compiled, limits set, processes estimated. */
public final class Orders {
    /** No demo takes more forks than this. */
    private static final int MAX_FORKS = 10;

    private final Catalogue catalogue;
    private final ProgramSource programs;
    private final Limits limits;
    private final Map<DemoText, Program> compiled = new ConcurrentHashMap<>();

    Orders(Catalogue catalogue, ProgramSource programs, Limits limits) {
        this.catalogue = catalogue;
        this.programs = programs;
        this.limits = limits;
    }

    private record DemoText(String demo, Language language, int forks) {}

    /** Why something cannot be run. */
    public sealed interface Refusal {
        /** There is no demo of that id. */
        record UnknownDemo(String id) implements Refusal {}

        /** The fork count must lie between these. */
        record ForksOutOfRange(int forks, int min, int max) implements Refusal {}

        /** The text has errors. */
        record DoesNotCompile(List<Diagnostic> errors) implements Refusal {}

        /** The text has more than that many bytes. */
        record TooLong(int maxBytes) implements Refusal {}
    }

    /** Thrown for what cannot be run. */
    public static final class RefusedException extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Refusal refusal;

        RefusedException(Refusal refusal) {
            super(refusal.toString());
            this.refusal = refusal;
        }

        /** Why. */
        public Refusal refusal() {
            return refusal;
        }
    }

    /**
     * A run of a demo.
     *
     * @param forks its fork count; {@code null} for its default
     * @throws RefusedException if there is no such demo, or it does not take that fork count
     */
    public RunSpec demo(String id, Language language, @Nullable Integer forks, boolean stdoutIsPipe)
            throws RefusedException {
        Demo demo = catalogue.find(id).orElse(null);
        if (demo == null) {
            throw new RefusedException(new Refusal.UnknownDemo(id));
        }
        int min = demo.parameter() == null ? 0 : demo.parameter().min();
        int max = demo.parameter() == null ? MAX_FORKS : demo.parameter().max();
        int count = forks == null ? demo.defaultForks() : forks;
        if (count < min || count > max) {
            throw new RefusedException(new Refusal.ForksOutOfRange(count, min, max));
        }
        String source = demo.source(language, count);
        // Of a program that never changes, one compilation is enough.
        Program program = compiled.computeIfAbsent(
                new DemoText(id, language, demo.parameter() == null ? 0 : count),
                t -> programs.compile(language, source).orThrow());
        Limits own = limitsOf(demo);
        int reserves = Math.min(demo.processes(count), own.processes());
        return new RunSpec(
                id, language, demo.parameter() == null ? null : count, source, stdoutIsPipe, program, own, reserves);
    }

    /**
     * A run of somebody's own program.
     *
     * @throws RefusedException if it does not compile
     */
    public RunSpec program(Language language, String source, boolean stdoutIsPipe) throws RefusedException {
        Compilation result = check(language, source);
        if (result.program() == null) {
            throw new RefusedException(new Refusal.DoesNotCompile(result.errors()));
        }
        return new RunSpec(null, language, null, source, stdoutIsPipe, result.program(), limits, limits.processes());
    }

    /**
     * What is wrong with a program, if anything.
     *
     * @throws RefusedException if it is too long to look at
     */
    public Compilation check(Language language, String source) throws RefusedException {
        if (source.getBytes(StandardCharsets.UTF_8).length > Compiler.MAX_SOURCE_BYTES) {
            throw new RefusedException(new Refusal.TooLong(Compiler.MAX_SOURCE_BYTES));
        }
        return programs.compile(language, source);
    }

    private Limits limitsOf(Demo demo) {
        Demo.DemoLimits own = demo.limits();
        if (own == null) {
            return limits;
        }
        return new Limits(
                lower(limits.processes(), own.processes()),
                lower(limits.totalProcesses(), own.totalProcesses()),
                lower(limits.wallMs(), own.wallMs()),
                lower(limits.outputBytes(), own.outputBytes()),
                lower(limits.eventBytes(), own.eventBytes()),
                lower(limits.steps(), own.steps()));
    }

    private static int lower(int instance, @Nullable Integer own) {
        return own == null ? instance : Math.min(instance, own);
    }
}

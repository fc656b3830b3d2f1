package dev.forkscope.web;

import dev.forkscope.demo.ProgramSource;
import dev.forkscope.language.assembler.Assembler;
import dev.forkscope.language.assembler.Compilation;
import dev.forkscope.language.assembler.Diagnostic;
import dev.forkscope.protocol.Language;
import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.Syscall;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Stands in for the front ends: FORKS forks in a row, or an endless loop, or an error. */
final class HandMadePrograms implements ProgramSource {
    private static final Pattern FORKS = Pattern.compile("FORKS (?:= )?(\\d+)");

    @Override
    public Compilation compile(Language language, String source) {
        if (source.contains("nonsense")) {
            return new Compilation(null, List.of(new Diagnostic(1, 1, 9, "This is nonsense.")));
        }
        Assembler a = new Assembler(Language.C);
        Matcher forks = FORKS.matcher(source);
        int count = forks.find() ? Integer.parseInt(forks.group(1)) : 0;
        if (source.contains("sleep for ever")) {
            int top = a.here();
            a.push(10);
            a.emit(Opcode.SYS, Syscall.SLEEP);
            a.emit(Opcode.POP);
            a.emit(Opcode.JUMP, top);
        }
        for (int i = 0; i < count; i++) {
            a.line(i + 1);
            a.emit(Opcode.SYS, Syscall.FORK);
            a.emit(Opcode.POP);
        }
        a.push(0);
        a.emit(Opcode.SYS, Syscall.EXIT_RETURN);
        return new Compilation(a.program(), List.of());
    }
}

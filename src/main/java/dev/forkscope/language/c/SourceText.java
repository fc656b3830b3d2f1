package dev.forkscope.language.c;

import dev.forkscope.language.assembler.SourceStream;

/** A C text, which directives and messages also look at line by line. */
final class SourceText extends SourceStream {
    private final String[] lines;

    SourceText(String text) {
        super(text);
        lines = text.split("\n", -1);
    }

    /** A 1-based line without its end; empty beyond the last. */
    String line(int number) {
        return number >= 1 && number <= lines.length ? lines[number - 1] : "";
    }

    /** Whether a line ends in a backslash, so that a directive goes on in the next. */
    boolean continues(int number) {
        return line(number).stripTrailing().endsWith("\\");
    }
}

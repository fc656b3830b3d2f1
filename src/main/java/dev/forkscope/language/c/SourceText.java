package dev.forkscope.language.c;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.misc.Interval;

/** The text as ANTLR reads it, in UTF-16 code units, so that columns come out as editors count them. */
final class SourceText implements CharStream {
    private final String text;
    private final String[] lines;
    private int position;

    SourceText(String text) {
        this.text = text;
        this.lines = text.split("\n", -1);
    }

    /** A 1-based line without its end; empty beyond the last. */
    String line(int number) {
        return number >= 1 && number <= lines.length ? lines[number - 1] : "";
    }

    /** Whether a line ends in a backslash, so that a directive goes on in the next. */
    boolean continues(int number) {
        return line(number).stripTrailing().endsWith("\\");
    }

    /** The characters from {@code start} to {@code stop}, both inclusive. */
    String between(int start, int stop) {
        return text.substring(Math.max(0, start), Math.min(text.length(), stop + 1));
    }

    @Override
    public void consume() {
        if (position >= text.length()) {
            throw new IllegalStateException("cannot consume EOF");
        }
        position++;
    }

    @Override
    public int LA(int i) {
        int index = position + (i < 0 ? i : i - 1);
        return i == 0 || index < 0 ? 0 : index >= text.length() ? EOF : text.charAt(index);
    }

    @Override
    public int mark() {
        return -1;
    }

    @Override
    public void release(int marker) {}

    @Override
    public int index() {
        return position;
    }

    @Override
    public void seek(int index) {
        position = Math.min(index, text.length());
    }

    @Override
    public int size() {
        return text.length();
    }

    @Override
    public String getSourceName() {
        return "program.c";
    }

    @Override
    public String getText(Interval interval) {
        return between(interval.a, interval.b);
    }

    @Override
    public String toString() {
        return text;
    }
}

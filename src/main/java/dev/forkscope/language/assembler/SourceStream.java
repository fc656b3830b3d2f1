package dev.forkscope.language.assembler;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.misc.Interval;

/** A text as ANTLR reads it, in UTF-16 code units rather than code points, so that columns come out as editors count them. */
public class SourceStream implements CharStream {
    private final String text;
    private int position;

    /** A stream at the start of {@code text}. */
    public SourceStream(String text) {
        this.text = text;
    }

    /** The characters from {@code start} to {@code stop}, both inclusive, as far as there are any. */
    public final String between(int start, int stop) {
        int from = Math.max(0, start);
        int end = Math.min(text.length(), stop + 1);
        return from >= end ? "" : text.substring(from, end);
    }

    @Override
    public final void consume() {
        if (position >= text.length()) {
            throw new IllegalStateException("cannot consume EOF");
        }
        position++;
    }

    @Override
    public final int LA(int offset) {
        int index = offset > 0 ? position + offset - 1 : position + offset;
        return offset == 0 || index < 0 || index >= text.length() ? EOF : text.charAt(index);
    }

    @Override
    public final int mark() {
        return -1;
    }

    @Override
    public final void release(int marker) {
        // All of the text stays in memory.
    }

    @Override
    public final int index() {
        return position;
    }

    @Override
    public final void seek(int index) {
        position = Math.min(index, text.length());
    }

    @Override
    public final int size() {
        return text.length();
    }

    @Override
    public final String getSourceName() {
        return UNKNOWN_SOURCE_NAME;
    }

    @Override
    public final String getText(Interval interval) {
        return between(interval.a, interval.b);
    }

    @Override
    public final String toString() {
        return text;
    }
}

package dev.forkscope.random;

/** Indented lines. */
final class Text {
    private final StringBuilder text = new StringBuilder();
    private int depth;

    Text line(String line) {
        text.append("    ".repeat(depth)).append(line).append('\n');
        return this;
    }

    Text in() {
        depth++;
        return this;
    }

    Text out() {
        depth--;
        return this;
    }

    /** A line, and all that follows further in. */
    Text open(String line) {
        return line(line).in();
    }

    /** Further out again, then a line. */
    Text close(String line) {
        return out().line(line);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

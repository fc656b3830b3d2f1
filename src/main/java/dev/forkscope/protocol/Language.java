package dev.forkscope.protocol;

/** The two languages a program may be written in. */
public enum Language {
    /** The C subset. */
    C,
    /** The Python subset. */
    PYTHON;

    /** The name on the wire: {@code c} or {@code python}. */
    public String wireName() {
        return this == C ? "c" : "python";
    }
}

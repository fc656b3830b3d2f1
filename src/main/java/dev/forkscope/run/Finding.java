package dev.forkscope.run;

/**
 * Something the {@link Doctor} found.
 *
 * @param what how it is
 * @param mend how to mend it; empty if nothing needs mending
 */
record Finding(Kind kind, String what, String mend) {
    /** How bad it is. */
    enum Kind {
        /** As it should be. */
        FINE("fine     "),
        /** It works, but could be better. */
        ADVICE("advice   "),
        /** An instance would not work, or not safely, or not for as many as it is set to. */
        MISSING("MISSING  ");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    static Finding fine(String what) {
        return new Finding(Kind.FINE, what, "");
    }

    static Finding advice(String what, String mend) {
        return new Finding(Kind.ADVICE, what, mend);
    }

    static Finding missing(String what, String mend) {
        return new Finding(Kind.MISSING, what, mend);
    }

    /** Fine if so, else missing. */
    static Finding of(boolean holds, String what, String mend) {
        return holds ? fine(what) : missing(what, mend);
    }
}

package dev.forkscope.classroom;

/** A command that a room does not obey. The message is one sentence for whoever sent it. */
public final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    /** With that sentence. */
    public Refusal(String sentence) {
        super(sentence, null, false, false);
    }

    /** The sentence. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}

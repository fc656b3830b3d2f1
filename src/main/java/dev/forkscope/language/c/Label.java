package dev.forkscope.language.c;

import java.util.ArrayList;
import java.util.List;

/** A place in the code that jumps may go to before it is known. */
final class Label {
    private final List<Integer> jumps = new ArrayList<>();
    private int position = -1;

    /** Where it is, or -1. */
    int position() {
        return position;
    }

    /** Remembers a jump to be patched. */
    void await(int jump) {
        jumps.add(jump);
    }

    /** It is here; returns the jumps that waited for it. */
    List<Integer> place(int here) {
        position = here;
        return jumps;
    }
}

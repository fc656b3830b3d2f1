package dev.forkscope.language.python;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;

/**
 * Which blocks are open, by the width of their indentation. As in CPython's tokenizer a width is counted twice, with tab stops
 * every 8 columns and every 1: if the two disagree about what is deeper, tabs and spaces are mixed.
 */
final class Indentation {
    /** CPython's own limit. */
    static final int MAX_DEPTH = 100;

    private record Width(int tab8, int tab1) {}

    private final List<Width> open = new ArrayList<>(List.of(new Width(0, 0)));
    private final Problems problems;

    Indentation(Problems problems) {
        this.problems = problems;
    }

    /** How many blocks a line that starts with {@code blanks} opens (1) or closes (negative). */
    int change(String blanks, Token first) {
        Width width = measure(blanks);
        Width current = open.get(open.size() - 1);
        if (width.tab8 > current.tab8) {
            checkTabs(width.tab1 > current.tab1, first);
            if (open.size() >= MAX_DEPTH) {
                problems.at(first, "this is nested too deeply: Python allows 100 levels of indentation");
                throw new GiveUpException();
            }
            open.add(width);
            return 1;
        }
        int closed = 0;
        while (width.tab8 < open.get(open.size() - 1).tab8) {
            open.remove(open.size() - 1);
            closed++;
        }
        current = open.get(open.size() - 1);
        if (width.tab8 != current.tab8) {
            problems.at(
                    first,
                    "this line is indented less than the one before it, but does not line up with any block above:"
                            + " unindent does not match any outer indentation level");
        } else {
            checkTabs(width.tab1 == current.tab1, first);
        }
        return -closed;
    }

    int depth() {
        return open.size() - 1;
    }

    private void checkTabs(boolean consistent, Token first) {
        if (!consistent) {
            problems.at(first, "this line mixes tabs and spaces inconsistently: indent with spaces only");
        }
    }

    private static Width measure(String blanks) {
        int tab8 = 0;
        int tab1 = 0;
        for (int i = 0; i < blanks.length(); i++) {
            switch (blanks.charAt(i)) {
                case '\t' -> {
                    tab8 = (tab8 / 8 + 1) * 8;
                    tab1++;
                }
                case '\f' -> {
                    tab8 = 0;
                    tab1 = 0;
                }
                default -> {
                    tab8++;
                    tab1++;
                }
            }
        }
        return new Width(tab8, tab1);
    }
}

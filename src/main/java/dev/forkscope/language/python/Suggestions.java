package dev.forkscope.language.python;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the name that was probably meant. */
final class Suggestions {
    /** Longer names are not compared: the comparison takes time with the product of the lengths. */
    private static final int MAX_LENGTH = 40;

    /** What other languages call Python's constants. */
    private static final Map<String, String> FOREIGN =
            Map.of("null", "None", "NULL", "None", "nil", "None", "true", "True", "false", "False");

    private Suggestions() {}

    /** {@code ": did you mean x?"}, or nothing where no candidate is near. */
    static String didYouMean(String name, Collection<String> candidates) {
        String nearest = FOREIGN.containsKey(name) ? FOREIGN.get(name) : nearest(name, candidates);
        return nearest == null ? "" : ": did you mean " + nearest + "?";
    }

    private static @Nullable String nearest(String name, Collection<String> candidates) {
        int best = name.length() <= 3 ? 1 : 2;
        String nearest = null;
        if (name.length() > MAX_LENGTH) {
            return null;
        }
        for (String candidate : candidates) {
            if (candidate.length() < 2 || candidate.length() > MAX_LENGTH || candidate.equals(name)) {
                continue;
            }
            int distance = distance(name.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            if (distance < best || distance == best && nearest == null) {
                best = distance;
                nearest = candidate;
            }
        }
        return nearest;
    }

    /** Levenshtein distance. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}

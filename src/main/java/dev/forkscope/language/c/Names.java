package dev.forkscope.language.c;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Finds what a misspelt name probably meant. */
final class Names {
    private Names() {}

    /** {@code "; did you mean X?"}, or a full stop where nothing is near. */
    static String didYouMean(String name, Collection<String> candidates) {
        String nearest = nearest(name, candidates);
        return nearest == null ? "." : "; did you mean '" + nearest + "'?";
    }

    /** The candidate that differs least, or null if all differ much. */
    static @Nullable String nearest(String name, Collection<String> candidates) {
        int limit = name.length() <= 2 ? 0 : name.length() <= 5 ? 1 : 2;
        String nearest = null;
        for (String candidate : candidates) {
            int distance = candidate.equalsIgnoreCase(name) ? 0 : distance(name, candidate, limit);
            if (distance <= limit && (nearest == null || distance < limit)) {
                nearest = candidate;
                limit = distance;
            }
        }
        return nearest;
    }

    // Damerau's distance: swapped neighbours count once.
    private static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) > limit) {
            return limit + 1;
        }
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(d[i - 1][j - 1] + change, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}

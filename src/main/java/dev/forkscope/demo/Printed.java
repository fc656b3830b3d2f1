package dev.forkscope.demo;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** All that a run's processes wrote to stdout and stderr, in the order in which the kernel took it. */
record Printed(String text) {
    /** Lines in which the pattern is found; what is behind the last newline is a line too. */
    int lines(Pattern pattern) {
        return (int) text.lines().filter(line -> pattern.matcher(line).find()).count();
    }

    /** How often the pattern is found in the whole text. */
    int matches(Pattern pattern) {
        return (int) pattern.matcher(text).results().count();
    }

    /** The number in the pattern's first group, in the first line in which it is found. */
    @Nullable
    Long number(Pattern pattern) {
        return text.lines()
                .map(pattern::matcher)
                .filter(Matcher::find)
                .findFirst()
                .map(m -> Long.valueOf(m.group(1)))
                .orElse(null);
    }

    /** The option, such as "a, b, c", whose parts first appear in this order; none if that is not one alone. */
    @Nullable
    String order(List<String> options) {
        List<String> fitting = options.stream().filter(this::inOrder).toList();
        return fitting.size() == 1 ? fitting.get(0) : null;
    }

    private boolean inOrder(String option) {
        int last = -1;
        for (String part : option.split(", ", -1)) {
            int at = text.indexOf(part);
            if (at <= last) {
                return false;
            }
            last = at;
        }
        return true;
    }
}

package dev.forkscope.language.python;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.ParserRuleContext;

/** Finds in formats that are written out what the subset leaves out: floats. */
final class Formats {
    private static final Pattern PERCENT =
            Pattern.compile("%(?:\\([^)]*\\))?[-+ #0]*(?:\\*|\\d+)?(?:\\.(?:\\*|\\d*))?[hlL]?(.)", Pattern.DOTALL);
    private static final String FLOAT = "eEfFgG";

    private Formats() {}

    /** Looks at the left side of a {@code %}. */
    static void checkPercent(Code code, ParserRuleContext format) {
        String text = Literals.text(format);
        Matcher conversion = PERCENT.matcher(text == null ? "" : text);
        while (conversion.find()) {
            if (FLOAT.contains(conversion.group(1))) {
                code.problems.at(
                        format,
                        "%" + conversion.group(1)
                                + " shows a float, and floats are outside the subset: write %d for a whole number");
                return;
            }
        }
    }

    /** Whether a format specification is one for floats. */
    static boolean isFloat(String specification) {
        return !specification.isEmpty() && (FLOAT + "%").indexOf(specification.charAt(specification.length() - 1)) >= 0;
    }

    /** What is wrong with one for floats. */
    static String floats(String specification) {
        return "the format :" + specification
                + " shows a float, and floats are outside the subset: write :d for a whole number";
    }
}

package dev.forkscope.language.python;

import dev.forkscope.language.python.PythonParser.ArgumentContext;
import dev.forkscope.language.python.PythonParser.ArgumentsContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** The arguments of a call, sorted into positions and keywords. */
final class Arguments {
    final List<ArgumentContext> positional = new ArrayList<>();
    final Map<String, ArgumentContext> keywords = new LinkedHashMap<>();

    /** Those with a name, and those with two stars, in their order. */
    final List<ArgumentContext> named = new ArrayList<>();

    private Arguments() {}

    /** The arguments as written; null if they cannot be used, which has then been reported. */
    static @Nullable Arguments of(Code code, ArgumentsContext written) {
        return of(code, written, false);
    }

    /** The same, with stars among the positional arguments, and two stars among those with a name. */
    static @Nullable Arguments ofCall(Code code, ArgumentsContext written) {
        return read(code, written, true, true);
    }

    /** The same, with stars among the positional arguments if {@code stars}. */
    static @Nullable Arguments of(Code code, ArgumentsContext written, boolean stars) {
        return read(code, written, stars, false);
    }

    private static @Nullable Arguments read(Code code, ArgumentsContext written, boolean stars, boolean twoStars) {
        Arguments arguments = new Arguments();
        boolean usable = true;
        boolean mapped = false;
        for (ArgumentContext argument : written.argument()) {
            Token keyword = keyword(argument);
            boolean named = !arguments.named.isEmpty();
            if (argument.STAR() != null && stars && (twoStars || !named)) {
                if (mapped) {
                    code.problems.at(argument, "a * argument cannot follow a ** argument");
                    usable = false;
                }
                arguments.positional.add(argument);
            } else if (argument.POWER() != null && twoStars) {
                arguments.named.add(argument);
                mapped = true;
            } else if (argument.STAR() != null || argument.POWER() != null) {
                code.problems.at(argument, "* and ** in a call are outside the subset: write the arguments one by one");
                usable = false;
            } else if (argument.ASSIGN() == null) {
                if (named) {
                    code.problems.at(argument, "a positional argument cannot follow a keyword argument");
                    usable = false;
                }
                arguments.positional.add(argument);
            } else if (keyword == null) {
                code.problems.at(argument, "= here names a parameter; to compare write ==");
                usable = false;
            } else if (arguments.keywords.put(Literals.name(keyword), argument) != null) {
                code.problems.at(argument, "the keyword " + keyword.getText() + " is given twice");
                usable = false;
            } else {
                arguments.named.add(argument);
            }
        }
        return usable ? arguments : null;
    }

    /** Positional arguments of a call that takes no keywords and between {@code min} and {@code max} arguments. */
    static @Nullable List<ArgumentContext> plain(Code code, Token name, ArgumentsContext written, int min, int max) {
        Arguments arguments = of(code, written);
        if (arguments == null) {
            return null;
        }
        for (ArgumentContext keyword : arguments.keywords.values()) {
            code.problems.at(
                    keyword,
                    "the keyword " + keyword.getStart().getText() + " of " + name.getText()
                            + "() is outside the subset");
            return null;
        }
        int count = arguments.positional.size();
        if (count < min || count > max) {
            code.problems.between(
                    name, written.getStop(), name.getText() + "() takes " + number(min, max) + ", not " + count);
            return null;
        }
        return arguments.positional;
    }

    /**
     * The arguments of a call, null where one is left out that may be; {@code names} are those of the last parameters, which may be given
     * by name. Null if they cannot be used, which has then been reported.
     *
     * @param positional how many may be given by position
     */
    static @Nullable List<@Nullable ArgumentContext> named(
            Code code, Token name, ArgumentsContext written, int least, List<String> names, int positional) {
        Arguments arguments = of(code, written);
        if (arguments == null) {
            return null;
        }
        int unnamed = names.isEmpty() ? positional : least;
        List<@Nullable ArgumentContext> values = new ArrayList<>(arguments.positional);
        int count = values.size();
        boolean fits = count >= least && count <= positional;
        for (int i = count; i < unnamed + names.size(); i++) {
            values.add(null);
        }
        for (int i = 0; i < names.size() && fits; i++) {
            ArgumentContext keyword = arguments.keywords.remove(names.get(i));
            fits = keyword == null || values.set(unnamed + i, keyword) == null;
        }
        if (!fits || !arguments.keywords.isEmpty()) {
            String most = names.isEmpty() ? "" : ", and the keywords " + String.join(" and ", names);
            code.problems.between(
                    name, written.getStop(), name.getText() + "() takes " + number(least, positional) + most + " here");
            return null;
        }
        return values;
    }

    /** Whether one of them is {@code *items} or {@code **options}. */
    static boolean haveStars(ArgumentsContext written) {
        return written.argument().stream().anyMatch(argument -> argument.STAR() != null || argument.POWER() != null);
    }

    /** The expression an argument stands for. */
    static ParserRuleContext value(ArgumentContext argument) {
        if (argument.ASSIGN() != null) {
            return argument.expression();
        }
        return argument.comprehension() == null ? argument.named() : argument;
    }

    private static @Nullable Token keyword(ArgumentContext argument) {
        return argument.named() != null
                        && argument.named().getChildCount() == 1
                        && argument.named().getStart() == argument.named().getStop()
                ? Shape.name(argument.named())
                : null;
    }

    static String number(int min, int max) {
        String count =
                min == max ? String.valueOf(min) : max == Integer.MAX_VALUE ? "at least " + min : min + " to " + max;
        return max == 0 ? "no arguments" : count + (max == 1 && min == 1 ? " argument" : " arguments");
    }
}

package dev.forkscope.language.python;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a parameter list: which kind each parameter is of, and what Python refuses about their order. */
final class Parameters {
    /** CPython has no such limit, but a call copies all of them. */
    private static final int MOST = 250;

    private final Scopes scopes;
    private final Symbol.Function function;
    private final Set<String> names = new HashSet<>();
    private boolean star;
    private boolean twoStars;
    private boolean slash;
    private boolean defaults;
    private Definition.@Nullable Written bareStar;

    Parameters(Scopes scopes, Symbol.Function function) {
        this.scopes = scopes;
        this.function = function;
    }

    void read() {
        List<Definition.Written> all = function.definition.parameters();
        if (all.size() > MOST) {
            scopes.report(all.get(MOST).node(), "more than " + MOST + " parameters are outside the subset: use a list");
            return;
        }
        for (Definition.Written written : all) {
            if (twoStars) {
                scopes.report(written.node(), "nothing can follow the ** parameter of a parameter list");
                return;
            }
            if (written.slash()) {
                slash(written);
            } else if (written.star() && star) {
                scopes.report(written.node(), "there can be one * in a parameter list only");
            } else if (written.name() == null) {
                alone(written);
            } else {
                add(written);
            }
        }
        if (bareStar != null) {
            scopes.report(bareStar.node(), "after a * alone there must be a parameter with a name: leave the * out");
        }
    }

    private void slash(Definition.Written written) {
        if (slash || star || function.parameters.isEmpty()) {
            scopes.report(
                    written.node(),
                    "a / in a parameter list stands once, after at least one parameter and before any *");
        }
        slash = true;
        function.parameters.replaceAll(p -> new Parameter(p.name(), Parameter.Kind.PLACE, p.defaultValue()));
    }

    private void alone(Definition.Written written) {
        if (written.star()) {
            bareStar = written;
        } else {
            scopes.report(written.node(), "the ** of a parameter list needs a name behind it: write **options");
        }
        star |= written.star();
        twoStars |= written.twoStars();
    }

    private void add(Definition.Written written) {
        String name = Literals.name(written.name().getSymbol());
        if (!names.add(name)) {
            scopes.report(written.node(), "two parameters are called " + name);
            return;
        }
        scopes.hasDicts |= written.twoStars();
        boolean many = written.star() || written.twoStars();
        if (written.defaultValue() == null && defaults && !star && !many) {
            scopes.report(written.node(), "a parameter without default must not follow one with a default");
        }
        defaults |= written.defaultValue() != null;
        Parameter.Kind kind = written.twoStars()
                ? Parameter.Kind.OTHER_NAMES
                : written.star() ? Parameter.Kind.REST : star ? Parameter.Kind.NAME : Parameter.Kind.PLACE_OR_NAME;
        scopes.defineVariable(function.scope, written.name().getSymbol());
        function.parameters.add(new Parameter(name, kind, written.defaultValue()));
        bareStar = kind == Parameter.Kind.NAME ? null : bareStar;
        star |= written.star();
        twoStars |= written.twoStars();
    }
}

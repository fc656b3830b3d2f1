package dev.forkscope.language.c;

import dev.forkscope.language.assembler.Assembler;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;

/** What a name stands for where a value is meant. */
final class NameResolver {
    private static final Variable ERRNO = Variable.global("errno", Scalar.INT, Assembler.FIRST_DATA_CELL - 1, false);

    private final Unit unit;

    NameResolver(Unit unit) {
        this.unit = unit;
    }

    Expression resolve(Token token) {
        String name = token.getText();
        Symbol symbol = unit.scope.find(name);
        if (symbol instanceof Variable variable) {
            VariablePlace place = new VariablePlace(variable, token);
            unit.conversions.untyped.read(place);
            return place;
        }
        if (symbol instanceof EnumConstant constant) {
            return NumberExpression.ofInt(constant.value(), token);
        }
        if (symbol instanceof FunctionSymbol function) {
            function.use(token);
            unit.conversions.untyped.mention(function);
            return new FunctionExpression(function, token);
        }
        return symbol instanceof RefusedName ? new ErroneousExpression(token) : standard(token, name);
    }

    private Expression standard(Token token, String name) {
        if (name.equals("errno")) {
            return new VariablePlace(ERRNO, token);
        }
        if (name.equals("NULL")) {
            return new RetypedExpression(NumberExpression.ofInt(0, token), PointerType.ANYTHING);
        }
        if (name.equals("__func__") || name.equals("__FUNCTION__")) {
            return new StringExpression(unit.function.getBytes(StandardCharsets.UTF_8), token);
        }
        int stream = List.of("stdin", "stdout", "stderr").indexOf(name);
        if (stream >= 0) {
            return new StreamExpression(stream, token);
        }
        Expression handler = SignalCalls.constant(name, token);
        if (handler != null) {
            return handler;
        }
        NumberExpression constant = StandardConstants.find(name, token);
        if (constant != null) {
            return constant;
        }
        if (unit.builtins.knows(name)) {
            return unit.error(
                    token, "'" + name + "' is a function: write " + name + "() with its arguments to call it.");
        }
        String refused = Refusals.name(name);
        if (refused != null) {
            return unit.error(token, refused);
        }
        if (unit.incomplete) {
            return new ErroneousExpression(token);
        }
        String nearest = Names.nearest(name, candidates());
        return unit.error(
                token,
                "'" + name + "' is not declared"
                        + (nearest == null
                                ? "; write its type before its first use, such as int " + name + ";"
                                : "; did you mean '" + nearest + "'?"));
    }

    private List<String> candidates() {
        List<String> names = new ArrayList<>(unit.scope.names());
        names.addAll(StandardConstants.names());
        names.add("errno");
        names.add("NULL");
        names.add("stdout");
        names.add("stderr");
        return names;
    }
}

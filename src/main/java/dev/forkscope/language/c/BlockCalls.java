package dev.forkscope.language.c;

import dev.forkscope.protocol.Conversion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.Token;

/** fwrite(3): characters by their number, zeros among them. */
final class BlockCalls {
    private static final Format.Argument LENGTH = new Format.Argument(Conversion.pack(Conversion.PRECISION, 0, 0, -1));
    private static final Format.Argument BLOCK = new Format.Argument(Conversion.pack('s', Conversion.BLOCK, 0, -1));

    private final Unit unit;
    private final OutputCalls output;

    BlockCalls(Unit unit) {
        this.unit = unit;
        this.output = new OutputCalls(unit);
    }

    void register(Map<String, Builtins.Builder> builders) {
        builders.put("fwrite", this::block);
    }

    private Expression block(Token name, List<Expression> arguments) {
        if (!unit.calls.count(name, 4, arguments.size())) {
            return new ErroneousExpression(name);
        }
        Stream stream = output.stream(name, arguments, 3);
        List<CType> parameters = List.of(PointerType.STRING, Scalar.ULONG, Scalar.ULONG);
        List<Expression> converted = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            Expression argument = arguments.get(i);
            converted.add(unit.conversions.assign(
                    argument, parameters.get(i), argument.token(), "argument " + (i + 1) + " of fwrite()"));
        }
        if (stream == null || converted.stream().anyMatch(ErroneousExpression.class::isInstance)) {
            return new ErroneousExpression(name);
        }
        Long size = Constants.integer(converted.get(1));
        Long count = Constants.integer(converted.get(2));
        boolean single = size != null && size == 1;
        if (!single && (count == null || count != 1)) {
            return unit.error(name, "one of the two numbers must be 1 here: fwrite(text, 1, length, stdout).");
        }
        Format format = new Format(List.of(LENGTH, BLOCK), List.of(converted.get(single ? 2 : 1), converted.get(0)));
        Expression written = new RetypedExpression(
                new PrintExpression(PrintExpression.Function.FPRINTF, stream, format, name), Scalar.ULONG);
        return single ? written : Conversions.arithmetic(Conversions.arithmetic(written, Scalar.BOOL), Scalar.ULONG);
    }
}

package dev.forkscope.language.c;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;

/** memset(3), memcpy(3) and memcmp(3) where structures or different types lie, whose bytes then pass through a buffer. */
final class LayoutCalls {
    private static final long MOST = 32_768;

    private final Unit unit;

    LayoutCalls(Unit unit) {
        this.unit = unit;
    }

    /** {@code arguments} are where, the value and how many bytes; {@code alike} if bytes of the value make up numbers of the same value. */
    Expression fill(Token name, List<Expression> arguments, CType element, boolean alike) {
        return call("__fill_bytes", name, arguments, List.of(element), alike ? element.bytes() : -1);
    }

    /** {@code arguments} are where to, where from and how many bytes. */
    Expression copy(Token name, List<Expression> arguments, CType to, CType from) {
        return call("__copy_bytes", name, arguments, List.of(to, from), to.equals(from) ? to.bytes() : -1);
    }

    /** {@code arguments} are the two places and how many bytes. */
    Expression compare(Token name, List<Expression> arguments, CType one, CType other) {
        return call("__compare_bytes", name, arguments, List.of(one, other), -1);
    }

    // At most {@code room} bytes pass through the buffer; where that is negative, all of them, so that their number
    // must be known.
    private Expression call(String function, Token name, List<Expression> arguments, List<CType> layouts, long room) {
        Long bytes = Constants.integer(arguments.get(2));
        if (room < 0 && (bytes == null || bytes < 0 || bytes > MOST)) {
            return unit.error(
                    arguments.get(2).token(),
                    name.getText() + "() needs a constant of at most " + MOST
                            + " bytes here, such as sizeof of what lies there, because that is "
                            + Conversions.a(layouts.get(0)) + ".");
        }
        List<Expression> all = new ArrayList<>(arguments);
        for (CType layout : layouts) {
            all.add(new NumberExpression(PointerType.to(Scalar.LONG), unit.layouts.address(layout), name));
        }
        int cells = (int) (room < 0 ? 2 * bytes : room);
        all.add(new NumberExpression(PointerType.to(Scalar.CHAR), unit.library.buffer(cells), name));
        return new CallExpression(unit.library.require(function), all, name);
    }
}

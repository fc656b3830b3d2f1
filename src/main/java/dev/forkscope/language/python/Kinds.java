package dev.forkscope.language.python;

import dev.forkscope.language.python.PythonParser.AtomContext;
import dev.forkscope.language.python.PythonParser.OperationContext;
import dev.forkscope.language.python.PythonParser.PrimaryContext;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** What can be said about a value's type without running the program. */
final class Kinds {
    /** A type, or none known. */
    enum Kind {
        INT,
        STR,
        UNKNOWN
    }

    private static final Set<String> GIVE_STR = Set.of("str", "repr", "hex", "bin", "oct", "chr");
    private static final Set<String> GIVE_INT = Set.of("len", "int", "abs", "bool", "ord", "isinstance");

    private Kinds() {}

    /** The type the value of {@code node} has if it can be computed at all. */
    static Kind of(ParserRuleContext node) {
        ParserRuleContext core = Shape.core(node);
        if (core instanceof PythonParser.StringsContext) {
            return Kind.STR;
        }
        if (core instanceof AtomContext atom) {
            return atom.INTEGER() != null || atom.TRUE() != null || atom.FALSE() != null ? Kind.INT : Kind.UNKNOWN;
        }
        if (core instanceof PythonParser.SignedContext || core instanceof PythonParser.PowerContext) {
            return Kind.INT;
        }
        if (core instanceof OperationContext operation) {
            return ofOperation(operation);
        }
        if (core instanceof PrimaryContext primary
                && Shape.trailers(primary) == 1
                && Shape.trailer(primary, 0).arguments() != null) {
            Token name = Shape.name(primary.atom());
            String called = name == null ? "" : name.getText();
            return GIVE_STR.contains(called) ? Kind.STR : GIVE_INT.contains(called) ? Kind.INT : Kind.UNKNOWN;
        }
        return Kind.UNKNOWN;
    }

    /** Sums and differences have the type of any of their terms; everything but + and * is for ints only. */
    private static Kind ofOperation(OperationContext operation) {
        for (PythonParser.BinaryContext binary : operation.binary()) {
            int operator = binary.getStart().getType();
            if (operator == PythonParser.STAR || operator == PythonParser.PERCENT) {
                return Kind.UNKNOWN;
            }
        }
        for (PythonParser.PowerContext term : operation.power()) {
            Kind kind = of(term);
            if (kind != Kind.UNKNOWN) {
                return kind;
            }
        }
        return Kind.UNKNOWN;
    }
}

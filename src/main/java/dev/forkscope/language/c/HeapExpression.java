package dev.forkscope.language.c;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;

/**
 * Memory from the heap. It is measured in bytes and made of cells, one for each element; as long as nobody says what will lie there,
 * one for each byte, which is enough for everything.
 */
final class HeapExpression extends Expression {
    private final FunctionSymbol function;
    private final List<Expression> arguments;
    private long elementBytes;

    HeapExpression(FunctionSymbol function, List<Expression> arguments, Token token) {
        super(PointerType.ANYTHING, token);
        this.function = function;
        this.arguments = arguments;
    }

    /** {@code value} will be used as an address of what {@code type} says. */
    static void use(Expression value, CType type) {
        Expression inner = value;
        while (inner instanceof RetypedExpression retyped) {
            inner = retyped.value();
        }
        if (inner instanceof HeapExpression heap && type instanceof PointerType pointer) {
            CType element = pointer.target();
            while (element instanceof ArrayType array) {
                element = array.element();
            }
            long bytes = element.isScalar() || element instanceof StructType
                    ? Math.max(1, element.bytes() / element.cells())
                    : 1;
            heap.elementBytes = heap.elementBytes == 0 ? bytes : Math.min(heap.elementBytes, bytes);
        }
    }

    @Override
    void emit(Emitter out) {
        List<Expression> all = new ArrayList<>(arguments);
        all.add(new NumberExpression(Scalar.LONG, Math.max(1, elementBytes), token()));
        new CallExpression(function, all, token()).emit(out);
    }

    @Override
    boolean hasEffects() {
        return true;
    }
}

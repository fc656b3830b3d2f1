package dev.forkscope.language.c;

import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.Syscall;
import java.util.List;
import org.antlr.v4.runtime.Token;

/** A system call or a library function that the machine has built in. */
final class SystemExpression extends Expression {
    private final int number;
    private final List<Expression> arguments;
    private final List<Traced> traced;

    /**
     * What the student should be told after the call succeeded.
     *
     * @param variable the variable that it changed
     * @param elements how many elements, if it is an array; else 0
     * @param least the least result that means success
     */
    record Traced(VariablePlace variable, int elements, int least) {
        /** The variable whose address {@code argument} is, if it is that of a named one. */
        static List<Traced> find(Expression argument, int elements, int least) {
            if (argument instanceof RetypedExpression retyped) {
                return find(retyped.value(), elements, least);
            }
            if (elements == 0
                    && argument instanceof AddressExpression address
                    && address.place() instanceof VariablePlace place
                    && place.type() instanceof StructType) {
                return TracedParts.of(place.variable()).stream()
                        .map(part -> new Traced(new VariablePlace(part, place.token()), 0, least))
                        .toList();
            }
            return argument instanceof AddressExpression address
                            && address.place() instanceof VariablePlace place
                            && (elements > 0
                                    ? place.type() instanceof ArrayType array
                                            && array.element().isScalar()
                                    : place.type().isScalar())
                            && !place.variable().variableLength()
                    ? List.of(new Traced(place, elements, least))
                    : List.of();
        }
    }

    SystemExpression(int number, CType type, List<Expression> arguments, List<Traced> traced, Token token) {
        super(type, token);
        this.number = number;
        this.arguments = List.copyOf(arguments);
        this.traced = List.copyOf(traced);
    }

    @Override
    void emit(Emitter out) {
        call(out);
        if (number == Syscall.EXIT || number == Syscall.EXIT_NOW || number == Syscall.ABORT) {
            out.push(0);
        }
    }

    @Override
    void drop(Emitter out) {
        if (number == Syscall.EXIT || number == Syscall.EXIT_NOW || number == Syscall.ABORT) {
            call(out);
        } else {
            super.drop(out);
        }
    }

    private void call(Emitter out) {
        Arguments.push(out, arguments);
        out.at(token());
        out.op(Opcode.SYS, number);
        traced.forEach(one -> trace(out, one));
    }

    static void trace(Emitter out, Traced traced) {
        if (!out.watches(traced.variable().variable())) {
            return;
        }
        Label failed = new Label();
        out.op(Opcode.DUP);
        out.push(traced.least());
        out.op(Opcode.LT);
        out.jump(Opcode.JUMP_IF_NOT_ZERO, failed);
        for (int i = 0; i < traced.elements(); i++) {
            out.push(i);
            out.op(Opcode.TRACE_ELEMENT, traced.variable().variable().watched(out));
        }
        if (traced.elements() == 0) {
            traced.variable().trace(out);
        }
        out.place(failed);
    }

    @Override
    boolean hasEffects() {
        return true;
    }
}

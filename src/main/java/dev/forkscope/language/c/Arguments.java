package dev.forkscope.language.c;

import dev.forkscope.protocol.Opcode;
import java.util.List;

/** Puts the arguments of a call on the stack. */
final class Arguments {
    private Arguments() {}

    /** First to last on the stack, evaluated last to first as gcc does on x86-64. */
    static void push(Emitter out, List<Expression> arguments) {
        if (orderDoesNotMatter(arguments)) {
            arguments.forEach(argument -> argument.emit(out));
            return;
        }
        int[] temporaries = new int[arguments.size()];
        for (int i = arguments.size() - 1; i > 0; i--) {
            if (!(arguments.get(i) instanceof NumberExpression)) {
                arguments.get(i).emit(out);
                temporaries[i] = out.stash();
            }
        }
        arguments.get(0).emit(out);
        for (int i = 1; i < arguments.size(); i++) {
            if (arguments.get(i) instanceof NumberExpression number) {
                number.emit(out);
            } else {
                out.op(Opcode.LOAD_LOCAL, temporaries[i]);
                out.release(temporaries[i]);
            }
        }
    }

    /** The first on top, evaluated last to first. */
    static void pushReversed(Emitter out, List<Expression> arguments) {
        for (int i = arguments.size() - 1; i >= 0; i--) {
            arguments.get(i).emit(out);
        }
    }

    private static boolean orderDoesNotMatter(List<Expression> arguments) {
        long variable = arguments.stream()
                .filter(argument -> !(argument instanceof NumberExpression))
                .count();
        return variable <= 1 || arguments.stream().noneMatch(Expression::hasEffects);
    }
}

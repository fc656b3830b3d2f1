package dev.forkscope.language.python;

import dev.forkscope.language.python.PythonParser.ArgumentContext;
import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.PyBuiltin;
import dev.forkscope.protocol.PyException;
import dev.forkscope.protocol.PyOperator;
import dev.forkscope.protocol.PyValue;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Compiles the functions that compare not their items but what {@code key=} makes of them. */
final class Keyed {
    /** How sorted() and list.sort() shall sort. */
    record Order(@Nullable ParserRuleContext key, boolean backwards) {
        /** As the keywords have it; null if there are others, or what reverse= is is known only at run time. */
        static @Nullable Order of(Arguments arguments) {
            ArgumentContext reverse = arguments.keywords.remove("reverse");
            ArgumentContext key = arguments.keywords.remove("key");
            Boolean backwards = reverse == null ? Boolean.FALSE : Literals.truth(reverse.expression());
            return arguments.keywords.isEmpty() && backwards != null
                    ? new Order(key == null ? null : key.expression(), backwards)
                    : null;
        }
    }

    private final Code code;
    private final Token name;

    Keyed(Code code, Token name) {
        this.code = code;
        this.name = name;
    }

    /** {@code ( items -- list )}: sorted(). Equal items stay in their order, backwards too. */
    void sort(Order order) {
        if (order.key() != null) {
            sort(order.key(), order.backwards());
            return;
        }
        code.line(name);
        if (order.backwards()) {
            // A set has no reversed().
            code.emit(Opcode.PY_CALL, PyBuiltin.LIST);
        }
        reverse(order.backwards());
        code.emit(Opcode.PY_CALL, PyBuiltin.SORTED);
        reverse(order.backwards());
    }

    private void reverse(boolean backwards) {
        if (backwards) {
            code.emit(Opcode.PY_CALL, PyBuiltin.REVERSED);
        }
    }

    private void sort(ParserRuleContext key, boolean backwards) {
        int items = keep(PyBuiltin.LIST);
        OneArgument function = new OneArgument(code, key);
        int index = code.hidden();
        code.pushInt(0);
        code.storeHidden(index);
        int pairs = emptyList();
        forEach(items, () -> {
            function.call(name);
            code.loadHidden(index);
            code.emit(Opcode.PY_TUPLE, 2);
            append(pairs);
            code.loadHidden(index);
            // Counted down, so that turning all of it around turns equal ones back.
            code.pushInt(backwards ? -1 : 1);
            code.emit(Opcode.PY_BINARY, PyOperator.ADD);
            code.storeHidden(index);
        });
        int sorted = emptyList();
        code.loadHidden(pairs);
        code.line(name);
        reverse(backwards);
        code.emit(Opcode.PY_CALL, PyBuiltin.SORTED);
        reverse(backwards);
        code.storeHidden(pairs);
        forEach(pairs, () -> {
            code.pushInt(1);
            code.emit(Opcode.PY_INDEX);
            if (backwards) {
                code.emit(Opcode.PY_UNARY, PyOperator.NEG);
            }
            code.loadHidden(items);
            code.emit(Opcode.SWAP);
            code.emit(Opcode.PY_INDEX);
            append(sorted);
        });
        code.loadHidden(sorted);
    }

    /** {@code ( items -- item )}: the first of those with the least, or the greatest, key. */
    void extreme(ParserRuleContext key) {
        int items = keep(PyBuiltin.LIST);
        OneArgument function = new OneArgument(code, key);
        int best = code.hidden();
        int bestKey = code.hidden();
        int item = code.hidden();
        int itemKey = code.hidden();
        code.loadHidden(items);
        code.emit(Opcode.PY_CALL, PyBuiltin.LEN);
        int some = code.emit(Opcode.PY_JUMP_IF_TRUE);
        code.line(name);
        code.pushString(name.getText() + "() arg is an empty sequence");
        code.emit(Opcode.PY_EXCEPTION, PyException.VALUE_ERROR);
        code.emit(Opcode.PY_RAISE);
        code.assembler.patch(some);
        code.loadHidden(items);
        code.pushInt(0);
        code.emit(Opcode.PY_INDEX);
        code.storeHidden(best);
        code.loadHidden(best);
        function.call(name);
        code.storeHidden(bestKey);
        int rest = tail(items);
        forEach(rest, () -> {
            code.storeHidden(item);
            code.loadHidden(item);
            function.call(name);
            code.storeHidden(itemKey);
            code.loadHidden(itemKey);
            code.loadHidden(bestKey);
            code.line(name);
            code.emit(Opcode.PY_COMPARE, name.getText().equals("max") ? PyOperator.GT : PyOperator.LT);
            int notBetter = code.emit(Opcode.PY_JUMP_IF_FALSE);
            code.loadHidden(item);
            code.storeHidden(best);
            code.loadHidden(itemKey);
            code.storeHidden(bestKey);
            code.assembler.patch(notBetter);
        });
        code.loadHidden(best);
    }

    private int keep(int builtin) {
        code.line(name);
        code.emit(Opcode.PY_CALL, builtin);
        int cell = code.hidden();
        code.storeHidden(cell);
        return cell;
    }

    private int tail(int list) {
        code.loadHidden(list);
        code.pushInt(1);
        code.push(PyValue.NONE);
        code.push(PyValue.NONE);
        code.emit(Opcode.PY_SLICE);
        int cell = code.hidden();
        code.storeHidden(cell);
        return cell;
    }

    private int emptyList() {
        int list = code.hidden();
        code.emit(Opcode.PY_LIST, 0);
        code.storeHidden(list);
        return list;
    }

    /** Does {@code body} with each item on the stack, which takes it away. */
    private void forEach(int list, Runnable body) {
        code.loadHidden(list);
        code.emit(Opcode.PY_ITERATE);
        int next = code.emit(Opcode.PY_NEXT);
        body.run();
        code.emit(Opcode.JUMP, next);
        code.assembler.patch(next);
    }

    /** {@code ( item -- )}. */
    private void append(int list) {
        code.loadHidden(list);
        code.emit(Opcode.SWAP);
        code.emit(Opcode.PY_APPEND);
        code.emit(Opcode.POP);
    }
}

package dev.forkscope.language.python;

import dev.forkscope.language.python.PythonParser.ArgumentContext;
import dev.forkscope.language.python.PythonParser.ArgumentsContext;
import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.PyBuiltin;
import dev.forkscope.protocol.PyMethod;
import dev.forkscope.protocol.PyOperator;
import dev.forkscope.protocol.PyValue;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.Token;

/** Methods that only lists have and the machine has no instruction for: they are made of indexing and append. */
final class ListMethods {
    /** How many arguments each takes. */
    private static final Map<String, Integer> METHODS = Map.of("sort", 0, "reverse", 0, "insert", 2);

    private static final Map<String, Integer> RECEIVERS = Map.of(
            "sort", PyMethod.SORT,
            "reverse", PyMethod.REVERSE,
            "insert", PyMethod.INSERT);

    private final Code code;
    private final int list;

    private ListMethods(Code code) {
        this.code = code;
        list = code.hidden();
    }

    /** {@code ( list -- result )}; false if there is no such method, and nothing has been done. */
    static boolean call(Code code, Token name, ArgumentsContext written) {
        Integer count = METHODS.get(name.getText());
        if (count == null) {
            return false;
        }
        if (name.getText().equals("sort") && !written.argument().isEmpty()) {
            new ListMethods(code).sort(name, written);
            return true;
        }
        List<ArgumentContext> values = Arguments.plain(code, name, written, count, count);
        if (values != null) {
            new ListMethods(code).call(name, values);
        }
        return true;
    }

    private void sort(Token name, ArgumentsContext written) {
        Arguments arguments = Arguments.of(code, written);
        Keyed.Order order = arguments == null || !arguments.positional.isEmpty() ? null : Keyed.Order.of(arguments);
        if (order == null) {
            code.problems.between(
                    name, written.getStop(), "sort() takes key=function and reverse=True, and nothing else here");
            return;
        }
        code.line(name);
        code.emit(Opcode.PY_RECEIVER, PyMethod.SORT);
        code.storeHidden(list);
        replaceBy(() -> new Keyed(code, name).sort(order));
        code.push(PyValue.NONE);
    }

    private void call(Token name, List<ArgumentContext> values) {
        code.line(name);
        code.emit(Opcode.PY_RECEIVER, RECEIVERS.getOrDefault(name.getText(), PyMethod.INSERT));
        code.storeHidden(list);
        int[] cells = values.stream().mapToInt(this::keep).toArray();
        code.line(name);
        switch (name.getText()) {
            case "sort" -> replaceBy(() -> code.emit(Opcode.PY_CALL, PyBuiltin.SORTED));
            case "reverse" -> replaceBy(() -> code.emit(Opcode.PY_CALL, PyBuiltin.REVERSED));
            default -> insert(cells[0], cells[1]);
        }
        code.push(PyValue.NONE);
    }

    private int keep(ArgumentContext value) {
        code.expression(Arguments.value(value));
        int cell = code.hidden();
        code.storeHidden(cell);
        return cell;
    }

    /** Puts the items into the order in which {@code ( list -- list )} gives them. */
    private void replaceBy(Runnable order) {
        int index = code.hidden();
        code.pushInt(0);
        code.storeHidden(index);
        code.loadHidden(list);
        order.run();
        code.emit(Opcode.PY_ITERATE);
        int next = code.emit(Opcode.PY_NEXT);
        int item = code.hidden();
        code.storeHidden(item);
        code.loadHidden(list);
        code.loadHidden(index);
        code.loadHidden(item);
        code.emit(Opcode.PY_STORE_INDEX);
        add(index, 1);
        code.emit(Opcode.JUMP, next);
        code.assembler.patch(next);
    }

    /** Appends anything, moves what lies behind up by one, stores the item. */
    private void insert(int index, int item) {
        clampIndex(index);
        int from = code.hidden();
        length();
        code.storeHidden(from);
        code.loadHidden(list);
        code.loadHidden(item);
        code.emit(Opcode.PY_APPEND);
        code.emit(Opcode.POP);
        int again = code.assembler.here();
        code.loadHidden(from);
        code.loadHidden(index);
        code.emit(Opcode.PY_COMPARE, PyOperator.GT);
        int done = code.emit(Opcode.PY_JUMP_IF_FALSE);
        move(from, -1);
        add(from, -1);
        code.emit(Opcode.JUMP, again);
        code.assembler.patch(done);
        code.loadHidden(list);
        code.loadHidden(index);
        code.loadHidden(item);
        code.emit(Opcode.PY_STORE_INDEX);
    }

    /** A negative index counts from the end; one outside means the nearest end. */
    private void clampIndex(int index) {
        countFromEnd(index);
        code.pushInt(0);
        code.loadHidden(index);
        code.emit(Opcode.PY_CALL, PyBuiltin.MAX);
        length();
        code.emit(Opcode.PY_CALL, PyBuiltin.MIN);
        code.storeHidden(index);
    }

    private void countFromEnd(int index) {
        code.loadHidden(index);
        code.pushInt(0);
        code.emit(Opcode.PY_COMPARE, PyOperator.LT);
        int fromStart = code.emit(Opcode.PY_JUMP_IF_FALSE);
        code.loadHidden(index);
        length();
        code.emit(Opcode.PY_BINARY, PyOperator.ADD);
        code.storeHidden(index);
        code.assembler.patch(fromStart);
    }

    /** {@code list[index] = list[index + offset]}. */
    private void move(int index, int offset) {
        code.loadHidden(list);
        code.loadHidden(index);
        code.loadHidden(list);
        loadPlus(index, offset);
        code.emit(Opcode.PY_INDEX);
        code.emit(Opcode.PY_STORE_INDEX);
    }

    private void loadPlus(int cell, int offset) {
        code.loadHidden(cell);
        code.pushInt(offset);
        code.emit(Opcode.PY_BINARY, PyOperator.ADD);
    }

    private void add(int cell, int number) {
        loadPlus(cell, number);
        code.storeHidden(cell);
    }

    private void length() {
        code.loadHidden(list);
        code.emit(Opcode.PY_CALL, PyBuiltin.LEN);
    }
}

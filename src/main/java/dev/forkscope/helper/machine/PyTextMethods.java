package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyTextMethod;
import dev.forkscope.protocol.PyValue;

/** The rarer methods of str and bytes. */
final class PyTextMethods {
    private static final byte[][] NAMES = new byte[PyTextMethod.count()][];

    static {
        for (int i = 0; i < NAMES.length; i++) {
            NAMES[i] = PyText.ascii(PyTextMethod.name(i));
        }
    }

    private final Machine machine;
    private final PyAttributes attributes;
    private final PyParts parts;
    private final PyRightSplit splitting;
    private final PyRewriting rewriting;

    PyTextMethods(Machine machine, PySequences sequences, PyErrors errors, PyText text, PyAttributes attributes) {
        this.machine = machine;
        this.attributes = attributes;
        PyHeap heap = machine.heap;
        ByteBuilder out = new ByteBuilder(65_536);
        PyArguments arguments = new PyArguments(sequences, errors, text);
        parts = new PyParts(heap, sequences, errors, arguments, out);
        splitting = new PyRightSplit(heap, sequences, errors, arguments);
        rewriting = new PyRewriting(heap, sequences, errors, arguments, out);
    }

    static byte[] name(int method) {
        return NAMES[method];
    }

    /** PY_TEXT: takes the object and its arguments off the stack and gives the result, or RAISED; a check leaves the object. */
    long call(int operand) {
        int method = operand & ~PyTextMethod.CHECK;
        boolean checks = method != operand;
        int count = checks ? 0 : PyTextMethod.arguments(method);
        machine.sp -= count + 1;
        long[] m = machine.memory;
        int sp = machine.sp;
        long object = m[sp];
        if (!PyTextMethod.belongsTo(method, PyValue.tag(object))) {
            return attributes.missing(object, NAMES[method]);
        }
        if (checks) {
            return object;
        }
        switch (method) {
            case PyTextMethod.RSPLIT:
                return splitting.split(object, m[sp + 1], m[sp + 2]);
            case PyTextMethod.EXPANDTABS:
                return rewriting.expandTabs(object, m[sp + 1]);
            case PyTextMethod.SWAPCASE:
            case PyTextMethod.CASEFOLD:
                return rewriting.changeCase(method, object);
            default:
                return parts.call(method, object, m[sp + 1]);
        }
    }
}

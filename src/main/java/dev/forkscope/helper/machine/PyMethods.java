package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyMethod;
import dev.forkscope.protocol.PyValue;

/** Methods: of str and bytes, those that lists and tuples share with them, and those of lists, dicts and sets. */
final class PyMethods {
    private static final byte[][] NAMES = new byte[PyMethod.count()][];

    static {
        for (int i = 0; i < NAMES.length; i++) {
            NAMES[i] = PyText.ascii(PyMethod.name(i));
        }
    }

    private final Machine machine;
    private final PyAttributes attributes;
    private final PySearch search;
    private final PySplitting splitting;
    private final PyEdges edges;
    private final PyLetters letters;
    private final PyItems items;
    private final PyLists lists;
    private final PyDictMethods dicts;
    private final PySetMethods sets;
    private final PyHeap heap;

    PyMethods(
            Machine machine,
            PySequences sequences,
            PyErrors errors,
            PyText text,
            PyCompare compare,
            PyAttributes attributes,
            PyLists lists,
            PyDicts dicts,
            PySets sets) {
        this.machine = machine;
        this.attributes = attributes;
        heap = machine.heap;
        ByteBuilder out = new ByteBuilder(65_536);
        PyArguments arguments = new PyArguments(sequences, errors, text);
        search = new PySearch(heap, sequences, errors, arguments, out);
        splitting = new PySplitting(heap, sequences, errors, arguments, search, out);
        edges = new PyEdges(heap, sequences, errors, text, arguments, search, out);
        letters = new PyLetters(heap, sequences, errors, out);
        items = new PyItems(heap, sequences, errors, text, compare, arguments, dicts.views, out);
        this.lists = lists;
        this.dicts = new PyDictMethods(heap, dicts, sequences, errors);
        this.sets = new PySetMethods(heap, dicts, sets, sequences, errors);
    }

    static byte[] name(int method) {
        return NAMES[method];
    }

    /** Whether {@code object} has the method; raises AttributeError if not. */
    boolean has(int method, long object) {
        int kind = heap.dictKind(object);
        int tag = kind == PyHeap.DICT ? PyMethod.DICT_TAG : kind == PyHeap.SET ? PyMethod.SET_TAG : PyValue.tag(object);
        if (PyMethod.belongsTo(method, tag)) {
            return true;
        }
        attributes.missing(object, NAMES[method]);
        return false;
    }

    /** Takes the object and its arguments off the stack; the result, or RAISED. */
    long call(int method) {
        int count = PyMethod.arguments(method);
        machine.sp -= count + 1;
        long[] m = machine.memory;
        int sp = machine.sp;
        if (!has(method, m[sp])) {
            return PyErrors.RAISED;
        }
        if (method >= PyMethod.POP) {
            long second = count < 2 ? PyValue.UNBOUND : m[sp + 2];
            if (heap.dictKind(m[sp]) == PyHeap.SET) {
                return sets.call(method, m[sp], count == 0 ? PyValue.UNBOUND : m[sp + 1]);
            }
            return PyValue.tag(m[sp]) == PyValue.LIST
                    ? lists.call(method, m[sp], m[sp + 1], second)
                    : dicts.call(method, m[sp], m[sp + 1], second);
        }
        switch (count) {
            case 0:
                return letters.call(method, m[sp]);
            case 1:
                return one(method, m[sp], m[sp + 1]);
            case 2:
                return method == PyMethod.SPLIT
                        ? splitting.split(m[sp], m[sp + 1], m[sp + 2])
                        : edges.pad(method, m[sp], m[sp + 1], m[sp + 2]);
            default:
                return three(method, m[sp], m[sp + 1], m[sp + 2], m[sp + 3]);
        }
    }

    private long one(int method, long x, long argument) {
        switch (method) {
            case PyMethod.JOIN:
                return items.join(x, argument);
            case PyMethod.SPLITLINES:
                return splitting.lines(x, argument);
            case PyMethod.ZFILL:
                return edges.zeros(x, argument);
            default:
                return splitting.strip(method, x, argument);
        }
    }

    private long three(int method, long x, long a, long b, long c) {
        if (method == PyMethod.REPLACE) {
            return search.replace(x, a, b, c);
        }
        if (method == PyMethod.STARTSWITH || method == PyMethod.ENDSWITH) {
            return edges.has(method, x, a, b, c);
        }
        int tag = PyValue.tag(x);
        return tag == PyValue.STR || tag == PyValue.BYTES
                ? search.find(method, x, a, b, c)
                : items.find(method, x, a, b, c);
    }
}

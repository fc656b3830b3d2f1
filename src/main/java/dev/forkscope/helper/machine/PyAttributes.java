package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyException;
import dev.forkscope.protocol.PyValue;

/** The attributes of exceptions, and AttributeError with the name CPython thinks was meant. */
final class PyAttributes {
    private static final byte[] QUOTE = PyText.ascii("'");
    private static final byte[] NO_ATTRIBUTE = PyText.ascii("' object has no attribute '");
    private static final byte[][] NAMES = {
        PyText.ascii("errno"), PyText.ascii("strerror"), PyText.ascii("code"), PyText.ascii("args")
    };
    private static final int CODE = 2;
    private static final byte[] ENCODE = PyText.ascii("encode");
    private static final byte[] DECODE = PyText.ascii("decode");
    private static final byte[] RINDEX = PyText.ascii("rindex");
    private static final byte[] INDEX = PyText.ascii("index");
    private static final byte[] SORT = PyText.ascii("sort");
    private static final byte[] START = PyText.ascii("start");
    private static final byte[] STRIP = PyText.ascii("strip");
    private static final byte[] STEP = PyText.ascii("step");

    private final Machine machine;
    private final PySequences sequences;
    private final PyErrors errors;
    private final PyText text;
    private final ByteBuilder out = new ByteBuilder(512);

    PyAttributes(Machine machine, PySequences sequences, PyErrors errors, PyText text) {
        this.machine = machine;
        this.sequences = sequences;
        this.errors = errors;
        this.text = text;
    }

    /** Attribute {@code which} of PY_ATTRIBUTE, or RAISED. */
    long get(int which, long object) {
        long[] cells = machine.heap.cells;
        int at = (int) PyValue.payload(object);
        if (!machine.heap.isException(object) || !has(which, (int) cells[at])) {
            return missing(object, NAMES[which]);
        }
        long errno = cells[at + PyHeap.EXCEPTION_ERRNO];
        long message = cells[at + PyHeap.EXCEPTION_MESSAGE];
        if (which == 0) {
            return errno == 0 ? PyValue.NONE : errno << 3;
        }
        if (which == 1) {
            return errno == 0 ? PyValue.NONE : message;
        }
        if (which == CODE) {
            return cells[at + PyHeap.EXCEPTION_CODE];
        }
        if (errno != 0) {
            return sequences.pair(errno << 3, message);
        }
        machine.memory[machine.sp] = message;
        return sequences.tuple(machine.memory, machine.sp, message == PyValue.UNBOUND ? 0 : 1);
    }

    private static boolean has(int which, int type) {
        return which > CODE || PyTypes.isA(type, which == CODE ? PyException.SYSTEM_EXIT : PyException.OS_ERROR);
    }

    /** Raises AttributeError. */
    long missing(long object, byte[] name) {
        out.clear();
        out.append(QUOTE);
        out.append(text.typeName(object));
        out.append(NO_ATTRIBUTE);
        out.append(name);
        out.append(QUOTE);
        return errors.attributeError(out, meant(object, name));
    }

    /** The similar name that an uncaught AttributeError also tells; empty if there is none. */
    private byte[] meant(long object, byte[] name) {
        int tag = PyValue.tag(object);
        if (tag == PyValue.STR && (same(name, DECODE) || name == NAMES[CODE])) {
            return ENCODE;
        }
        if (tag == PyValue.BYTES && (same(name, ENCODE) || name == NAMES[CODE])) {
            return DECODE;
        }
        if (machine.heap.isException(object) && (same(name, ENCODE) || same(name, DECODE))) {
            boolean exit = machine.heap.cells[(int) PyValue.payload(object)] == PyException.SYSTEM_EXIT;
            return exit ? NAMES[CODE] : PyText.EMPTY;
        }
        boolean range = tag == PyValue.RANGE;
        if ((range || tag == PyValue.LIST || tag == PyValue.TUPLE) && same(name, RINDEX)) {
            return INDEX;
        }
        return range && same(name, SORT) ? START : range && same(name, STRIP) ? STEP : PyText.EMPTY;
    }

    private static boolean same(byte[] name, byte[] other) {
        boolean same = name.length == other.length;
        for (int i = 0; i < name.length && same; i++) {
            same = name[i] == other[i];
        }
        return same;
    }
}

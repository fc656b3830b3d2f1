package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyAttribute;
import dev.forkscope.protocol.PyClass;
import dev.forkscope.protocol.PyException;
import dev.forkscope.protocol.PyFunction;
import dev.forkscope.protocol.PySignal;
import dev.forkscope.protocol.PyValue;

/** The attributes of exceptions, signals and classes, and AttributeError with the name CPython thinks was meant. */
final class PyAttributes {
    private static final byte[] QUOTE = PyText.ascii("'");
    private static final byte[] NO_ATTRIBUTE = PyText.ascii("' object has no attribute '");
    private static final byte[] OF_CLASS =
            PyText.ascii("the attributes of classes are not known here, except __name__");
    private static final byte[] OF_ERROR = PyText.ascii("the name in such an error is not known here");
    private static final byte[][] NAMES = new byte[PyAttribute.count()][];
    private static final byte[] NOT_EQUAL = PyText.ascii("__ne__");
    private static final byte[] VALUES = PyText.ascii("values");
    private static final byte[] ENCODE = PyText.ascii("encode");
    private static final byte[] DECODE = PyText.ascii("decode");
    private static final byte[] RINDEX = PyText.ascii("rindex");
    private static final byte[] INDEX = PyText.ascii("index");
    private static final byte[] SORT = PyText.ascii("sort");
    private static final byte[] START = PyText.ascii("start");
    private static final byte[] STRIP = PyText.ascii("strip");
    private static final byte[] STEP = PyText.ascii("step");

    static {
        for (int i = 0; i < NAMES.length; i++) {
            NAMES[i] = PyText.ascii(PyAttribute.name(i));
        }
    }

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

    /** The number of the attribute with this name, a string; -1 if it is none of these. */
    int number(int name) {
        for (int i = 0; i < NAMES.length; i++) {
            if (machine.heap.isText(name, NAMES[i])) {
                return i;
            }
        }
        return -1;
    }

    /** Attribute {@code which} of PY_ATTRIBUTE, or RAISED. */
    long get(int which, long object) {
        if (which == PyAttribute.CLASS) {
            return PyClass.of(PyClasses.of(machine.heap, object));
        }
        if (which == PyAttribute.CLASS_NAME && PyClass.own(object) >= 0) {
            return PyValue.of(PyValue.STR, machine.heap.classes.name(PyClass.own(object)));
        }
        return PyClass.is(object)
                ? ofClass(which, PyClass.number(object))
                : which >= PyAttribute.NAME ? ofSignal(which, object) : ofException(which, object);
    }

    private long ofClass(int which, int number) {
        if (which != PyAttribute.CLASS_NAME) {
            return errors.raise(PyException.RUNTIME_ERROR, OF_CLASS);
        }
        out.clear();
        out.append(PyClasses.name(number));
        return sequences.string(out);
    }

    private long ofSignal(int which, long object) {
        if (PyFunction.is(object) && !PyFunction.isPartial(object) && which == PyAttribute.CLASS_NAME) {
            return ofFunction((int) machine.heap.cells[PyFunction.object(object) + PyFunction.OBJECT_NAME]);
        }
        if (!PySignal.is(object) || which == PyAttribute.CLASS_NAME) {
            boolean named = which == PyAttribute.NAME && machine.heap.isException(object) && isNamed(object);
            return named ? errors.raise(PyException.RUNTIME_ERROR, OF_ERROR) : missing(object, NAMES[which]);
        }
        if (which == PyAttribute.VALUE) {
            return PyValue.payload(object) << 3;
        }
        out.clear();
        PySignals.nameOf(object, out);
        return sequences.string(out);
    }

    /** The last word of its qualified name. */
    private long ofFunction(int name) {
        int end = name + 4 + machine.heap.length(name);
        int from = end;
        while (from > name + 4 && machine.heap.bytes[from - 1] != '.') {
            from--;
        }
        return sequences.string(PyValue.STR, machine.heap.bytes, from, end - from);
    }

    /** In Python, errors about names say which. */
    private boolean isNamed(long exception) {
        int type = (int) machine.heap.cells[(int) PyValue.payload(exception)];
        return type == PyException.ATTRIBUTE_ERROR || PyTypes.isA(type, PyException.NAME_ERROR);
    }

    private long ofException(int which, long object) {
        long[] cells = machine.heap.cells;
        int at = (int) PyValue.payload(object);
        if (!machine.heap.isException(object) || !has(which, (int) cells[at])) {
            return missing(object, NAMES[which]);
        }
        long errno = cells[at + PyHeap.EXCEPTION_ERRNO];
        long message = cells[at + PyHeap.EXCEPTION_MESSAGE];
        if (errno == PyHeap.SEVERAL_ARGUMENTS && which != PyAttribute.CODE) {
            return which == PyAttribute.ARGS ? message : cells[(int) PyValue.payload(message) + 1 + which];
        }
        if (which == 0) {
            return errno == 0 ? PyValue.NONE : errno << 3;
        }
        if (which == 1) {
            return errno == 0 ? PyValue.NONE : message;
        }
        if (which == PyAttribute.CODE) {
            return cells[at + PyHeap.EXCEPTION_CODE];
        }
        if (errno != 0) {
            return sequences.pair(errno << 3, message);
        }
        machine.memory[machine.sp] = message;
        return sequences.tuple(machine.memory, machine.sp, message == PyValue.UNBOUND ? 0 : 1);
    }

    /** Whether an instance or a class of the program has it. */
    boolean isOwn(int which, long object) {
        if (which == PyAttribute.CLASS) {
            return true;
        }
        return PyClass.own(object) >= 0
                ? which == PyAttribute.CLASS_NAME
                : machine.heap.isException(object)
                        && which <= PyAttribute.ARGS
                        && has(which, (int) machine.heap.cells[(int) PyValue.payload(object)]);
    }

    private static boolean has(int which, int type) {
        return which > PyAttribute.CODE
                || PyTypes.isA(type, which == PyAttribute.CODE ? PyException.SYSTEM_EXIT : PyException.OS_ERROR);
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
        if (name == NAMES[PyAttribute.CLASS_NAME]) {
            return NOT_EQUAL;
        }
        if (name == NAMES[PyAttribute.VALUE] && machine.heap.dictKind(object) == PyHeap.DICT) {
            return VALUES;
        }
        if (tag == PyValue.STR && (same(name, DECODE) || name == NAMES[PyAttribute.CODE])) {
            return ENCODE;
        }
        if (tag == PyValue.BYTES && (same(name, ENCODE) || name == NAMES[PyAttribute.CODE])) {
            return DECODE;
        }
        if (machine.heap.isException(object) && (same(name, ENCODE) || same(name, DECODE))) {
            boolean exit = machine.heap.cells[(int) PyValue.payload(object)] == PyException.SYSTEM_EXIT;
            return exit ? NAMES[PyAttribute.CODE] : PyText.EMPTY;
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

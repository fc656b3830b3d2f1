package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyClass;
import dev.forkscope.protocol.PyException;
import dev.forkscope.protocol.PyFunction;
import dev.forkscope.protocol.PyOwnClass;
import dev.forkscope.protocol.PyValue;

/**
 * Instances of the program's classes: making them, and looking up attributes as Python's language reference says under "Customizing
 * attribute access". In cells: INSTANCE, the number of the class, where the dict of the attributes lies.
 */
final class PyObjects {
    private static final int INSTANCE_CELLS = 3;
    private static final byte[] DICT = PyText.ascii("__dict__");
    private static final byte[] FUNCTION_ATTRIBUTES =
            PyText.ascii("attributes of functions and classes that are not the program's own are not known here");
    private static final byte[] SPECIAL_ATTRIBUTE = PyText.ascii("this special attribute is not known here");
    private static final byte[] OWN_EXCEPTION =
            PyText.ascii("this attribute of an exception cannot be assigned to here");

    final PyMissing missing;
    private final PyHeap heap;
    private final PyOwnClasses classes;
    private final PyDictTable table;
    private final PyErrors errors;
    private final PyAttributes builtin;

    PyObjects(PyHeap heap, PyErrors errors, PyText text, PyAttributes builtin) {
        this.heap = heap;
        this.errors = errors;
        this.builtin = builtin;
        classes = heap.classes;
        table = new PyDictTable(heap, new PyKeys(heap));
        missing = new PyMissing(heap, errors, text, table);
    }

    /** A new instance of class {@code number}, or RAISED. */
    long create(int number) {
        int at = heap.allocate(INSTANCE_CELLS);
        int attributes = at < 0 ? at : table.create();
        if (attributes < 0) {
            return errors.memoryError();
        }
        heap.cells[at] = PyHeap.INSTANCE;
        heap.cells[at + 1] = number;
        heap.cells[at + 2] = attributes;
        return PyValue.of(PyValue.EXCEPTION, at);
    }

    /** What lies in an object itself under this name; UNBOUND if nothing does. */
    long own(long object, long key) {
        int attributes = attributes(object);
        int entry = attributes <= 0 ? -1 : table.find(attributes, key);
        return entry < 0 ? PyValue.UNBOUND : heap.cells[entry + 1];
    }

    /** Where the dict of an object's own attributes lies; 0 if it has none yet, -1 if it can have none. */
    private int attributes(long object) {
        int at = (int) PyValue.payload(object);
        if (heap.objectKind(object) == PyHeap.INSTANCE) {
            return (int) heap.cells[at + 2];
        }
        return heap.isException(object) ? (int) heap.cells[at + PyHeap.EXCEPTION_ATTRIBUTES] : -1;
    }

    /** What the class of an object, or a class itself, has under this name; UNBOUND if nothing. */
    long ofClass(long object, long key) {
        int number = PyClass.is(object) ? PyClass.own(object) : heap.ownClass(object);
        return number < 0 ? PyValue.UNBOUND : classes.find(number, key);
    }

    /** An attribute that Python itself gives an object, or RAISED. */
    long ofPython(long object, long key) {
        int name = (int) PyValue.payload(key);
        if (heap.isText(name, DICT) && heap.objectKind(object) == PyHeap.INSTANCE) {
            return PyValue.of(PyValue.EXCEPTION, attributes(object));
        }
        if (heap.objectKind(object) == PyHeap.BOUND) {
            return ofPython(heap.cells[(int) PyValue.payload(object) + 2], key);
        }
        int number = builtin.number(name);
        if (isUnknown(object, name)) {
            return errors.raise(PyException.RUNTIME_ERROR, SPECIAL_ATTRIBUTE);
        }
        boolean own = heap.ownClass(object) >= 0 || PyClass.own(object) >= 0 || heap.objectKind(object) != 0;
        return number < 0 || own && !builtin.isOwn(number, object)
                ? missing.attribute(object, key)
                : builtin.get(number, object);
    }

    /** Whether CPython may have a special attribute of this name that is not there; those of no class but the program's are. */
    private boolean isUnknown(long object, int name) {
        int end = name + 4 + heap.length(name);
        boolean special = heap.length(name) > 4
                && heap.bytes[name + 4] == '_'
                && heap.bytes[name + 5] == '_'
                && heap.bytes[end - 1] == '_'
                && heap.bytes[end - 2] == '_';
        if (!special || builtin.number(name) >= 0 || heap.ownClass(object) < 0 && PyClass.own(object) < 0) {
            return false;
        }
        for (int i = PyOwnClass.LEN; i < PyOwnClass.specials(); i++) {
            if (heap.isText(name, PyOwnClasses.specialName(i))) {
                return false;
            }
        }
        return true;
    }

    /** Makes {@code value} an attribute of {@code object}; false if it raised. */
    boolean put(long object, long key, long value) {
        int number = PyClass.own(object);
        if (number >= 0) {
            return room(classes.put(number, key, value));
        }
        int attributes = attributes(object);
        int name = (int) PyValue.payload(key);
        if (attributes < 0) {
            if (PyClass.is(object) || PyFunction.is(object)) {
                errors.raise(PyException.RUNTIME_ERROR, FUNCTION_ATTRIBUTES);
            } else {
                missing.attribute(object, key);
            }
            return false;
        }
        if (heap.isException(object)) {
            int which = builtin.number(name);
            if (which >= 0 && builtin.isOwn(which, object)) {
                errors.raise(PyException.RUNTIME_ERROR, OWN_EXCEPTION);
                return false;
            }
            if (attributes == 0) {
                attributes = table.create();
                if (attributes < 0) {
                    return room(false);
                }
                heap.cells[(int) PyValue.payload(object) + PyHeap.EXCEPTION_ATTRIBUTES] = attributes;
            }
        }
        return room(table.put(attributes, key, value));
    }

    /** Takes an attribute of the object's own away; false if it raised. */
    boolean remove(long object, long key) {
        int number = PyClass.own(object);
        int attributes = number >= 0 ? classes.attributes(number) : attributes(object);
        int entry = attributes <= 0 ? -1 : table.find(attributes, key);
        if (entry < 0 || number >= 0) {
            missing.deleted(object, key);
            return false;
        }
        table.remove(attributes, entry);
        return true;
    }

    private boolean room(boolean there) {
        if (!there) {
            errors.memoryError();
        }
        return there;
    }

    /** A pair of cells behind {@code kind}, or RAISED. */
    long wrap(int kind, long first, long second) {
        int at = heap.allocate(3);
        if (at < 0) {
            return errors.memoryError();
        }
        heap.cells[at] = kind;
        heap.cells[at + 1] = first;
        heap.cells[at + 2] = second;
        return PyValue.of(PyValue.EXCEPTION, at);
    }
}

package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyClass;
import dev.forkscope.protocol.PyException;
import dev.forkscope.protocol.PyValue;

/** AttributeError as CPython words it, with the similar name that an uncaught one tells as well. */
final class PyMissing {
    private static final byte[] QUOTE = PyText.ascii("'");
    private static final byte[] OBJECT = PyText.ascii("' object has no attribute '");
    private static final byte[] TYPE_OBJECT = PyText.ascii("type object '");
    private static final byte[] NO_ATTRIBUTE = PyText.ascii("' has no attribute '");
    private static final byte[] SUPER = PyText.ascii("'super' object has no attribute '");
    private static final byte[] PROPERTY = PyText.ascii("property '");
    private static final byte[] OF = PyText.ascii("' of '");
    private static final byte[] NO_SETTER = PyText.ascii("' object has no setter");
    private static final byte[] NO_DELETER = PyText.ascii("' object has no deleter");
    private static final byte[] CLASS_DELETION = PyText.ascii("attributes of a class cannot be deleted here");

    private final PyHeap heap;
    private final PyErrors errors;
    private final PyText text;
    private final PySimilar similar;
    private final ByteBuilder out = new ByteBuilder(1_024);

    PyMissing(PyHeap heap, PyErrors errors, PyText text, PyDictTable table) {
        this.heap = heap;
        this.errors = errors;
        this.text = text;
        similar = new PySimilar(heap, table);
    }

    /** Raises it for an object without this attribute; RAISED. */
    long attribute(long object, long key) {
        out.clear();
        int number = PyClass.own(object);
        if (number >= 0) {
            out.append(TYPE_OBJECT);
            out.append(heap.classes.shownName(number));
            out.append(NO_ATTRIBUTE);
        } else {
            out.append(QUOTE);
            out.append(text.typeName(object));
            out.append(OBJECT);
        }
        end(key, QUOTE);
        return errors.attributeError(out, similar.to((int) PyValue.payload(key), object));
    }

    /** The same for del, which does not look for a similar name among what is not the object's own. */
    void deleted(long object, long key) {
        if (PyClass.own(object) >= 0) {
            errors.raise(PyException.RUNTIME_ERROR, CLASS_DELETION);
            return;
        }
        attribute(object, key);
    }

    /** The same for super(). */
    long ofSuper(long key) {
        out.clear();
        out.append(SUPER);
        end(key, QUOTE);
        return errors.attributeError(out, PyText.EMPTY);
    }

    /** Raises it for a property that cannot be assigned to, or deleted. */
    void property(long object, long key, boolean deleting) {
        out.clear();
        out.append(PROPERTY);
        append(key);
        out.append(OF);
        out.append(text.typeName(object));
        out.append(deleting ? NO_DELETER : NO_SETTER);
        errors.attributeError(out, PyText.EMPTY);
    }

    private void end(long key, byte[] end) {
        append(key);
        out.append(end);
    }

    private void append(long key) {
        int name = (int) PyValue.payload(key);
        out.append(heap.bytes, name + 4, heap.length(name));
    }
}

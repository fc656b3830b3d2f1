package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyBuiltin;
import dev.forkscope.protocol.PyClass;
import dev.forkscope.protocol.PyException;
import dev.forkscope.protocol.PyOwnClass;
import dev.forkscope.protocol.PyValue;

/** Built-in functions about attributes and classes, and what belongs to making and using objects. */
final class PyObjectBuiltins {
    private static final byte[] QUOTE = PyText.ascii("'");
    private static final byte[] NO_CONTEXT = PyText.ascii("' object does not support the context manager protocol");
    private static final byte[] MISSED_EXIT = PyText.ascii(" (missed __exit__ method)");
    private static final byte[] NAME = PyText.ascii("attribute name must be string, not '");
    private static final byte[] NO_CLASS = PyText.ascii("issubclass() arg 1 must be a class");

    private static final byte[] NO_CLASSES =
            PyText.ascii("isinstance() arg 2 must be a type, a tuple of types, or a union");
    private static final byte[] NO_SECOND =
            PyText.ascii("issubclass() arg 2 must be a class, a tuple of classes, or a union");

    private final Machine machine;
    private final PyHeap heap;
    private final PySequences sequences;
    private final PyErrors errors;
    private final PyText text;
    private final PyObjects objects;
    private final PyObjectAccess access;
    private final PyConstruction construction;
    private final ByteBuilder message = new ByteBuilder(256);

    PyObjectBuiltins(
            Machine machine,
            PySequences sequences,
            PyErrors errors,
            PyText text,
            PyObjects objects,
            PyObjectAccess access) {
        this.machine = machine;
        heap = machine.heap;
        this.sequences = sequences;
        this.errors = errors;
        this.text = text;
        this.objects = objects;
        this.access = access;
        construction = new PyConstruction(machine, sequences, errors, text, objects);
    }

    /** How many arguments a built-in function of these takes; 0 if it is none. */
    static int arity(int which) {
        return which < PyBuiltin.DELATTR || which > PyBuiltin.CLASS_METHOD ? 0 : which < PyBuiltin.CONTEXT ? 2 : 1;
    }

    /** The result, or RAISED; {@code y} is the second argument where there are two. */
    long call(int which, long x, long y) {
        switch (which) {
            case PyBuiltin.ISSUBCLASS:
                return isSubclass(x, y);
            case PyBuiltin.ISINSTANCE:
                return isInstance(x, y);
            case PyBuiltin.CONSTRUCTED:
                return construction.constructed(x, y);
            case PyBuiltin.CONTEXT:
                return context(x);
            case PyBuiltin.STATIC_METHOD:
                return objects.wrap(PyHeap.STATIC, x, PyValue.NONE);
            case PyBuiltin.CLASS_METHOD:
                return objects.wrap(PyHeap.CLASS_METHOD, x, PyValue.NONE);
            default:
                return attribute(which, x, y);
        }
    }

    private long attribute(int which, long object, long argument) {
        boolean pair = PyValue.tag(argument) == PyValue.TUPLE;
        int at = (int) PyValue.payload(argument);
        long name = pair ? heap.cells[at + 1] : argument;
        long second = pair ? heap.cells[at + 2] : PyValue.UNBOUND;
        if (PyValue.tag(name) != PyValue.STR) {
            return sequences.typeError(NAME, name, QUOTE);
        }
        switch (which) {
            case PyBuiltin.DELATTR:
                return access.remove(object, name) ? PyValue.NONE : PyErrors.RAISED;
            case PyBuiltin.SETATTR:
                return access.set(object, name, second) ? PyValue.NONE : PyErrors.RAISED;
            case PyBuiltin.HASATTR:
                long there = attempt(object, name);
                return there == PyErrors.RAISED ? there : PyCompare.bool(there != PyValue.UNBOUND);
            default:
                if (!pair) {
                    return access.get(object, name);
                }
                long value = attempt(object, name);
                return value == PyValue.UNBOUND ? second : value;
        }
    }

    /** The attribute, or RAISED; UNBOUND where an AttributeError says that there is none. */
    private long attempt(long object, long name) {
        int sp = machine.sp;
        int pc = machine.pc;
        errors.enter(pc);
        long value = access.get(object, name);
        if (value != PyErrors.RAISED) {
            errors.leave();
            return value;
        }
        if (!machine.running) {
            return value;
        }
        errors.handled();
        long exception = machine.pop();
        machine.sp = sp;
        machine.pc = pc;
        int type = (int) heap.cells[(int) PyValue.payload(exception)];
        if (PyTypes.isA(type, PyException.ATTRIBUTE_ERROR)) {
            return PyValue.UNBOUND;
        }
        errors.raise(exception);
        return PyErrors.RAISED;
    }

    private long context(long object) {
        int number = heap.ownClass(object);
        boolean enters = heap.classes.special(number, PyOwnClass.ENTER) != PyValue.UNBOUND;
        if (enters && heap.classes.special(number, PyOwnClass.EXIT) != PyValue.UNBOUND) {
            return object;
        }
        message.clear();
        message.append('\'');
        message.append(text.typeName(object));
        message.append(NO_CONTEXT);
        if (enters) {
            message.append(MISSED_EXIT);
        }
        return errors.raise(PyException.TYPE_ERROR, message);
    }

    private long isInstance(long object, long type) {
        if (PyValue.tag(type) == PyValue.TUPLE) {
            int at = (int) PyValue.payload(type);
            long found = PyValue.FALSE;
            for (int i = 1; i <= heap.cells[at] && found == PyValue.FALSE; i++) {
                found = isInstance(object, heap.cells[at + i]);
            }
            return found;
        }
        if (!PyClass.is(type)) {
            return errors.raise(PyException.TYPE_ERROR, NO_CLASSES);
        }
        return PyCompare.bool(isA(PyClasses.of(heap, object), PyClass.number(type)));
    }

    private long isSubclass(long type, long base) {
        if (!PyClass.is(type)) {
            return errors.raise(PyException.TYPE_ERROR, NO_CLASS);
        }
        if (PyValue.tag(base) == PyValue.TUPLE) {
            int at = (int) PyValue.payload(base);
            long found = PyValue.FALSE;
            for (int i = 1; i <= heap.cells[at] && found == PyValue.FALSE; i++) {
                found = isSubclass(type, heap.cells[at + i]);
            }
            return found;
        }
        if (!PyClass.is(base)) {
            return errors.raise(PyException.TYPE_ERROR, NO_SECOND);
        }
        return PyCompare.bool(isA(PyClass.number(type), PyClass.number(base)));
    }

    private boolean isA(int number, int wanted) {
        if (number == wanted || wanted == PyClass.OBJECT) {
            return true;
        }
        if (number >= PyClass.FIRST_OWN) {
            int own = number - PyClass.FIRST_OWN;
            return wanted >= PyClass.FIRST_OWN
                    ? heap.classes.isA(own, wanted - PyClass.FIRST_OWN)
                    : heap.classes.exception(own) >= 0 && isA(PyClass.exception(heap.classes.exception(own)), wanted);
        }
        boolean exceptions = PyClass.asException(number) >= 0 && PyClass.asException(wanted) >= 0;
        return exceptions && wanted < PyClass.FIRST_OWN
                ? PyTypes.isA(PyClass.asException(number), PyClass.asException(wanted))
                : wanted == PyValue.INT && (number == PyClass.BOOL || number == PyClass.SIGNALS);
    }
}

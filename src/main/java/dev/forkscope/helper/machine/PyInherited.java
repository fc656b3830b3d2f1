package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyException;
import dev.forkscope.protocol.PyOwnClass;
import dev.forkscope.protocol.PyValue;

/** Special methods that every class inherits: __init__, __str__ and __repr__ of object and BaseException, as super() finds them. */
final class PyInherited {
    private static final byte[] INIT_ARGUMENTS =
            PyText.ascii("object.__init__() takes exactly one argument (the instance to initialize)");
    private static final byte[] EXPECTED = PyText.ascii("expected 0 arguments");
    private static final byte[] NO_KEYWORDS = PyText.ascii("() takes no keyword arguments");

    private final Machine machine;
    private final PySequences sequences;
    private final PyErrors errors;
    private final PyText text;
    private final PyConstruction construction;
    private final ByteBuilder out = new ByteBuilder(65_536);

    PyInherited(Machine machine, PySequences sequences, PyErrors errors, PyText text, PyConstruction construction) {
        this.machine = machine;
        this.sequences = sequences;
        this.errors = errors;
        this.text = text;
        this.construction = construction;
    }

    /** The method with this name, a string; UNBOUND if there is none here. */
    static long find(PyHeap heap, int name) {
        for (int i = PyOwnClass.INIT; i <= PyOwnClass.REPR; i++) {
            if (heap.isText(name, PyOwnClasses.specialName(i))) {
                return PyOwnClass.inherited(i);
            }
        }
        return PyValue.UNBOUND;
    }

    /** {@code ( method self arguments -- result )}: {@code count} counts self. */
    void call(int base, int count, boolean named) {
        int which = (int) (PyValue.payload(machine.memory[base]) & 0xff);
        long self = machine.memory[base + 1];
        boolean exception = count > 0 && machine.heap.isException(self);
        if (named && exception) {
            out.clear();
            out.append(text.typeName(self));
            out.append(NO_KEYWORDS);
            errors.raise(PyException.TYPE_ERROR, out);
        } else if (which != PyOwnClass.INIT) {
            text(which, base, count, self);
        } else if (exception) {
            if (construction.setArguments(self, base + 2, count - 1)) {
                give(base, PyValue.NONE);
            }
        } else if (count != 1 || named) {
            errors.raise(PyException.TYPE_ERROR, INIT_ARGUMENTS);
        } else {
            give(base, PyValue.NONE);
        }
    }

    private void text(int which, int base, int count, long self) {
        if (count != 1) {
            errors.raise(PyException.TYPE_ERROR, EXPECTED);
            return;
        }
        out.clear();
        if (which == PyOwnClass.REPR) {
            text.plainRepr(self, out);
        } else if (machine.heap.isException(self)) {
            text.exceptionMessage((int) PyValue.payload(self), out);
        } else {
            text.repr(self, out);
        }
        long result = sequences.string(out);
        if (result != PyErrors.RAISED && !errors.isWithin()) {
            give(base, result);
        }
    }

    private void give(int base, long result) {
        machine.sp = base;
        machine.push(result);
    }
}

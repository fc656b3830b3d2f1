package dev.forkscope.helper.machine;

import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.PyClass;
import dev.forkscope.protocol.PyException;
import dev.forkscope.protocol.PyFunction;
import dev.forkscope.protocol.PyValue;

/** The instructions for classes, attributes and methods. */
final class PyObjectAccess {
    private static final byte[] NO_PROPERTY =
            PyText.ascii("a property is there for an instance only, not for its class or super()");

    private final Machine machine;
    private final PyHeap heap;
    private final PyErrors errors;
    private final PyObjects objects;
    private final PyObjectCalls calls;
    private final PyNested nested;

    PyObjectAccess(Machine machine, PyErrors errors, PyObjects objects, PyObjectCalls calls, PyNested nested) {
        this.machine = machine;
        heap = machine.heap;
        this.errors = errors;
        this.objects = objects;
        this.calls = calls;
        this.nested = nested;
    }

    void execute(int opcode, int a) {
        long key = PyValue.of(PyValue.STR, a);
        switch (opcode) {
            case Opcode.PY_CLASS:
                define(a);
                break;
            case Opcode.PY_MEMBER:
                long member = machine.pop();
                if (!heap.classes.put(PyClass.own(machine.memory[machine.sp - 1]), key, member)) {
                    errors.memoryError();
                }
                break;
            case Opcode.PY_GET_ATTRIBUTE:
                getAttribute(machine.pop(), key);
                break;
            case Opcode.PY_SET_ATTRIBUTE:
                long object = machine.pop();
                set(object, key, machine.pop());
                break;
            case Opcode.PY_LOAD_METHOD:
                loadMethod(machine.pop(), key);
                break;
            case Opcode.PY_CALL_METHOD:
                calls.method(a, 0);
                break;
            case Opcode.PY_CALL_KEYWORDS:
                calls.method((int) machine.memory[a], a);
                break;
            case Opcode.PY_SUPER:
                long self = machine.pop();
                ofSuper((int) PyValue.payload(machine.pop()), self, key);
                break;
            case Opcode.PY_UNLESS_OWN:
                long value = machine.memory[machine.sp - 1];
                if (heap.ownClass(value) < 0 && PyClass.own(value) < 0) {
                    machine.pc = a;
                }
                break;
            default:
                wrap(a);
                break;
        }
    }

    private void wrap(int kind) {
        long function = machine.pop();
        if (kind == 0) {
            push(objects.wrap(PyHeap.PROPERTY, function, PyValue.NONE));
            return;
        }
        long property = machine.pop();
        if (kind == 2) {
            push(function == PyValue.UNBOUND ? property : objects.wrap(PyHeap.BOUND, function, property));
        } else if (heap.objectKind(property) == PyHeap.PROPERTY) {
            push(objects.wrap(PyHeap.PROPERTY, heap.cells[(int) PyValue.payload(property) + 1], function));
        } else {
            errors.raise(PyException.RUNTIME_ERROR, NO_PROPERTY);
        }
    }

    private void push(long value) {
        if (value != PyErrors.RAISED) {
            machine.push(value);
        }
    }

    private void define(int cell) {
        if (heap.classes.define(machine.memory, cell, machine.pop())) {
            machine.push(PyClass.of(PyClass.FIRST_OWN + (int) machine.memory[cell + 1]));
        } else {
            errors.memoryError();
        }
    }

    /** A property's getter is called as any method is. */
    private void getAttribute(long object, long key) {
        long ofClass = objects.ofClass(object, key);
        if (heap.objectKind(ofClass) == PyHeap.PROPERTY && !PyClass.is(object)) {
            machine.push(heap.cells[(int) PyValue.payload(ofClass) + 1]);
            machine.push(object);
            calls.call(1, 0);
        } else {
            push(get(object, key));
        }
    }

    /** object.key, or RAISED. */
    long get(long object, long key) {
        long ofClass = objects.ofClass(object, key);
        if (heap.objectKind(ofClass) == PyHeap.PROPERTY) {
            return PyClass.is(object)
                    ? errors.raise(PyException.RUNTIME_ERROR, NO_PROPERTY)
                    : nested.call(heap.cells[(int) PyValue.payload(ofClass) + 1], object, PyValue.UNBOUND);
        }
        long own = PyClass.is(object) ? PyValue.UNBOUND : objects.own(object, key);
        if (own != PyValue.UNBOUND) {
            return own;
        }
        return ofClass == PyValue.UNBOUND ? objects.ofPython(object, key) : bound(ofClass, object);
    }

    /** What a value found in a class is when it was looked up through {@code object}. */
    private long bound(long value, long object) {
        long function = function(value);
        long self = self(value, object);
        return self == PyValue.UNBOUND ? function : objects.wrap(PyHeap.BOUND, self, function);
    }

    private long function(long value) {
        int kind = heap.objectKind(value);
        return kind == PyHeap.STATIC || kind == PyHeap.CLASS_METHOD
                ? heap.cells[(int) PyValue.payload(value) + 1]
                : value;
    }

    /** What it is called with first; UNBOUND for nothing. Python's own functions are no methods. */
    private long self(long value, long object) {
        if (heap.objectKind(value) == PyHeap.CLASS_METHOD) {
            return PyClass.is(object) ? object : PyClass.of(PyClasses.of(heap, object));
        }
        return PyFunction.is(value) && !PyFunction.isLibrary(value) && !PyClass.is(object) ? object : PyValue.UNBOUND;
    }

    /** object.key = value; false if it raised. */
    boolean set(long object, long key, long value) {
        long ofClass = PyClass.is(object) ? PyValue.UNBOUND : objects.ofClass(object, key);
        if (heap.objectKind(ofClass) != PyHeap.PROPERTY) {
            return objects.put(object, key, value);
        }
        long setter = heap.cells[(int) PyValue.payload(ofClass) + 2];
        if (setter == PyValue.NONE) {
            objects.missing.property(object, key, false);
            return false;
        }
        return nested.call(setter, object, value) != PyErrors.RAISED;
    }

    /** del object.key; false if it raised. */
    boolean remove(long object, long key) {
        if (!PyClass.is(object) && heap.objectKind(objects.ofClass(object, key)) == PyHeap.PROPERTY) {
            objects.missing.property(object, key, true);
            return false;
        }
        return objects.remove(object, key);
    }

    /** Without making a bound method: nobody collects garbage. */
    private void loadMethod(long object, long key) {
        long ofClass = objects.ofClass(object, key);
        boolean hidden = !PyClass.is(object) && objects.own(object, key) != PyValue.UNBOUND;
        if (ofClass == PyValue.UNBOUND) {
            long method = hidden || heap.ownClass(object) < 0 && PyClass.own(object) < 0
                    ? PyValue.UNBOUND
                    : PyInherited.find(heap, (int) PyValue.payload(key));
            if (method != PyValue.UNBOUND) {
                machine.push(method);
                machine.push(PyClass.is(object) ? PyValue.UNBOUND : object);
                return;
            }
        } else if (!hidden && heap.objectKind(ofClass) != PyHeap.PROPERTY) {
            machine.push(function(ofClass));
            machine.push(self(ofClass, object));
            return;
        }
        long value = get(object, key);
        if (value != PyErrors.RAISED) {
            machine.push(value);
            machine.push(PyValue.UNBOUND);
        }
    }

    private void ofSuper(int number, long self, long key) {
        int base = heap.classes.base(number);
        long found = base < 0 ? PyValue.UNBOUND : heap.classes.find(base, key);
        if (heap.objectKind(found) == PyHeap.PROPERTY) {
            errors.raise(PyException.RUNTIME_ERROR, NO_PROPERTY);
            return;
        }
        if (found == PyValue.UNBOUND) {
            found = PyInherited.find(heap, (int) PyValue.payload(key));
            if (found == PyValue.UNBOUND) {
                objects.missing.ofSuper(key);
            } else {
                machine.push(found);
                machine.push(self);
            }
            return;
        }
        machine.push(function(found));
        machine.push(self(found, self));
    }
}

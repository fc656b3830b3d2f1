package dev.forkscope.helper.machine;

import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.PyBuiltin;
import dev.forkscope.protocol.PyClass;
import dev.forkscope.protocol.PyException;
import dev.forkscope.protocol.PyFile;
import dev.forkscope.protocol.PyFunction;
import dev.forkscope.protocol.PyValue;

/** Functions as objects, variables that outlive the frame they belong to, and calls with stars and names. */
final class PyClosures {
    private static final byte[] MAIN = PyText.ascii("__main__.");
    private static final byte[] CALL = PyText.ascii("()");
    private static final byte[] NO_MAPPING = PyText.ascii(" argument after ** must be a mapping, not ");
    private static final byte[] NO_ITERABLE = PyText.ascii(" argument after * must be an iterable, not ");
    private static final byte[] PRINT = PyText.ascii("print() argument after * must be an iterable, not ");
    private static final byte[] VALUE = PyText.ascii("Value after * must be an iterable, not ");
    private static final byte[] FUNCTIONS_ONLY =
            PyText.ascii("functools.wraps() is here for functions that def or lambda made only");
    private static final byte[] TWICE = PyText.ascii(" got multiple values for keyword argument '");

    private final Machine machine;
    private final PyInvocation invocation;
    private final PyObjectCalls calls;
    private final PyDicts dicts;
    private final PySequences sequences;
    private final PyErrors errors;
    private final PyText text;
    private final ByteBuilder message = new ByteBuilder(4_096);

    PyClosures(
            Machine machine,
            PyInvocation invocation,
            PyObjectCalls calls,
            PyDicts dicts,
            PySequences sequences,
            PyErrors errors,
            PyText text) {
        this.machine = machine;
        this.invocation = invocation;
        this.calls = calls;
        this.dicts = dicts;
        this.sequences = sequences;
        this.errors = errors;
        this.text = text;
    }

    void execute(int opcode, int a) {
        switch (opcode) {
            case Opcode.PY_MAKE_CELL:
                makeCell(place(a));
                break;
            case Opcode.PY_LOAD_CELL:
                machine.push(machine.heap.cells[(int) machine.memory[place(a)]]);
                break;
            case Opcode.PY_STORE_CELL:
                machine.heap.cells[(int) machine.memory[place(a)]] = machine.pop();
                break;
            case Opcode.PY_TRACE_CELL:
                machine.tracer.cellAssigned(a, machine.line());
                break;
            case Opcode.PY_FUNCTION:
                function(a);
                break;
            case Opcode.PY_FREE:
                free(machine.fp + a);
                break;
            case Opcode.PY_CALL_NAMED:
                calls.call((int) machine.memory[a], a);
                break;
            case Opcode.PY_CALL_MAPPED:
                calls.mapped(machine.pc);
                break;
            case Opcode.PY_CALL_MERGE:
                merge();
                break;
            default:
                star(a);
                break;
        }
    }

    /** callable() or functools.wraps(). */
    void call(int which) {
        long x = machine.pop();
        if (which == PyBuiltin.CALLABLE) {
            machine.push(PyCompare.bool(calls.isCallable(x)));
            return;
        }
        long wrapped = machine.pop();
        if (!PyFunction.is(x) || !PyFunction.is(wrapped)) {
            errors.raise(PyException.RUNTIME_ERROR, FUNCTIONS_ONLY);
            return;
        }
        int name = PyFunction.object(wrapped) + PyFunction.OBJECT_NAME;
        machine.heap.cells[PyFunction.object(x) + PyFunction.OBJECT_NAME] = machine.heap.cells[name];
        machine.push(x);
    }

    private int place(int operand) {
        return (operand >> 1) + ((operand & 1) != 0 ? machine.fp : 0);
    }

    private void makeCell(int place) {
        int cell = machine.heap.allocate(1);
        if (cell < 0) {
            errors.memoryError();
            return;
        }
        machine.heap.cells[cell] = machine.memory[place];
        machine.memory[place] = cell;
    }

    private void function(int signature) {
        long[] m = machine.memory;
        int count = (int) (m[signature + PyFunction.DEFAULTS] + m[signature + PyFunction.FREE]);
        machine.sp -= count;
        if (m[signature + PyFunction.VALUE] != 0) {
            machine.push(m[signature + PyFunction.VALUE]);
            return;
        }
        int object = machine.heap.allocate(PyFunction.OBJECT_DEFAULTS + count);
        if (object < 0) {
            errors.memoryError();
            return;
        }
        machine.heap.cells[object + PyFunction.OBJECT_SIGNATURE] = signature;
        machine.heap.cells[object + PyFunction.OBJECT_NAME] = m[signature + PyFunction.QUALIFIED_NAME];
        System.arraycopy(m, machine.sp, machine.heap.cells, object + PyFunction.OBJECT_DEFAULTS, count);
        boolean library = m[signature + PyFunction.KIND] != PyFunction.DEFINED;
        boolean partial = m[signature + PyFunction.KIND] == PyFunction.PARTIAL_OBJECT;
        long function = partial ? PyFunction.partial(object) : PyFunction.value(object, library);
        int type = (int) m[signature + PyFunction.CLASS];
        if (library && type >= 0) {
            invocation.construct(type, function);
        }
        boolean kept = library && m[signature + PyFunction.FREE] == 0;
        if (kept) {
            m[signature + PyFunction.VALUE] = type >= 0 ? PyClass.of(type) : function;
        }
        machine.push(kept ? m[signature + PyFunction.VALUE] : function);
    }

    private void free(int first) {
        int object = PyFunction.object(invocation.callee());
        int signature = (int) machine.heap.cells[object];
        int defaults = (int) machine.memory[signature + PyFunction.DEFAULTS];
        int count = (int) machine.memory[signature + PyFunction.FREE];
        int from = object + PyFunction.OBJECT_DEFAULTS + defaults;
        System.arraycopy(machine.heap.cells, from, machine.memory, first, count);
    }

    private void merge() {
        long other = machine.pop();
        long dict = machine.memory[machine.sp - 1];
        if (machine.heap.dictKind(other) != PyHeap.DICT) {
            complain(machine.memory[machine.sp - 2], NO_MAPPING, other);
            return;
        }
        int from = (int) PyValue.payload(other);
        for (int i = dicts.table.next(from, 0); i >= 0; i = dicts.table.next(from, i + 1)) {
            int entry = dicts.table.entry(from, i);
            long key = machine.heap.cells[entry];
            if (dicts.table.find((int) PyValue.payload(dict), key) >= 0) {
                name(machine.memory[machine.sp - 2]);
                message.append(TWICE);
                text.str(key, message);
                message.append('\'');
                errors.raise(PyException.TYPE_ERROR, message);
                return;
            }
            if (!dicts.put(dict, key, machine.heap.cells[entry + 1])) {
                return;
            }
        }
    }

    private void star(int where) {
        long items = machine.memory[machine.sp - 1];
        if (sequences.isSequence(items) || machine.heap.dictKind(items) != PyHeap.NO_DICT || PyFile.is(items)) {
            return;
        }
        if (where > 0) {
            sequences.typeError(where == 1 ? VALUE : PRINT, items, PyText.EMPTY);
        } else {
            complain(machine.memory[machine.sp - 2], NO_ITERABLE, items);
        }
    }

    private void complain(long function, byte[] what, long value) {
        name(function);
        message.append(what);
        message.append(text.typeName(value));
        errors.raise(PyException.TYPE_ERROR, message);
    }

    /** What is called, as CPython writes it in these messages. */
    private void name(long function) {
        message.clear();
        if (PyFunction.is(function)) {
            int object = PyFunction.object(function);
            int module = (int) machine.memory[(int) machine.heap.cells[object] + PyFunction.MODULE];
            message.append(PyFunction.isLibrary(function) ? PyText.EMPTY : MAIN);
            message.append(machine.heap.bytes, module + 4, machine.heap.length(module));
            int name = (int) machine.heap.cells[object + PyFunction.OBJECT_NAME];
            message.append(machine.heap.bytes, name + 4, machine.heap.length(name));
            message.append(CALL);
        } else if (PyClass.own(function) >= 0) {
            message.append(MAIN);
            message.append(machine.heap.classes.shownName(PyClass.own(function)));
            message.append(CALL);
        } else if (PyClass.is(function)) {
            message.append(PyClasses.name(PyClass.number(function)));
            message.append(CALL);
        } else {
            text.str(function, message);
        }
    }
}

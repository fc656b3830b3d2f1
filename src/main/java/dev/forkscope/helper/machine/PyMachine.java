package dev.forkscope.helper.machine;

import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.PyBuiltin;
import dev.forkscope.protocol.PyException;
import dev.forkscope.protocol.PyFile;
import dev.forkscope.protocol.PyMethod;
import dev.forkscope.protocol.PyOperator;
import dev.forkscope.protocol.PyValue;

/** The instructions with Python's meaning. */
final class PyMachine {
    private static final int UNPACK_PAIR = Opcode.instruction(Opcode.PY_UNPACK, 2);
    private static final byte[] NAME = PyText.ascii("name '");
    private static final byte[] NOT_DEFINED = PyText.ascii("' is not defined");
    private static final byte[] LOCAL = PyText.ascii("cannot access local variable '");
    private static final byte[] NO_VALUE = PyText.ascii("' where it is not associated with a value");
    private static final byte[] FREE = PyText.ascii("cannot access free variable '");
    private static final byte[] NO_VALUE_AROUND =
            PyText.ascii("' where it is not associated with a value in enclosing scope");
    private static final byte[] TOO_MANY = PyText.ascii("too many values to unpack (expected ");
    private static final byte[] NOT_ENOUGH = PyText.ascii("not enough values to unpack (expected ");
    private static final byte[] CANNOT_UNPACK = PyText.ascii("cannot unpack non-iterable ");
    private static final byte[] OBJECT = PyText.ascii(" object");
    private static final byte[] GOT = PyText.ascii(", got ");
    private static final byte[] RANGE_STEP = PyText.ascii("range() arg 3 must not be zero");
    private static final byte[] RANGE_TYPE_BEFORE = PyText.ascii("'");
    private static final byte[] RANGE_TYPE_AFTER = PyText.ascii("' object cannot be interpreted as an integer");

    private final Machine machine;
    private final PyHeap heap;
    private final PyText text;
    private final PyErrors errors;
    private final PySequences sequences;
    private final PyCompare compare;
    private final PyArithmetic arithmetic;
    private final PyBuiltins builtins;
    private final PyCollections collections;
    private final PyAttributes attributes;
    private final PyMethods methods;
    private final PyTypes types;
    private final PyMeanings meanings;
    private final PyZip zip;
    private final PyTextMethods textMethods;
    private final PyDigitCalls digits;
    private final PyUnpacking unpacking;
    private final PyCalls calls;
    private final PyReals reals;
    private final PyFormatSpec formatSpec;
    private final PyPrint print;
    private final PyInvocation invocation;
    private final PyClosures closures;
    private final PyExits exits;
    private final PySignalCalls signalCalls;
    final PySignalDelivery signalDelivery;
    private final PyFiles files;
    private final PyDicts dicts;
    private final PySets sets;
    private final PyNested nested;
    private final PyObjectCalls objectCalls;
    private final PyObjectAccess access;
    private final PyObjectBuiltins objectBuiltins;
    private final ByteBuilder out = new ByteBuilder(65_536);

    PyMachine(Machine machine, Kernel kernel) {
        this.machine = machine;
        heap = machine.heap;
        text = new PyText(heap);
        errors = new PyErrors(machine, text);
        sequences = new PySequences(heap, errors, text);
        PyKeys keys = new PyKeys(heap);
        dicts = new PyDicts(heap, keys, sequences, errors);
        sets = new PySets(heap, dicts, sequences, errors);
        compare = new PyCompare(heap, keys, dicts, sequences, errors, text);
        PyLists lists = new PyLists(heap, dicts.views, sequences, errors, text, compare);
        PyPercent percent = new PyPercent(heap, dicts, sequences, errors, text);
        PyFloatArithmetic floats = new PyFloatArithmetic(heap, sequences, errors, kernel.libm());
        arithmetic = new PyArithmetic(heap, dicts, lists, sequences, errors, text, percent, floats, sets);
        attributes = new PyAttributes(machine, sequences, errors, text);
        types = new PyTypes(heap, sequences, errors, text);
        unpacking = new PyUnpacking(machine, dicts.views, sequences, errors);
        textMethods = new PyTextMethods(machine, sequences, errors, text, attributes);
        digits = new PyDigitCalls(machine, sequences, errors, text, attributes, compare, arithmetic, dicts.views);
        zip = new PyZip(heap, dicts.views, sequences, errors);
        meanings = new PyMeanings(sequences, errors, text, keys);
        methods = new PyMethods(machine, sequences, errors, text, compare, attributes, lists, dicts, sets);
        builtins = new PyBuiltins(machine, sequences, errors, text, arithmetic, compare, types, attributes);
        collections =
                new PyCollections(heap, sequences, errors, arithmetic, compare, text, attributes, lists, dicts, sets);
        reals = new PyReals(machine, kernel, sequences, errors, text, arithmetic, collections, attributes);
        calls = new PyCalls(machine, kernel, sequences, errors);
        formatSpec = new PyFormatSpec(heap, errors, text);
        files = new PyFiles(machine, kernel, sequences, errors, attributes, dicts.views);
        print = new PyPrint(machine, text, files, sequences, errors);
        invocation = new PyInvocation(machine, dicts, sequences, errors);
        PyObjects objects = new PyObjects(heap, errors, text, attributes);
        objectCalls = new PyObjectCalls(machine, sequences, errors, text, invocation, objects);
        closures = new PyClosures(machine, invocation, objectCalls, dicts, sequences, errors, text);
        nested = new PyNested(machine, errors, objectCalls);
        access = new PyObjectAccess(machine, errors, objects, objectCalls, nested);
        objectBuiltins = new PyObjectBuiltins(machine, sequences, errors, text, objects, access);
        text.objects.use(nested, errors);
        compare.objects.use(nested);
        exits = new PyExits(machine, errors, text, objectCalls);
        signalCalls = new PySignalCalls(machine, objectCalls, sequences, errors);
        signalDelivery = new PySignalDelivery(machine, errors, objectCalls);
    }

    void begin() {
        errors.begin();
        reals.forget();
        files.begin();
        invocation.begin();
        exits.begin();
        nested.begin();
        text.objects.begin();
        if (machine.program.python) {
            signalDelivery.begin();
        }
    }

    void end(int status, int via, int line) {
        exits.end(status, via, line);
    }

    boolean isIgnored() {
        return exits.isIgnored();
    }

    void finish(int line) {
        files.end(line);
    }

    /** In the child of a fork. */
    void forked() {
        reals.forget();
    }

    void recursionError() {
        errors.recursionError();
    }

    void execute(int opcode, int a) {
        switch (opcode) {
            case Opcode.PY_BINARY:
                binary(a);
                break;
            case Opcode.PY_COMPARE:
                long right = machine.pop();
                give(compare.compare(a, machine.pop(), right));
                break;
            case Opcode.PY_UNARY:
                long operand = machine.pop();
                give(a == PyOperator.NOT ? PyCompare.bool(!compare.truth(operand)) : arithmetic.unary(a, operand));
                break;
            case Opcode.PY_JUMP_IF_FALSE:
                if (!compare.truth(machine.pop())) {
                    machine.pc = a;
                }
                break;
            case Opcode.PY_JUMP_IF_TRUE:
                if (compare.truth(machine.pop())) {
                    machine.pc = a;
                }
                break;
            case Opcode.PY_BOUND_GLOBAL:
            case Opcode.PY_BOUND_LOCAL:
            case Opcode.PY_BOUND_FREE:
                bound(opcode, a);
                break;
            case Opcode.PY_LIST:
                list(a);
                break;
            case Opcode.PY_TUPLE:
                machine.sp -= a;
                give(sequences.tuple(machine.memory, machine.sp, a));
                break;
            case Opcode.PY_DICT:
                machine.sp -= 2 * a;
                give(dicts.create(machine.memory, machine.sp, a));
                break;
            case Opcode.PY_SET:
                machine.sp -= a;
                give(sets.create(machine.memory, machine.sp, a));
                break;
            case Opcode.PY_DELETE:
                machine.sp -= 2;
                collections.delete(machine.memory[machine.sp], machine.memory[machine.sp + 1]);
                break;
            case Opcode.PY_RANGE:
                range(a);
                break;
            case Opcode.PY_UNPACK:
                unpack(machine.pop(), a);
                break;
            case Opcode.PY_INDEX:
                long index = machine.pop();
                give(collections.index(machine.pop(), index));
                break;
            case Opcode.PY_STORE_INDEX:
                machine.sp -= 3;
                long[] m = machine.memory;
                collections.store(m[machine.sp], m[machine.sp + 1], m[machine.sp + 2]);
                break;
            case Opcode.PY_SLICE:
                machine.sp -= 4;
                long[] s = machine.memory;
                int at = machine.sp;
                give(collections.slice(s[at], s[at + 1], s[at + 2], s[at + 3]));
                break;
            case Opcode.PY_APPEND:
                append();
                break;
            case Opcode.PY_ITERATE:
                long items = machine.memory[machine.sp - 1];
                if (PyFile.is(items) ? files.isUsable(PyFile.slot(items)) : collections.iterable(items)) {
                    machine.push(heap.dictKind(items) == PyHeap.NO_DICT ? 0 : dicts.views.begin(items));
                }
                break;
            case Opcode.PY_NEXT:
                next(a);
                break;
            case Opcode.PY_CALL:
                call(a);
                break;
            case Opcode.PY_SYS:
                machine.delivery.beforeCall();
                calls.call(a);
                machine.delivery.afterCall(a);
                break;
            case Opcode.PY_SIGNAL:
                machine.delivery.beforeCall();
                signalCalls.call(a);
                machine.delivery.afterSignalCall(a);
                break;
            case Opcode.PY_CALL_VALUE:
                objectCalls.call(a, 0);
                break;
            case Opcode.PY_CALL_SPREAD:
                machine.push(PyValue.NONE);
                objectCalls.mapped(machine.pc);
                break;
            case Opcode.PY_ATEXIT:
                exits.register(a);
                break;
            case Opcode.PY_EXIT_NEXT:
                exits.callNext();
                break;
            default:
                if (opcode >= Opcode.PY_CLASS) {
                    access.execute(opcode, a);
                } else {
                    text(opcode, a);
                }
                break;
        }
        errors.settle();
    }

    private void text(int opcode, int a) {
        if (opcode >= Opcode.PY_MAKE_CELL && opcode <= Opcode.PY_CALL_STAR) {
            closures.execute(opcode, a);
            return;
        }
        switch (opcode) {
            case Opcode.PY_FORMAT:
                out.clear();
                int spec = a == -2 ? (int) PyValue.payload(machine.pop()) : a;
                if (formatSpec.format(machine.pop(), spec, out)) {
                    give(sequences.string(out));
                }
                break;
            case Opcode.PY_CONCAT:
                concatenate(a);
                break;
            case Opcode.PY_PRINT:
                print.print(a);
                break;
            case Opcode.PY_WRITE:
                write(a);
                break;
            case Opcode.PY_FLUSH:
                machine.stdio.flush(a, machine.line());
                machine.push(PyValue.NONE);
                break;
            case Opcode.PY_TRY:
                errors.enter(a);
                break;
            case Opcode.PY_END_TRY:
                errors.leave();
                break;
            case Opcode.PY_EXCEPTION:
                long exception = errors.createOf(a, machine.pop());
                if (exception == PyErrors.RAISED) {
                    errors.memoryError();
                } else {
                    machine.push(exception);
                }
                break;
            case Opcode.PY_RAISE:
                errors.raiseKnown(machine.pop());
                break;
            case Opcode.PY_FORGET:
                errors.forget(machine.pop());
                break;
            case Opcode.PY_MATCH:
                match(a);
                break;
            case Opcode.PY_FILE:
                files.call(a);
                break;
            case Opcode.PY_RECEIVER:
                methods.has(a, machine.memory[machine.sp - 1]);
                break;
            case Opcode.PY_METHOD:
                give(methods.call(a));
                break;
            case Opcode.PY_UNPACK_REST:
                unpacking.unpack(machine.pop(), a);
                break;
            case Opcode.PY_TEXT:
                give(textMethods.call(a));
                break;
            case Opcode.PY_DIGITS:
                give(digits.call(a));
                break;
            case Opcode.PY_ZIP_ALL:
                give(zip.all(machine.pop()));
                break;
            case Opcode.PY_REAL:
                give(reals.call(a));
                break;
            case Opcode.PY_STDIN:
                give(files.input(a));
                break;
            case Opcode.PY_MEANING:
                give(meanings.of(a, machine.pop()));
                break;
            case Opcode.PY_INSTANCE:
                machine.push(PyCompare.bool(types.isInstance(machine.memory[machine.sp - 1], a)));
                break;
            default:
                give(attributes.get(a, machine.pop()));
                break;
        }
    }

    private void give(long result) {
        if (result != PyErrors.RAISED) {
            machine.push(result);
        }
    }

    private void binary(int operator) {
        long[] m = machine.memory;
        int sp = --machine.sp;
        long x = m[sp - 1];
        long y = m[sp];
        int plain = operator & ~PyOperator.IN_PLACE;
        if (plain <= PyOperator.SUB && (x & 7) == 0 && (y & 7) == 0) {
            long sum = plain == PyOperator.ADD ? (x >> 3) + (y >> 3) : (x >> 3) - (y >> 3);
            if (sum << 3 >> 3 == sum) {
                m[sp - 1] = sum << 3;
                return;
            }
        }
        machine.sp--;
        give(arithmetic.binary(operator, x, y));
    }

    private void bound(int opcode, int name) {
        if (machine.memory[machine.sp - 1] == PyValue.UNBOUND) {
            boolean local = opcode == Opcode.PY_BOUND_LOCAL;
            boolean global = opcode == Opcode.PY_BOUND_GLOBAL;
            out.clear();
            out.append(local ? LOCAL : global ? NAME : FREE);
            out.append(heap.bytes, name + 4, heap.length(name));
            out.append(local ? NO_VALUE : global ? NOT_DEFINED : NO_VALUE_AROUND);
            errors.raise(local ? PyException.UNBOUND_LOCAL_ERROR : PyException.NAME_ERROR, out);
        }
    }

    private void list(int count) {
        machine.sp -= count;
        int from = machine.sp;
        long list = sequences.list(count);
        for (int i = 0; i < count && list != PyErrors.RAISED; i++) {
            sequences.append(list, machine.memory[from + i]);
        }
        give(list);
    }

    private void range(int count) {
        machine.sp -= count;
        int from = machine.sp;
        for (int i = 0; i < count; i++) {
            if (!PyCompare.numeric(machine.memory[from + i])) {
                sequences.typeError(RANGE_TYPE_BEFORE, machine.memory[from + i], RANGE_TYPE_AFTER);
                return;
            }
        }
        long first = PyValue.payload(machine.memory[from]);
        long step = count == 3 ? PyValue.payload(machine.memory[from + 2]) : 1;
        if (step == 0) {
            errors.raise(PyException.VALUE_ERROR, RANGE_STEP);
            return;
        }
        int at = heap.allocate(3);
        if (at < 0) {
            errors.memoryError();
            return;
        }
        heap.cells[at] = count == 1 ? 0 : first;
        heap.cells[at + 1] = count == 1 ? first : PyValue.payload(machine.memory[from + 1]);
        heap.cells[at + 2] = step;
        machine.push(PyValue.of(PyValue.RANGE, at));
    }

    private void unpack(long value, int count) {
        long sequence = dicts.views.asSequence(value);
        if (sequence == PyErrors.RAISED) {
            return;
        }
        if (!sequences.isSequence(sequence)) {
            sequences.typeError(CANNOT_UNPACK, sequence, OBJECT);
            return;
        }
        int n = sequences.length(sequence);
        if (n != count) {
            out.clear();
            out.append(n > count ? TOO_MANY : NOT_ENOUGH);
            out.appendDecimal(count);
            if (n < count) {
                out.append(GOT);
                out.appendDecimal(n);
            }
            out.append(')');
            errors.raise(PyException.VALUE_ERROR, out);
            return;
        }
        for (int i = count - 1; i >= 0; i--) {
            machine.push(sequences.item(sequence, i));
        }
    }

    private void append() {
        long item = machine.pop();
        long list = machine.pop();
        if (PyValue.tag(list) != PyValue.LIST) {
            attributes.missing(list, PyMethods.name(PyMethod.APPEND));
        } else if (sequences.append(list, item)) {
            machine.push(PyValue.NONE);
        }
    }

    /** The hidden counter is an index, for a str the offset of the next character. */
    private void next(int exhausted) {
        long[] m = machine.memory;
        long iterable = m[machine.sp - 2];
        if (PyFile.is(iterable)) {
            nextLine(PyFile.slot(iterable), exhausted);
            return;
        }
        if (heap.dictKind(iterable) != PyHeap.NO_DICT) {
            nextEntry(iterable, exhausted);
            return;
        }
        int i = (int) m[machine.sp - 1];
        int at = (int) PyValue.payload(iterable);
        boolean characters = PyValue.tag(iterable) == PyValue.STR;
        if (i >= (characters ? heap.length(at) : sequences.length(iterable))) {
            machine.sp -= 2;
            machine.pc = exhausted;
            return;
        }
        if (characters) {
            int width = PySequences.width(heap.bytes[at + 4 + i]);
            m[machine.sp - 1] = i + width;
            give(sequences.string(PyValue.STR, heap.bytes, at + 4 + i, width));
        } else {
            m[machine.sp - 1] = i + 1L;
            give(sequences.item(iterable, i));
        }
    }

    /** A pair that is taken apart at once is not made: loops over items() are many, and nobody collects garbage. */
    private void nextEntry(long iterable, int exhausted) {
        int kind = heap.dictKind(iterable);
        int entry = dicts.views.next(iterable, machine.memory[machine.sp - 1]);
        if (entry == 0) {
            machine.sp -= 2;
            machine.pc = exhausted;
        } else if (entry > 0) {
            machine.memory[machine.sp - 1] = dicts.views.after();
            if (kind == PyHeap.ITEMS && machine.program.code[machine.pc] == UNPACK_PAIR) {
                machine.push(heap.cells[entry + 1]);
                machine.push(heap.cells[entry]);
                machine.pc++;
            } else {
                give(dicts.views.item(kind, entry));
            }
        }
    }

    private void nextLine(int file, int exhausted) {
        long line = files.readLine(file);
        if (line != PyErrors.RAISED && heap.length((int) PyValue.payload(line)) == 0) {
            machine.sp -= 2;
            machine.pc = exhausted;
            return;
        }
        give(line);
    }

    private void call(int which) {
        if (which == PyBuiltin.WRAPS || which == PyBuiltin.CALLABLE) {
            closures.call(which);
            return;
        }
        long last = machine.pop();
        int ofObjects = PyObjectBuiltins.arity(which);
        if (ofObjects > 0) {
            give(objectBuiltins.call(which, ofObjects == 2 ? machine.pop() : last, last));
            return;
        }
        int arity = PyCollections.arity(which);
        if (arity == 2) {
            give(collections.call(which, machine.pop(), last));
        } else if (arity == 1) {
            give(collections.call(which, last, 0));
        } else if (which >= PyBuiltin.FLOAT) {
            give(reals.of(which, last));
        } else {
            give(builtins.call(which, last));
        }
    }

    private void concatenate(int count) {
        int from = machine.sp - count;
        out.clear();
        for (int i = 0; i < count; i++) {
            text.str(machine.memory[from + i], out);
        }
        machine.sp = from;
        give(sequences.string(out));
    }

    private void write(int stream) {
        long value = machine.pop();
        if (PyValue.tag(value) != PyValue.STR) {
            sequences.typeError(PyText.WRITE_ARGUMENT, value, PyText.EMPTY);
            return;
        }
        int at = (int) PyValue.payload(value);
        machine.stdio.put(stream == 2 ? 2 : 1, heap.bytes, at + 4, heap.length(at), machine.line());
        machine.push((long) sequences.length(value) << 3);
    }

    private void match(int wanted) {
        long exception = machine.memory[machine.sp - 1];
        if (wanted >= PyException.FIRST_OWN) {
            machine.push(PyCompare.bool(heap.classes.isA(heap.ownClass(exception), wanted - PyException.FIRST_OWN)));
            return;
        }
        int type = (int) heap.cells[(int) PyValue.payload(exception)];
        machine.push(PyCompare.bool(PyTypes.isA(type, wanted)));
    }
}

package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyException;
import dev.forkscope.protocol.PyOwnClass;
import dev.forkscope.protocol.PyValue;
import org.jspecify.annotations.Nullable;

/** Instances and methods as text. Where no method may be called, as for what a student watches, an instance shows its attributes. */
final class PyObjectText {
    private static final int KEPT_BYTES = 65_536;
    private static final byte[] MODULE = PyText.ascii("<__main__.");
    private static final byte[] OBJECT_AT = PyText.ascii(" object at 0x");
    private static final byte[] AT = PyText.ascii(" at 0x");
    private static final byte[] BOUND = PyText.ascii("<bound method ");
    private static final byte[] OF = PyText.ascii(" of ");
    private static final byte[] COMMA = PyText.ascii(", ");
    private static final byte[] ITSELF = PyText.ascii("...");
    private static final byte[] STR = PyText.ascii("__str__");
    private static final byte[] REPR = PyText.ascii("__repr__");
    private static final byte[] NON_STRING = PyText.ascii(" returned non-string (type ");
    private static final byte[] CLASS = PyText.ascii("<class '__main__.");
    private static final byte[] CLASS_END = PyText.ascii("'>");

    private static final byte[] RUSAGE = PyText.ascii("resource.struct_rusage(...)");
    private static final byte[] PARTIAL = PyText.ascii("functools.partial(...)");
    private static final byte[] NO_PARTIAL =
            PyText.ascii("the text of a functools.partial is not known here: only call it");
    static final byte[] NO_RESOURCES =
            PyText.ascii("what a process used is not known here: only unpack it and leave it");

    private final PyHeap heap;
    private final PyText text;
    private final PyDictTable table;
    private final byte[] kept = new byte[KEPT_BYTES];
    private final ByteBuilder message = new ByteBuilder(256);
    private @Nullable PyNested nested;
    private @Nullable PyErrors errors;
    private int keptTop;

    PyObjectText(PyHeap heap, PyText text) {
        this.heap = heap;
        this.text = text;
        table = new PyDictTable(heap, new PyKeys(heap));
    }

    /** From now on methods are called. */
    void use(PyNested calls, PyErrors raising) {
        nested = calls;
        errors = raising;
    }

    void begin() {
        keptTop = 0;
    }

    /** Appends what a method of the program makes of the value; false if there is none, and nothing has been done. */
    boolean str(long value, ByteBuilder out) {
        int number = heap.ownClass(value);
        long method = heap.classes.special(number, PyOwnClass.STR);
        boolean asRepr = method == PyValue.UNBOUND && !heap.isException(value);
        if (asRepr) {
            method = heap.classes.special(number, PyOwnClass.REPR);
        }
        return method != PyValue.UNBOUND && call(method, value, out, text.floor, asRepr ? REPR : STR);
    }

    /** Appends repr() of anything but exceptions and dicts; of an exception only if a method of the program makes it. */
    boolean repr(long value, ByteBuilder out, int nesting) {
        long method = heap.classes.special(heap.ownClass(value), PyOwnClass.REPR);
        if (method != PyValue.UNBOUND && call(method, value, out, nesting, REPR)) {
            return true;
        }
        switch (heap.objectKind(value)) {
            case 0:
                return false;
            case PyHeap.INSTANCE:
                instance(value, out, nesting);
                break;
            case PyHeap.BOUND:
                int at = (int) PyValue.payload(value);
                out.append(BOUND);
                text.functionName(heap.cells[at + 2], out);
                out.append(OF);
                text.repr(heap.cells[at + 1], out, nesting);
                out.append('>');
                break;
            default:
                out.append('<');
                out.append(text.typeName(value));
                address(value, AT, out);
                break;
        }
        return true;
    }

    /** What a process used differs in every run, so no text of it would be the right one. */
    void resources(ByteBuilder out) {
        unknown(RUSAGE, NO_RESOURCES, out);
    }

    /** What functools.partial() gives has as its text that of its function, with an address as a rule. */
    void partial(ByteBuilder out) {
        unknown(PARTIAL, NO_PARTIAL, out);
    }

    private void unknown(byte[] shown, byte[] complaint, ByteBuilder out) {
        if (nested == null || errors == null) {
            out.append(shown);
            return;
        }
        errors.raise(PyException.RUNTIME_ERROR, complaint);
        errors.raisedWithin();
        out.overflow();
    }

    void ofClass(int number, ByteBuilder out) {
        out.append(CLASS);
        name(number, out);
        out.append(CLASS_END);
    }

    private void name(int number, ByteBuilder out) {
        int name = heap.classes.name(number);
        out.append(heap.bytes, name + 4, heap.length(name));
    }

    void instance(long value, ByteBuilder out, int nesting) {
        int number = heap.ownClass(value);
        if (nested == null) {
            attributes(value, number, out, nesting);
            return;
        }
        out.append(MODULE);
        name(number, out);
        address(value, OBJECT_AT, out);
    }

    private static void address(long value, byte[] before, ByteBuilder out) {
        out.append(before);
        out.appendHex(PyText.OBJECTS + PyValue.payload(value) * 16L);
        out.append('>');
    }

    private void attributes(long value, int number, ByteBuilder out, int nesting) {
        int at = (int) PyValue.payload(value);
        name(number, out);
        out.append('(');
        if (text.isInside(at, nesting)) {
            out.append(ITSELF);
        } else if (text.enter(at, nesting, out)) {
            int dict = (int) heap.cells[at + 2];
            for (int i = table.next(dict, 0), first = i; i >= 0 && !out.overflowed(); i = table.next(dict, i + 1)) {
                int entry = table.entry(dict, i);
                if (i != first) {
                    out.append(COMMA);
                }
                text.str(heap.cells[entry], out);
                out.append('=');
                text.repr(heap.cells[entry + 1], out, nesting + 1);
            }
        }
        out.append(')');
    }

    /** What has been put together so far is kept aside: the method may use the same builder. */
    private boolean call(long method, long value, ByteBuilder out, int nesting, byte[] name) {
        if (nested == null || errors == null) {
            return false;
        }
        int length = out.length;
        int from = keptTop;
        if (out.overflowed() || length > KEPT_BYTES - from) {
            out.overflow();
            return true;
        }
        System.arraycopy(out.bytes, 0, kept, from, length);
        keptTop += length;
        int floor = text.floor;
        text.floor = nesting;
        long result = nested.call(method, value, PyValue.UNBOUND);
        text.floor = floor;
        keptTop = from;
        out.clear();
        out.append(kept, from, length);
        if (result == PyErrors.RAISED) {
            out.overflow();
        } else if (PyValue.tag(result) != PyValue.STR) {
            message.clear();
            message.append(name);
            message.append(NON_STRING);
            message.append(text.typeName(result));
            message.append(')');
            errors.raise(PyException.TYPE_ERROR, message);
            errors.raisedWithin();
            out.overflow();
        } else {
            int at = (int) PyValue.payload(result);
            out.append(heap.bytes, at + 4, heap.length(at));
        }
        return true;
    }
}

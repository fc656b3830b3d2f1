package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyClass;
import dev.forkscope.protocol.PyException;
import dev.forkscope.protocol.PyFloat;
import dev.forkscope.protocol.PyFunction;
import dev.forkscope.protocol.PySignal;
import dev.forkscope.protocol.PyValue;
import java.nio.charset.StandardCharsets;

/** Python values as text: str() and repr(), and the names of types and exceptions. */
final class PyText {
    /** Deeper ones overflow the text: here there is less stack than CPython has. */
    private static final int MAX_NESTING = 200;

    private static final byte[] ITSELF = ascii("[...]");
    private static final byte[] TUPLE_ITSELF = ascii("(...)");
    static final byte[] EMPTY = {};
    static final byte[] WRITE_ARGUMENT = ascii("write() argument must be str, not ");

    private static final byte[] COMMA = ascii(", ");
    private static final byte[] RANGE = ascii("range(");
    private static final byte[] ERRNO = ascii("[Errno ");
    private static final byte[] HEX = ascii("0123456789abcdef");
    private static final byte[][] TYPES = {
        ascii("int"),
        ascii("NoneType"),
        ascii("str"),
        ascii("list"),
        ascii("tuple"),
        ascii("range"),
        ascii("Exception"),
        ascii("bytes")
    };
    private static final byte[] FUNCTION_NAME = ascii("<function ");
    private static final byte[] LIBRARY_FUNCTION = ascii("<built-in function ");
    private static final byte[] FUNCTION_PLACE = ascii(" at 0x");
    /** Some address where CPython's objects could be. */
    static final long OBJECTS = 0x7f0000000000L;

    private static final byte[][] EXCEPTIONS = new byte[PyException.count()][];

    static {
        for (int i = 0; i < EXCEPTIONS.length; i++) {
            EXCEPTIONS[i] = ascii(PyException.name(i));
        }
    }

    private final PyHeap heap;
    private final PyDictText dicts;
    final FloatText floats = new FloatText();
    private final int[] inside = new int[MAX_NESTING];
    final PyObjectText objects;
    /** How many others the next one to be written lies in: those that a method, called to write one of them, was called within. */
    int floor;

    PyText(PyHeap heap) {
        this.heap = heap;
        dicts = new PyDictText(heap, this);
        objects = new PyObjectText(heap, this);
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** type(value).__name__. */
    byte[] typeName(long value) {
        int tag = PyValue.tag(value);
        if (tag == PyValue.EXCEPTION) {
            int kind = heap.dictKind(value);
            if (heap.ownClass(value) >= 0) {
                return heap.classes.shownName(heap.ownClass(value));
            }
            if (heap.objectKind(value) != 0) {
                return PyClasses.name(PyClasses.of(heap, value));
            }
            return kind == PyHeap.NO_DICT
                    ? exceptionName((int) heap.cells[(int) PyValue.payload(value)])
                    : PyDictText.typeName(kind);
        }
        return tag == PyValue.SINGLETON ? PySingletons.typeName(value) : TYPES[tag];
    }

    static byte[] exceptionName(int type) {
        return EXCEPTIONS[type];
    }

    /** Appends str(value). */
    void str(long value, ByteBuilder out) {
        int tag = PyValue.tag(value);
        int at = (int) PyValue.payload(value);
        if (tag == PyValue.STR) {
            out.append(heap.bytes, at + 4, heap.length(at));
        } else if (tag == PyValue.EXCEPTION && objects.str(value, out)) {
            return;
        } else if (heap.isException(value)) {
            exceptionMessage(at, out);
        } else if (PySignal.is(value)) {
            out.appendDecimal(at);
        } else {
            repr(value, out);
        }
    }

    /** Appends repr(value). */
    void repr(long value, ByteBuilder out) {
        repr(value, out, floor);
    }

    /** The same without what a method of the program would make of it. */
    void plainRepr(long value, ByteBuilder out) {
        if (heap.isException(value)) {
            exception((int) PyValue.payload(value), out, floor);
        } else {
            objects.instance(value, out, floor);
        }
    }

    /** Appends what str() of the exception at {@code at} gives. */
    void exceptionMessage(int at, ByteBuilder out) {
        long errno = heap.cells[at + PyHeap.EXCEPTION_ERRNO];
        long message = heap.cells[at + PyHeap.EXCEPTION_MESSAGE];
        if (errno == PyHeap.SEVERAL_ARGUMENTS) {
            several(at, message, out);
            return;
        }
        if (errno != 0) {
            out.append(ERRNO);
            out.appendDecimal(errno);
            out.append(']');
            out.append(' ');
        }
        if (message == PyValue.UNBOUND) {
            return;
        }
        if (heap.cells[at] == PyException.KEY_ERROR) {
            repr(message, out);
        } else {
            str(message, out);
        }
    }

    private void several(int at, long arguments, ByteBuilder out) {
        if (!PyTypes.isA((int) heap.cells[at], PyException.OS_ERROR)) {
            repr(arguments, out);
            return;
        }
        int first = (int) PyValue.payload(arguments) + 1;
        out.append(ERRNO);
        str(heap.cells[first], out);
        out.append(']');
        out.append(' ');
        str(heap.cells[first + 1], out);
    }

    /** The same inside of {@code nesting} others. */
    void repr(long value, ByteBuilder out, int nesting) {
        int at = (int) PyValue.payload(value);
        switch (PyValue.tag(value)) {
            case PyValue.INT:
                out.appendDecimal(PyValue.payload(value));
                break;
            case PyValue.SINGLETON:
                if (PyFloat.is(value)) {
                    floats.repr(PyFloats.of(heap, value), out);
                } else if (PyFunction.is(value)) {
                    function(value, out);
                } else if (PyClass.own(value) >= 0) {
                    objects.ofClass(PyClass.own(value), out);
                } else if (value == PyValue.RUSAGE) {
                    objects.resources(out);
                } else {
                    PySingletons.repr(value, out);
                }
                break;
            case PyValue.STR:
                quoted(at, false, out);
                break;
            case PyValue.BYTES:
                out.append('b');
                quoted(at, true, out);
                break;
            case PyValue.LIST:
                if (isInside(at, nesting)) {
                    out.append(ITSELF);
                    break;
                }
                out.append('[');
                items(at, (int) heap.cells[at + 2], (int) heap.cells[at], out, nesting);
                out.append(']');
                break;
            case PyValue.TUPLE:
                if (isInside(at, nesting)) {
                    out.append(TUPLE_ITSELF);
                    break;
                }
                out.append('(');
                items(at, at + 1, (int) heap.cells[at], out, nesting);
                if (heap.cells[at] == 1) {
                    out.append(',');
                }
                out.append(')');
                break;
            case PyValue.RANGE:
                range(at, out);
                break;
            default:
                if (objects.repr(value, out, nesting)) {
                    break;
                }
                if (heap.isException(value)) {
                    exception(at, out, nesting);
                } else {
                    dicts.repr(value, out, nesting);
                }
                break;
        }
    }

    void functionName(long value, ByteBuilder out) {
        if (!PyFunction.is(value)) {
            repr(value, out, floor);
            return;
        }
        int name = (int) heap.cells[PyFunction.object(value) + PyFunction.OBJECT_NAME];
        out.append(heap.bytes, name + 4, heap.length(name));
    }

    private void function(long value, ByteBuilder out) {
        if (PyFunction.isPartial(value)) {
            objects.partial(out);
            return;
        }
        boolean library = PyFunction.isLibrary(value);
        out.append(library ? LIBRARY_FUNCTION : FUNCTION_NAME);
        functionName(value, out);
        if (library) {
            out.append('>');
            return;
        }
        out.append(FUNCTION_PLACE);
        out.appendHex(OBJECTS + PyFunction.object(value) * 16L);
        out.append('>');
    }

    /** Whether what lies at {@code at} is one of those being written, and then holds itself. At an index lies one thing. */
    boolean isInside(int at, int nesting) {
        for (int i = 0; i < nesting && i < MAX_NESTING; i++) {
            if (inside[i] == at) {
                return true;
            }
        }
        return false;
    }

    /** Notes that what lies at {@code at} is being written; false, having overflowed, if it lies too deep. */
    boolean enter(int at, int nesting, ByteBuilder out) {
        if (nesting >= MAX_NESTING) {
            out.overflow();
            return false;
        }
        inside[nesting] = at;
        return true;
    }

    private void items(int at, int from, int count, ByteBuilder out, int nesting) {
        if (!enter(at, nesting, out)) {
            return;
        }
        for (int i = 0; i < count && !out.overflowed(); i++) {
            if (i > 0) {
                out.append(COMMA);
            }
            repr(heap.cells[from + i], out, nesting + 1);
        }
    }

    private void range(int at, ByteBuilder out) {
        out.append(RANGE);
        out.appendDecimal(heap.cells[at]);
        out.append(COMMA);
        out.appendDecimal(heap.cells[at + 1]);
        if (heap.cells[at + 2] != 1) {
            out.append(COMMA);
            out.appendDecimal(heap.cells[at + 2]);
        }
        out.append(')');
    }

    private void exception(int at, ByteBuilder out, int nesting) {
        out.append(typeName(PyValue.of(PyValue.EXCEPTION, at)));
        if (heap.cells[at + PyHeap.EXCEPTION_ERRNO] == PyHeap.SEVERAL_ARGUMENTS) {
            if (enter(at, nesting, out)) {
                repr(heap.cells[at + PyHeap.EXCEPTION_MESSAGE], out, nesting + 1);
            }
            return;
        }
        out.append('(');
        long errno = heap.cells[at + PyHeap.EXCEPTION_ERRNO];
        long message = heap.cells[at + PyHeap.EXCEPTION_MESSAGE];
        if (errno != 0) {
            out.appendDecimal(errno);
            out.append(COMMA);
        }
        if (message != PyValue.UNBOUND && enter(at, nesting, out)) {
            repr(message, out, nesting + 1);
        }
        out.append(')');
    }

    private void quoted(int offset, boolean bytes, ByteBuilder out) {
        int from = offset + 4;
        int to = from + heap.length(offset);
        int quote = has('\'', from, to) && !has('"', from, to) ? '"' : '\'';
        out.append(quote);
        for (int i = from; i < to; i++) {
            int b = heap.bytes[i] & 0xff;
            if (b == quote || b == '\\') {
                out.append('\\');
                out.append(b);
            } else if (b == '\n' || b == '\r' || b == '\t') {
                out.append('\\');
                out.append(b == '\n' ? 'n' : b == '\r' ? 'r' : 't');
            } else if (b < ' ' || b == 0x7f || bytes && b > 0x7f) {
                out.append('\\');
                out.append('x');
                out.append(HEX[b >> 4]);
                out.append(HEX[b & 15]);
            } else {
                out.append(b);
            }
        }
        out.append(quote);
    }

    private boolean has(int wanted, int from, int to) {
        for (int i = from; i < to; i++) {
            if (heap.bytes[i] == wanted) {
                return true;
            }
        }
        return false;
    }
}

package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyClass;
import dev.forkscope.protocol.PyException;
import dev.forkscope.protocol.PyValue;

/** The classes of values, by their numbers in {@link PyClass}. */
final class PyClasses {
    private static final byte[][] NAMES = {
        PyText.ascii("int"),
        PyText.ascii("NoneType"),
        PyText.ascii("str"),
        PyText.ascii("list"),
        PyText.ascii("tuple"),
        PyText.ascii("range"),
        PyText.EMPTY,
        PyText.ascii("bytes"),
        PyText.ascii("bool"),
        PyText.ascii("Signals"),
        PyText.ascii("TextIOWrapper"),
        PyText.ascii("type"),
        PyText.ascii("function"),
        PyText.ascii("dict"),
        PyText.ascii("dict_keys"),
        PyText.ascii("dict_values"),
        PyText.ascii("dict_items"),
        PyText.ascii("set"),
        PyText.ascii("float"),
        PyText.ascii("builtin_function_or_method"),
        PyText.EMPTY,
        PyText.ascii("method"),
        PyText.ascii("staticmethod"),
        PyText.ascii("classmethod"),
        PyText.ascii("property"),
        PyText.ascii("NotImplementedType"),
        PyText.ascii("object"),
        PyText.EMPTY,
        PyText.ascii("resource.struct_rusage"),
        PyText.ascii("functools.partial")
    };
    private static final byte[] CLASS = PyText.ascii("<class '");
    private static final byte[] ENUM = PyText.ascii("<enum '");
    private static final byte[] FILE_MODULE = PyText.ascii("_io.");
    private static final byte[] EXCEPTION_MODULE = PyText.ascii("io.");
    private static final byte[] END = PyText.ascii("'>");

    private PyClasses() {}

    /** The number of a value's class. */
    static int of(PyHeap heap, long value) {
        switch (PyValue.tag(value)) {
            case PyValue.SINGLETON:
                return PySingletons.classOf(value);
            case PyValue.EXCEPTION:
                int kind = heap.dictKind(value);
                if (heap.ownClass(value) >= 0) {
                    return PyClass.FIRST_OWN + heap.ownClass(value);
                }
                if (heap.objectKind(value) != 0) {
                    return PyClass.METHOD + PyHeap.BOUND - heap.objectKind(value);
                }
                return kind == PyHeap.NO_DICT
                        ? PyClass.exception((int) heap.cells[(int) PyValue.payload(value)])
                        : PyClass.DICT + PyHeap.DICT - kind;
            default:
                return PyValue.tag(value);
        }
    }

    /** The __name__ of a class. */
    static byte[] name(int number) {
        int exception = PyClass.asException(number);
        return exception < 0 ? NAMES[number] : PyText.exceptionName(exception);
    }

    /** Appends the repr() of a class. */
    static void repr(int number, ByteBuilder out) {
        out.append(number == PyClass.SIGNALS ? ENUM : CLASS);
        if (number == PyClass.FILE) {
            out.append(FILE_MODULE);
        } else if (PyClass.asException(number) == PyException.UNSUPPORTED_OPERATION) {
            out.append(EXCEPTION_MODULE);
        }
        out.append(name(number));
        out.append(END);
    }
}

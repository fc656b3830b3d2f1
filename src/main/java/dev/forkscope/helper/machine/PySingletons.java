package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyClass;
import dev.forkscope.protocol.PyFile;
import dev.forkscope.protocol.PyFloat;
import dev.forkscope.protocol.PyFunction;
import dev.forkscope.protocol.PyHandler;
import dev.forkscope.protocol.PySignal;
import dev.forkscope.protocol.PyValue;

/** Values that are no more than a cell as text: None, True, False, files, signals and classes. */
final class PySingletons {
    private static final byte[] NONE = PyText.ascii("None");
    private static final byte[] NOT_IMPLEMENTED = PyText.ascii("NotImplemented");
    private static final byte[] TRUE = PyText.ascii("True");
    private static final byte[] FALSE = PyText.ascii("False");
    private static final byte[] FILE_NAME = PyText.ascii("<_io.TextIOWrapper name=");
    private static final byte[] FILE_MODE = PyText.ascii(" mode='");
    private static final byte[] FILE_ENCODING = PyText.ascii("' encoding='UTF-8'>");
    private static final byte[] FILE = PyText.ascii("_io.TextIOWrapper");
    private static final byte[] SIGNAL = PyText.ascii("<Signals.");
    private static final byte[] HANDLER = PyText.ascii("<Handlers.");
    private static final byte[] DEFAULT_INT = PyText.ascii("<built-in function default_int_handler>");
    private static final byte[] FRAME = PyText.ascii("<frame object>");
    private static final byte[] COLON = PyText.ascii(": ");

    private PySingletons() {}

    /** The name of its type in messages. */
    static byte[] typeName(long value) {
        return PyFile.is(value) ? FILE : PyClasses.name(classOf(value));
    }

    /** The number of its class. */
    static int classOf(long value) {
        if (value == PyValue.TRUE || value == PyValue.FALSE) {
            return PyClass.BOOL;
        }
        if (PySignal.is(value)) {
            return PyClass.SIGNALS;
        }
        if (PyFloat.is(value)) {
            return PyClass.FLOAT;
        }
        if (value == PyValue.NOT_IMPLEMENTED) {
            return PyClass.NOT_IMPLEMENTED;
        }
        if (value == PyValue.RUSAGE) {
            return PyClass.RUSAGE;
        }
        if (PyFunction.is(value) && PyFunction.isPartial(value)) {
            return PyClass.PARTIAL;
        }
        if (PyFunction.is(value)) {
            return PyFunction.isLibrary(value) ? PyClass.LIBRARY_FUNCTION : PyClass.FUNCTION;
        }
        return PyFile.is(value) ? PyClass.FILE : PyClass.is(value) ? PyClass.TYPE : PyValue.SINGLETON;
    }

    static void repr(long value, ByteBuilder out) {
        if (PyFile.is(value)) {
            file(value, out);
        } else if (PySignal.is(value)) {
            out.append(PySignal.isHandler(value) ? HANDLER : SIGNAL);
            PySignals.nameOf(value, out);
            out.append(COLON);
            out.appendDecimal(PyValue.payload(value));
            out.append('>');
        } else if (PyClass.is(value)) {
            PyClasses.repr(PyClass.number(value), out);
        } else if (value == PyValue.NOT_IMPLEMENTED) {
            out.append(NOT_IMPLEMENTED);
        } else if (value == PyHandler.DEFAULT_INT || value == PyHandler.FRAME) {
            out.append(value == PyHandler.FRAME ? FRAME : DEFAULT_INT);
        } else {
            out.append(value == PyValue.NONE ? NONE : value == PyValue.TRUE ? TRUE : FALSE);
        }
    }

    private static void file(long value, ByteBuilder out) {
        int mode = PyFile.mode(value);
        out.append(FILE_NAME);
        out.appendDecimal(PyFile.fd(value));
        out.append(FILE_MODE);
        out.append(mode == PyFile.OPEN_READ ? 'r' : mode == PyFile.OPEN_WRITE ? 'w' : 'a');
        out.append(FILE_ENCODING);
    }
}

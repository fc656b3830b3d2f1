package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyException;
import dev.forkscope.protocol.PyFile;
import dev.forkscope.protocol.PyValue;

/** Files over descriptors: what os.fdopen gives, and its methods. */
final class PyFiles {
    private static final byte[] CLOSED = PyText.ascii("I/O operation on closed file.");
    private static final byte[] NO_DESCRIPTOR = PyText.ascii("I/O operation on closed file");
    private static final byte[] NOT_READABLE = PyText.ascii("not readable");
    private static final byte[] NOT_WRITABLE = PyText.ascii("not writable");
    private static final byte[] NEGATIVE = PyText.ascii("negative file descriptor");
    private static final byte[] INVALID = PyText.ascii("invalid fd type (<class '");
    private static final byte[] EXPECTED = PyText.ascii("'>, expected integer)");
    private static final byte[] SHOULD_BE = PyText.ascii("argument should be integer or None, not '");
    private static final byte[] END_OF_FILE = PyText.ascii("EOF when reading a line");
    private static final byte[] QUOTE = PyText.ascii("'");
    private static final byte[] NOT_ITERABLE = PyText.ascii("' object is not iterable");
    private static final byte[][] NAMES = {
        PyText.EMPTY,
        PyText.EMPTY,
        PyText.EMPTY,
        PyText.EMPTY,
        PyText.ascii("read"),
        PyText.ascii("readline"),
        PyText.ascii("readlines"),
        PyText.ascii("write"),
        PyText.ascii("writelines"),
        PyText.ascii("flush"),
        PyText.ascii("close"),
        PyText.ascii("fileno"),
        PyText.ascii("closed")
    };

    private final Machine machine;
    private final PyHeap heap;
    private final PySequences sequences;
    private final PyErrors errors;
    private final PyAttributes attributes;
    private final Kernel kernel;
    private final PyFileTable files;
    private final PyFileReader reader;
    private final PyDictViews views;

    PyFiles(
            Machine machine,
            Kernel kernel,
            PySequences sequences,
            PyErrors errors,
            PyAttributes attributes,
            PyDictViews views) {
        this.machine = machine;
        this.kernel = kernel;
        heap = machine.heap;
        this.sequences = sequences;
        this.errors = errors;
        this.attributes = attributes;
        this.views = views;
        files = new PyFileTable(machine.descriptors, kernel);
        reader = new PyFileReader(machine.descriptors, files);
    }

    void begin() {
        files.clear();
        reader.opened(PyFileTable.STDIN);
    }

    /** PY_STDIN: sys.stdin, or the next line of it without its end, for input(); or RAISED. */
    long input(int operand) {
        if (operand == 0) {
            return PyFile.value(PyFileTable.STDIN, 0, PyFile.OPEN_READ);
        }
        long line = readLine(PyFileTable.STDIN);
        int length = line == PyErrors.RAISED ? 0 : heap.length((int) PyValue.payload(line));
        if (length == 0) {
            return line == PyErrors.RAISED ? line : errors.raise(PyException.EOF_ERROR, END_OF_FILE);
        }
        int from = (int) PyValue.payload(line) + 4;
        boolean ended = heap.bytes[from + length - 1] == '\n';
        return ended ? sequences.string(PyValue.STR, heap.bytes, from, length - 1) : line;
    }

    /** The end of the interpreter: what a name of the program text holds goes after the standard streams have been flushed. */
    void end(int line) {
        int globals = machine.program.dataLength;
        for (int i = 0; i < PyFileTable.FILES; i++) {
            if (files.isOpen(i) && !isHeld(i, globals)) {
                files.close(i, line);
            }
        }
        machine.stdio.flush(0, line);
        for (int at = 0; at < globals; at++) {
            long value = machine.memory[at];
            if (PyFile.is(value) && files.isOpen(PyFile.slot(value))) {
                files.close(PyFile.slot(value), line);
            }
        }
    }

    private boolean isHeld(int file, int end) {
        for (int at = 0; at < end; at++) {
            if (PyFile.is(machine.memory[at]) && PyFile.slot(machine.memory[at]) == file) {
                return true;
            }
        }
        return false;
    }

    void call(int which) {
        long argument = which == PyFile.READ || which == PyFile.WRITE || which == PyFile.WRITELINES ? machine.pop() : 0;
        long file = machine.pop();
        if (which <= PyFile.OPEN_APPEND) {
            give(open(file, which));
        } else if (which == PyFile.DROP) {
            drop(file);
        } else if (which == PyFile.LINES) {
            give(PyFile.is(file) ? method(PyFile.READLINES, PyFile.slot(file), 0) : file);
        } else if (!PyFile.is(file)) {
            noAttribute(file, which);
        } else {
            give(method(which, PyFile.slot(file), argument));
        }
    }

    private void give(long result) {
        if (result != PyErrors.RAISED) {
            machine.push(result);
        }
    }

    private long open(long value, int mode) {
        if (!PyCompare.numeric(value)) {
            return sequences.typeError(INVALID, value, EXPECTED);
        }
        if (value < 0) {
            return errors.raise(PyException.VALUE_ERROR, NEGATIVE);
        }
        int fd = (int) Math.min(PyValue.payload(value), Integer.MAX_VALUE);
        if (!machine.descriptors.isOpen(fd)) {
            return errors.osError(Errno.EBADF);
        }
        boolean terminal = machine.descriptors.isTerminal(fd) && !machine.program.stdoutIsPipe;
        forget();
        int file = files.open(fd, mode, terminal);
        if (file < 0) {
            return errors.memoryError();
        }
        reader.opened(file);
        return PyFile.value(file, fd, mode);
    }

    /** A closed file that no cell refers to leaves its place to others. */
    private void forget() {
        for (int i = 0; i < PyFileTable.FILES; i++) {
            if (!files.isOpen(i) && !isHeld(i, machine.sp)) {
                files.free(i);
            }
        }
    }

    private void drop(long value) {
        if (PyFile.is(value)) {
            int file = PyFile.slot(value);
            if (files.isOpen(file)) {
                files.close(file, machine.line());
            }
            files.free(file);
        }
    }

    void noAttribute(long value, int which) {
        attributes.missing(value, NAMES[which]);
    }

    private long method(int which, int file, long argument) {
        int line = machine.line();
        switch (which) {
            case PyFile.CLOSE:
                return done(files.isOpen(file) ? files.close(file, line) : 0);
            case PyFile.CLOSED:
                return PyCompare.bool(!files.isOpen(file));
            case PyFile.FILENO:
                return files.isOpen(file)
                        ? (long) files.descriptor(file) << 3
                        : errors.raise(PyException.VALUE_ERROR, NO_DESCRIPTOR);
            case PyFile.WRITE:
                return write(file, argument);
            case PyFile.READ:
                return read(file, argument);
            default:
                break;
        }
        if (!isUsable(file)) {
            return PyErrors.RAISED;
        }
        if (which == PyFile.FLUSH) {
            return done(files.reads(file) ? 0 : files.flush(file, line));
        }
        if (which == PyFile.WRITELINES) {
            return writeLines(file, argument);
        }
        return which == PyFile.READLINE ? readLine(file) : readLines(file);
    }

    private long done(int errno) {
        return errno == 0 ? PyValue.NONE : errors.osError(errno);
    }

    /** Raises if the file is closed. */
    boolean isUsable(int file) {
        if (!files.isOpen(file)) {
            errors.raise(PyException.VALUE_ERROR, CLOSED);
        }
        return files.isOpen(file);
    }

    private long write(int file, long value) {
        if (PyValue.tag(value) != PyValue.STR) {
            return sequences.typeError(PyText.WRITE_ARGUMENT, value, PyText.EMPTY);
        }
        int at = (int) PyValue.payload(value);
        return write(file, heap.bytes, at + 4, heap.length(at)) ? (long) sequences.length(value) << 3 : PyErrors.RAISED;
    }

    /** Writes text; false if that has raised. */
    boolean write(int file, byte[] bytes, int from, int count) {
        if (!isUsable(file)) {
            return false;
        }
        if (files.reads(file)) {
            errors.raise(PyException.UNSUPPORTED_OPERATION, NOT_WRITABLE);
            return false;
        }
        int errno = files.write(file, bytes, from, count, machine.line());
        if (errno != 0) {
            errors.osError(errno);
        }
        return errno == 0;
    }

    /** flush(); false if that has raised. */
    boolean flush(int file) {
        return method(PyFile.FLUSH, file, 0) != PyErrors.RAISED;
    }

    private long writeLines(int file, long iterable) {
        long lines = views.asSequence(iterable);
        if (lines == PyErrors.RAISED) {
            return lines;
        }
        if (!sequences.isSequence(lines)) {
            return sequences.typeError(QUOTE, lines, NOT_ITERABLE);
        }
        boolean characters = PyValue.tag(lines) == PyValue.STR;
        if (characters) {
            return write(file, lines) == PyErrors.RAISED ? PyErrors.RAISED : PyValue.NONE;
        }
        for (int i = 0; i < sequences.length(lines); i++) {
            if (write(file, sequences.item(lines, i)) == PyErrors.RAISED) {
                return PyErrors.RAISED;
            }
        }
        return PyValue.NONE;
    }

    private long read(int file, long count) {
        if (count != PyValue.NONE && !PyCompare.numeric(count)) {
            return sequences.typeError(SHOULD_BE, count, QUOTE);
        }
        if (!isReadable(file)) {
            return PyErrors.RAISED;
        }
        int line = machine.line();
        boolean all = count == PyValue.NONE || count < 0;
        return result(all ? reader.all(file, line) : reader.characters(file, PyValue.payload(count), line));
    }

    private boolean isReadable(int file) {
        if (!isUsable(file)) {
            return false;
        }
        if (!files.reads(file)) {
            errors.raise(PyException.UNSUPPORTED_OPERATION, NOT_READABLE);
        }
        return files.reads(file);
    }

    /** The next line, empty at the end; or RAISED. */
    long readLine(int file) {
        return isReadable(file) ? result(reader.line(file, machine.line())) : PyErrors.RAISED;
    }

    private long result(boolean read) {
        return read ? sequences.string(reader.text) : errors.osError(kernel.errno());
    }

    private long readLines(int file) {
        long list = sequences.list(4);
        while (list != PyErrors.RAISED) {
            long line = readLine(file);
            if (line == PyErrors.RAISED) {
                return line;
            }
            if (heap.length((int) PyValue.payload(line)) == 0) {
                return list;
            }
            if (!sequences.append(list, line)) {
                return PyErrors.RAISED;
            }
        }
        return list;
    }
}

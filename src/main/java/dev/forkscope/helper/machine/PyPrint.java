package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyException;
import dev.forkscope.protocol.PyFile;
import dev.forkscope.protocol.PyPrintOption;
import dev.forkscope.protocol.PyValue;
import dev.forkscope.protocol.Verdict;

/** print(): each argument, separator and end is a write of its own, and on a terminal one with a newline flushes. */
final class PyPrint {
    private static final byte[] SEPARATOR = PyText.ascii("sep must be None or a string, not ");
    private static final byte[] OWN_FILE =
            PyText.ascii("print() into an object of the program is not there: call its method instead");
    private static final byte[] END = PyText.ascii("end must be None or a string, not ");

    private final Machine machine;
    private final PyText text;
    private final ByteBuilder out = new ByteBuilder(262_144);
    private final PyFiles files;
    private final PySequences sequences;
    private final PyErrors errors;
    private int flushed;

    PyPrint(Machine machine, PyText text, PyFiles files, PySequences sequences, PyErrors errors) {
        this.errors = errors;
        this.sequences = sequences;
        this.files = files;
        this.machine = machine;
        this.text = text;
    }

    void print(int operand) {
        if ((operand & PyPrintOption.FILE) != 0) {
            printTo(machine.pop(), operand);
            return;
        }
        long end = machine.pop();
        long separator = machine.pop();
        long items = (operand & PyPrintOption.ITEMS) != 0 ? machine.pop() : PyValue.NONE;
        int count = items == PyValue.NONE ? PyPrintOption.count(operand) : sequences.length(items);
        if (!areTexts(separator, end)) {
            return;
        }
        int from = machine.sp - (items == PyValue.NONE ? count : 0);
        out.clear();
        flushed = 0;
        int whole = 0;
        for (int i = 0; i < count && !errors.isWithin(); i++) {
            if (i > 0) {
                piece(separator, ' ');
            }
            whole = out.length;
            piece(items == PyValue.NONE ? machine.memory[from + i] : sequences.item(items, i), 0);
        }
        if (errors.isWithin()) {
            // What came before has been written.
            out.length = whole;
        } else {
            piece(end, '\n');
            machine.sp = from;
        }
        if (out.overflowed() && !errors.isWithin()) {
            machine.stop(Verdict.OUTPUT_LIMIT);
            return;
        }
        int stream = (operand & PyPrintOption.STDERR) != 0 ? 2 : 1;
        int line = machine.line();
        machine.stdio.put(stream, out.bytes, 0, flushed, line);
        machine.stdio.put(stream, out.bytes, flushed, out.length - flushed, line);
        if ((operand & PyPrintOption.FLUSH) != 0 && !errors.isWithin()) {
            machine.stdio.flush(stream, line);
        }
        machine.push(PyValue.NONE);
    }

    /** Into a file: every piece is a write of its own there. */
    private void printTo(long file, int operand) {
        long end = machine.pop();
        long separator = machine.pop();
        int count = PyPrintOption.count(operand);
        int from = machine.sp - count;
        if (machine.heap.ownClass(file) >= 0) {
            errors.raise(PyException.RUNTIME_ERROR, OWN_FILE);
            return;
        }
        if (!PyFile.is(file)) {
            files.noAttribute(file, PyFile.WRITE);
            return;
        }
        if (!areTexts(separator, end)) {
            return;
        }
        for (int i = 0; i < count; i++) {
            if (i > 0 && !write(file, separator, ' ') || !write(file, machine.memory[from + i], 0)) {
                return;
            }
        }
        if (!write(file, end, '\n')) {
            return;
        }
        machine.sp = from;
        if ((operand & PyPrintOption.FLUSH) == 0 || files.flush(PyFile.slot(file))) {
            machine.push(PyValue.NONE);
        }
    }

    /** Whether a separator and an end can be that; raises if not. */
    private boolean areTexts(long separator, long end) {
        boolean wrongEnd = isText(separator);
        if (wrongEnd && isText(end)) {
            return true;
        }
        sequences.typeError(wrongEnd ? END : SEPARATOR, wrongEnd ? end : separator, PyText.EMPTY);
        return false;
    }

    private static boolean isText(long value) {
        return value == PyValue.NONE || PyValue.tag(value) == PyValue.STR;
    }

    private boolean write(long file, long value, int otherwise) {
        out.clear();
        piece(value, otherwise);
        if (errors.isWithin()) {
            return false;
        }
        if (out.overflowed()) {
            machine.stop(Verdict.OUTPUT_LIMIT);
            return false;
        }
        return files.write(PyFile.slot(file), out.bytes, 0, out.length);
    }

    /** Appends a piece; None stands for {@code otherwise} where that is not 0. */
    private void piece(long value, int otherwise) {
        int from = out.length;
        int before = flushed;
        if (value == PyValue.NONE && otherwise != 0) {
            out.append(otherwise);
        } else {
            text.str(value, out);
            flushed = before;
        }
        if (errors.isWithin()) {
            return;
        }
        for (int i = from; i < out.length; i++) {
            if (out.bytes[i] == '\n') {
                flushed = out.length;
            }
        }
    }
}

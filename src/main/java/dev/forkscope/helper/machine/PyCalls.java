package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyException;
import dev.forkscope.protocol.PyValue;
import dev.forkscope.protocol.Syscall;

/** The functions of os, sys and time that are system calls: what fails raises the OSError of its errno. */
final class PyCalls {
    private static final int SIGABRT = 6;
    private static final byte[] NEGATIVE_SLEEP = PyText.ascii("sleep length must be non-negative");
    private static final byte[] NEEDS_BYTES_BEFORE = PyText.ascii("a bytes-like object is required, not '");
    private static final byte[] NEEDS_INT_BEFORE = PyText.ascii("'");
    private static final byte[] NEEDS_INT_AFTER = PyText.ascii("' object cannot be interpreted as an integer");
    private static final byte[] QUOTE = PyText.ascii("'");

    private final Machine machine;
    private final Kernel kernel;
    private final ProcessCalls processes;
    private final DescriptorCalls descriptors;
    private final PySequences sequences;
    private final PyErrors errors;
    private boolean badArgument;

    PyCalls(Machine machine, Kernel kernel, PySequences sequences, PyErrors errors) {
        this.machine = machine;
        this.kernel = kernel;
        processes = machine.processes;
        descriptors = machine.descriptors;
        this.sequences = sequences;
        this.errors = errors;
    }

    void call(int number) {
        int line = machine.line();
        badArgument = false;
        long result = result(number, line);
        if (result != PyErrors.RAISED && !badArgument) {
            machine.push(result);
        }
    }

    private long result(int number, int line) {
        switch (number) {
            case Syscall.FORK:
                int child = processes.fork(line);
                if (child == 0) {
                    machine.forked();
                }
                return number(child, processes.errno());
            case Syscall.WAIT:
                return waitFor(-1, 0, line);
            case Syscall.WAITPID:
                int options = integer();
                int target = integer();
                return badArgument ? PyErrors.RAISED : waitFor(target, options, line);
            case Syscall.EXIT:
                return exit(machine.pop());
            case Syscall.EXIT_RETURN:
                machine.end(0, 0, line);
                return PyErrors.RAISED;
            case Syscall.EXIT_NOW:
                int status = integer();
                return badArgument ? PyErrors.RAISED : end(status, 2, line);
            case Syscall.ABORT:
                machine.dieOf(SIGABRT);
                return PyErrors.RAISED;
            case Syscall.USLEEP:
                return sleep(machine.pop(), line);
            case Syscall.KILL:
                int signal = integer();
                int pid = integer();
                return badArgument ? PyErrors.RAISED : none(processes.kill(pid, signal, line), processes.errno());
            case Syscall.PIPE:
                if (descriptors.pipe(line) < 0) {
                    return errors.osError(kernel.errno());
                }
                return sequences.pair((long) kernel.pipeReadEnd() << 3, (long) kernel.pipeWriteEnd() << 3);
            case Syscall.READ:
                return read(line);
            case Syscall.WRITE:
                return write(line);
            case Syscall.CLOSE:
                int closed = integer();
                return badArgument ? PyErrors.RAISED : none(descriptors.close(closed, line), kernel.errno());
            case Syscall.DUP:
                int old = integer();
                return badArgument ? PyErrors.RAISED : number(descriptors.dup(old, line), kernel.errno());
            case Syscall.DUP2:
                int newFd = integer();
                int oldFd = integer();
                return badArgument ? PyErrors.RAISED : number(descriptors.dup2(oldFd, newFd, line), kernel.errno());
            case Syscall.SETRLIMIT_NPROC:
                int hard = integer();
                int soft = integer();
                return badArgument ? PyErrors.RAISED : none(kernel.limitProcesses(soft, hard), kernel.errno());
            default:
                return simple(number);
        }
    }

    private long simple(int number) {
        boolean status = number >= Syscall.WIFEXITED && number <= Syscall.EXITCODE
                || number == Syscall.GETPGID
                || number == Syscall.ALARM
                || number == Syscall.ISATTY;
        if (status) {
            int argument = integer();
            if (badArgument) {
                return PyErrors.RAISED;
            }
            machine.push(argument);
        }
        long value = SimpleCalls.call(number, machine, kernel);
        boolean truth = number == Syscall.WIFEXITED
                || number == Syscall.WIFSIGNALED
                || number == Syscall.WIFSTOPPED
                || number == Syscall.WIFCONTINUED
                || number == Syscall.WCOREDUMP
                || number == Syscall.ISATTY;
        if (number == Syscall.GETPGID && value < 0) {
            return errors.osError(kernel.errno());
        }
        return truth ? PyCompare.bool(value != 0) : value << 3;
    }

    /** Pops an int argument; what is none raises TypeError and sets {@link #badArgument}. */
    private int integer() {
        if (badArgument) {
            // What was raised has emptied the stack.
            return 0;
        }
        long value = machine.pop();
        if (!PyCompare.numeric(value)) {
            badArgument = true;
            sequences.typeError(NEEDS_INT_BEFORE, value, NEEDS_INT_AFTER);
            return 0;
        }
        return (int) PyValue.payload(value);
    }

    private long number(int result, int errno) {
        return result < 0 ? errors.osError(errno) : (long) result << 3;
    }

    private long none(int result, int errno) {
        return result < 0 ? errors.osError(errno) : PyValue.NONE;
    }

    private long waitFor(int pid, int options, int line) {
        int result = processes.waitpid(pid, options, line);
        if (result < 0 && machine.signals.interrupted) {
            return PyValue.NONE;
        }
        if (result < 0) {
            return errors.osError(processes.errno());
        }
        return sequences.pair((long) result << 3, result == 0 ? 0 : (long) processes.status() << 3);
    }

    private long exit(long code) {
        long exception = errors.create(PyException.SYSTEM_EXIT, code == PyValue.NONE ? PyValue.UNBOUND : code);
        if (exception == PyErrors.RAISED) {
            return errors.memoryError();
        }
        errors.raise(exception);
        return PyErrors.RAISED;
    }

    private long end(int status, int via, int line) {
        processes.exit(status, via, line);
        machine.running = false;
        return PyErrors.RAISED;
    }

    private long sleep(long micros, int line) {
        if (PyValue.payload(micros) < 0) {
            return errors.raise(PyException.VALUE_ERROR, NEGATIVE_SLEEP);
        }
        processes.sleep(PyValue.payload(micros), line);
        return PyValue.NONE;
    }

    private long read(int line) {
        int count = integer();
        int fd = integer();
        if (badArgument) {
            return PyErrors.RAISED;
        }
        if (count < 0) {
            return errors.osError(Errno.EINVAL);
        }
        int n = descriptors.readInterruptibly(fd, count, line);
        if (n < 0 && machine.signals.interrupted) {
            return PyValue.NONE;
        }
        return n < 0 ? errors.osError(kernel.errno()) : sequences.string(PyValue.BYTES, descriptors.transfer, 0, n);
    }

    private long write(int line) {
        long bytes = machine.pop();
        int fd = integer();
        if (badArgument) {
            return PyErrors.RAISED;
        }
        if (PyValue.tag(bytes) != PyValue.BYTES) {
            return sequences.typeError(NEEDS_BYTES_BEFORE, bytes, QUOTE);
        }
        int at = (int) PyValue.payload(bytes);
        int n = descriptors.writeInterruptibly(fd, machine.heap.bytes, at + 4, machine.heap.length(at), line);
        return n < 0 && machine.signals.interrupted ? PyValue.NONE : number(n, kernel.errno());
    }
}

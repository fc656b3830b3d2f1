package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyException;

/** The end of a Python program: functions given to atexit.register are called, the last first, and then all is flushed. */
final class PyExits {
    /** In place of a status: an uncaught KeyboardInterrupt ends as SIGINT would have. */
    static final int KILLED_BY_INTERRUPT = Integer.MIN_VALUE;

    private static final int MOST = 1_024;
    private static final byte[] NOT_CALLABLE = PyText.ascii("the first argument must be callable");
    private static final byte[] IGNORED = PyText.ascii("Exception ignored in atexit callback: ");

    private final Machine machine;
    private final PyErrors errors;
    private final PyText text;
    private final PyObjectCalls calls;
    private final long[] functions = new long[MOST];
    private final long[] arguments = new long[MOST];
    private final long[] named = new long[MOST];
    private final ByteBuilder line = new ByteBuilder(1_024);
    private int count;
    private int next;
    private boolean ending;
    private int status;
    private int via;
    private int atLine;
    private long running;

    PyExits(Machine machine, PyErrors errors, PyText text, PyObjectCalls calls) {
        this.machine = machine;
        this.errors = errors;
        this.text = text;
        this.calls = calls;
    }

    void begin() {
        count = 0;
        ending = false;
    }

    /** {@code ( function list dict -- function )}: atexit.register; {@code next} is where a {@link #callNext} stands. */
    void register(int callNext) {
        long dict = machine.pop();
        long list = machine.pop();
        long function = machine.memory[machine.sp - 1];
        if (!calls.isCallable(function)) {
            errors.raise(PyException.TYPE_ERROR, NOT_CALLABLE);
        } else if (count == MOST) {
            errors.memoryError();
        } else {
            next = callNext;
            functions[count] = function;
            named[count] = dict;
            arguments[count++] = list;
        }
    }

    /** Ends the program with this status, after the registered functions; {@code how} as {@link ProcessCalls#exit} has it. */
    void end(int code, int how, int line) {
        if (!ending) {
            ending = true;
            status = code;
            via = how;
            atLine = line;
        }
        if (count == 0) {
            machine.finish(atLine);
            if (status == KILLED_BY_INTERRUPT) {
                machine.end(Signals.SIGINT);
            } else {
                machine.processes.exit(status, via, atLine);
            }
            machine.running = false;
        } else {
            machine.pc = next;
        }
    }

    /** Has a registered function raised, then that is only told; the next one is called all the same. */
    boolean isIgnored() {
        if (!ending) {
            return false;
        }
        line.clear();
        line.append(IGNORED);
        text.repr(running, line);
        line.append('\n');
        machine.stdio.put(2, line.bytes, 0, line.length, machine.line());
        return true;
    }

    /** Calls the next function, to come back here, or ends. */
    void callNext() {
        machine.sp = machine.program.dataLength;
        machine.unwind(0, machine.sp);
        if (count == 0) {
            end(status, via, atLine);
            return;
        }
        count--;
        running = functions[count];
        machine.push(running);
        machine.push(arguments[count]);
        machine.push(named[count]);
        calls.mapped(next);
    }
}

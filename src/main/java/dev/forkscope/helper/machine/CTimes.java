package dev.forkscope.helper.machine;

import dev.forkscope.protocol.Syscall;

/** Clocks, and sleep that is measured in structures, with C's conventions. */
final class CTimes {
    private static final long NANOSECONDS = 1_000_000_000;
    private static final long MICROSECONDS = 1_000_000;
    private static final long NANOSECONDS_IN_ONE = NANOSECONDS / MICROSECONDS;
    /** Some hundred years, so that their microseconds are no more than a long holds. */
    private static final long LONGEST = 10_000_000_000L;

    private final Machine machine;
    private final Kernel kernel;
    private final CCalls calls;

    CTimes(Machine machine, Kernel kernel, CCalls calls) {
        this.machine = machine;
        this.kernel = kernel;
        this.calls = calls;
    }

    void call(int number, int line) {
        switch (number) {
            case Syscall.CLOCK_GETTIME:
                long at = machine.pop();
                store(at, kernel.nanoseconds((int) machine.pop()), NANOSECONDS);
                break;
            case Syscall.GETTIMEOFDAY:
                long to = machine.pop();
                if (to == 0) {
                    machine.push(0);
                } else {
                    store(to, kernel.nanoseconds(Kernel.CLOCK_REALTIME) / NANOSECONDS_IN_ONE, MICROSECONDS);
                }
                break;
            case Syscall.NANOSLEEP:
                long remaining = machine.pop();
                sleep(machine.pop(), remaining, line);
                break;
            default:
                machine.push(kernel.nanoseconds(Kernel.CLOCK_PROCESS_CPUTIME_ID) / NANOSECONDS_IN_ONE);
                break;
        }
    }

    private void store(long address, long time, long second) {
        if (calls.writable(address, 2)) {
            machine.memory[(int) address] = time / second;
            machine.memory[(int) address + 1] = time % second;
            machine.push(0);
        }
    }

    private void sleep(long request, long remaining, int line) {
        if (!isMemory(request)) {
            calls.push(-1, Errno.EFAULT);
            return;
        }
        long seconds = machine.memory[(int) request];
        long nanoseconds = machine.memory[(int) request + 1];
        if (seconds < 0 || nanoseconds < 0 || nanoseconds >= NANOSECONDS) {
            calls.push(-1, Errno.EINVAL);
            return;
        }
        long micros = Math.min(seconds, LONGEST) * MICROSECONDS
                + (nanoseconds + NANOSECONDS_IN_ONE - 1) / NANOSECONDS_IN_ONE;
        machine.processes.sleep(micros, line);
        long left = machine.processes.left();
        if (left == 0) {
            machine.push(0);
        } else if (remaining != 0 && !isMemory(remaining)) {
            calls.push(-1, Errno.EFAULT);
        } else {
            if (remaining != 0) {
                machine.memory[(int) remaining] = left / MICROSECONDS;
                machine.memory[(int) remaining + 1] = left % MICROSECONDS * NANOSECONDS_IN_ONE;
            }
            calls.push(-1, Errno.EINTR);
        }
    }

    private static boolean isMemory(long address) {
        return address > 0 && address + 2 <= Machine.MEMORY_CELLS;
    }
}

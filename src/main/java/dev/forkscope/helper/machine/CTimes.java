package dev.forkscope.helper.machine;

import dev.forkscope.protocol.Syscall;

/** Clocks, sleep that is measured in structures, and what processes have used of a processor, with C's conventions. */
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
            case Syscall.GETRUSAGE:
                long usage = machine.pop();
                int result = kernel.usage((int) machine.pop());
                boolean stored = result < 0 || storeUsage(usage);
                calls.push(stored ? result : -1, stored ? kernel.errno() : Errno.EFAULT);
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
        if (!isMemory(request, 2)) {
            calls.push(-1, Errno.EFAULT);
            return;
        }
        long seconds = machine.memory[(int) request];
        long nanoseconds = machine.memory[(int) request + 1];
        if (seconds < 0 || nanoseconds < 0 || nanoseconds >= NANOSECONDS) {
            calls.push(-1, Errno.EINVAL);
            return;
        }
        long micros =
                Math.min(seconds, LONGEST) * MICROSECONDS + (nanoseconds + NANOSECONDS_IN_ONE - 1) / NANOSECONDS_IN_ONE;
        machine.processes.sleep(micros, line);
        long left = machine.processes.left();
        if (left == 0) {
            machine.push(0);
        } else if (remaining != 0 && !isMemory(remaining, 2)) {
            calls.push(-1, Errno.EFAULT);
        } else {
            if (remaining != 0) {
                machine.memory[(int) remaining] = left / MICROSECONDS;
                machine.memory[(int) remaining + 1] = left % MICROSECONDS * NANOSECONDS_IN_ONE;
            }
            calls.push(-1, Errno.EINTR);
        }
    }

    /** The {@code struct rusage} that the kernel filled last; false if there is no memory for it. */
    boolean storeUsage(long address) {
        if (!isMemory(address, Kernel.USAGE_NUMBERS)) {
            return false;
        }
        for (int i = 0; i < Kernel.USAGE_NUMBERS; i++) {
            machine.memory[(int) address + i] = kernel.usageNumber(i);
        }
        return true;
    }

    private static boolean isMemory(long address, int cells) {
        return address > 0 && address <= Machine.MEMORY_CELLS - cells;
    }
}

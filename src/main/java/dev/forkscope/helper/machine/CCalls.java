package dev.forkscope.helper.machine;

import dev.forkscope.protocol.SignalCall;
import dev.forkscope.protocol.Syscall;

/** System calls and library functions with C's conventions: -1 and {@code errno} on failure. */
final class CCalls {
    /** Where {@code errno} lies. */
    static final int ERRNO_CELL = 1;

    private static final int MAX_HANDLERS = 32;
    private static final int SIGABRT = 6;
    private static final int MICROS = 1_000_000;

    private final Machine machine;
    private final Kernel kernel;
    private final ProcessCalls processes;
    private final DescriptorCalls descriptors;
    private final CTimes times;
    private final CRandom random = new CRandom();
    private final long[] handlers = new long[MAX_HANDLERS];
    private final ByteBuilder bytes = new ByteBuilder(Machine.MEMORY_CELLS);
    private int handlerCount;
    private boolean exiting;
    private int exitStatus;

    CCalls(Machine machine, Kernel kernel) {
        this.machine = machine;
        this.kernel = kernel;
        processes = machine.processes;
        descriptors = machine.descriptors;
        times = new CTimes(machine, kernel, this);
    }

    void reset() {
        handlerCount = 0;
        exiting = false;
        random.seed(1);
    }

    void call(int number) {
        int line = machine.line();
        switch (number) {
            case Syscall.FORK:
                int child = processes.fork(line);
                if (child == 0) {
                    machine.forked();
                }
                push(child, processes.errno());
                break;
            case Syscall.WAIT:
                waitFor(-1, machine.pop(), 0, line);
                break;
            case Syscall.WAITPID:
                int options = (int) machine.pop();
                long address = machine.pop();
                waitFor((int) machine.pop(), address, options, line);
                break;
            case Syscall.EXIT:
                exit((int) machine.pop(), 1, line);
                break;
            case Syscall.EXIT_RETURN:
                exit((int) machine.pop(), 0, line);
                break;
            case Syscall.EXIT_NOW:
                processes.exit((int) machine.pop(), 2, line);
                machine.running = false;
                break;
            case Syscall.ABORT:
                machine.dieOf(SIGABRT);
                break;
            case Syscall.ATEXIT:
                atexit(machine.pop());
                break;
            case Syscall.SLEEP:
                processes.sleep((machine.pop() & 0xffffffffL) * MICROS, line);
                machine.push(processes.left() / MICROS);
                break;
            case Syscall.USLEEP:
                processes.sleep(machine.pop() & 0xffffffffL, line);
                push(processes.left() > 0 ? -1 : 0, Errno.EINTR);
                break;
            case Syscall.KILL:
                int signal = (int) machine.pop();
                push(processes.kill((int) machine.pop(), signal, line), processes.errno());
                break;
            case Syscall.RAISE:
                push(processes.kill(processes.pid(), (int) machine.pop(), line), processes.errno());
                break;
            case Syscall.PIPE:
                pipe((int) machine.pop(), line);
                break;
            case Syscall.READ:
                read(line);
                break;
            case Syscall.WRITE:
                write(line);
                break;
            case Syscall.CLOSE:
                push(descriptors.close((int) machine.pop(), line), kernel.errno());
                break;
            case Syscall.DUP:
                push(descriptors.dup((int) machine.pop(), line), kernel.errno());
                break;
            case Syscall.DUP2:
                int newFd = (int) machine.pop();
                push(descriptors.dup2((int) machine.pop(), newFd, line), kernel.errno());
                break;
            case Syscall.SETRLIMIT_NPROC:
                long hard = machine.pop();
                push(kernel.limitProcesses(machine.pop(), hard), kernel.errno());
                break;
            case Syscall.GETSID:
                push(kernel.getsid((int) machine.pop()), kernel.errno());
                break;
            case Syscall.ISATTY:
                isatty((int) machine.pop());
                break;
            case Syscall.SRAND:
                random.seed((int) machine.pop());
                machine.push(0);
                break;
            case Syscall.RAND:
                machine.push(random.next());
                break;
            case Syscall.SETVBUF:
                setvbuf(line);
                break;
            case Syscall.GROW_HEAP:
                machine.push(machine.growHeap(machine.pop()));
                break;
            case Syscall.PROTECT:
                machine.protect((int) machine.pop());
                machine.push(0);
                break;
            case Syscall.STRLEN:
                strlen(machine.pop());
                break;
            case Syscall.WAIT4:
                long usage = machine.pop();
                int how = (int) machine.pop();
                long to = machine.pop();
                int reaped = waitFor((int) machine.pop(), to, how, line);
                if (reaped > 0 && usage != 0 && !times.storeUsage(usage)) {
                    machine.pop();
                    push(-1, Errno.EFAULT);
                }
                break;
            case Syscall.GETRUSAGE:
            case Syscall.CLOCK_GETTIME:
            case Syscall.GETTIMEOFDAY:
            case Syscall.NANOSLEEP:
            case Syscall.CLOCK:
                times.call(number, line);
                break;
            default:
                machine.push(SimpleCalls.call(number, machine, kernel));
                break;
        }
    }

    void push(int result, int errno) {
        if (result < 0) {
            machine.memory[ERRNO_CELL] = errno;
        }
        machine.push(result);
    }

    private int waitFor(int pid, long address, int options, int line) {
        int result = processes.waitpid(pid, options, line);
        if (result > 0 && address != 0) {
            if (!writable(address, 1)) {
                return -1;
            }
            machine.memory[(int) address] = processes.status();
        }
        push(result, processes.errno());
        return result;
    }

    /** Runs the handlers, last registered first, each as a call that comes back to this very instruction. */
    private void exit(int status, int via, int line) {
        if (!exiting) {
            exiting = true;
            exitStatus = status;
        }
        if (handlerCount > 0) {
            long address = handlers[--handlerCount];
            if (machine.isFunction(address, 0)) {
                machine.call((int) address - SignalCall.FIRST_FUNCTION, machine.pc - 1);
            } else {
                machine.dieOf(Machine.SIGSEGV);
            }
            return;
        }
        machine.stdout.flush(line);
        processes.exit(exitStatus, via, line);
        machine.running = false;
    }

    private void atexit(long function) {
        if (handlerCount == MAX_HANDLERS) {
            machine.push(-1);
        } else {
            handlers[handlerCount++] = function;
            machine.push(0);
        }
    }

    private void pipe(int address, int line) {
        if (!writable(address, 2)) {
            return;
        }
        int result = descriptors.pipe(line);
        if (result == 0) {
            machine.memory[address] = kernel.pipeReadEnd();
            machine.memory[address + 1] = kernel.pipeWriteEnd();
        }
        push(result, kernel.errno());
    }

    private void read(int line) {
        long count = machine.pop();
        long address = machine.pop();
        int fd = (int) machine.pop();
        if (count > 0 && !writable(address, 1)) {
            return;
        }
        if (count > 0 && machine.isReadOnly(address)) {
            push(-1, Errno.EFAULT);
            return;
        }
        int n = descriptors.readInterruptibly(fd, (int) Math.min(Math.max(count, 0), Kernel.MAX_TRANSFER), line);
        if (n > 0 && !writable(address, n)) {
            return;
        }
        for (int i = 0; i < n; i++) {
            machine.memory[(int) address + i] = descriptors.transfer[i];
        }
        push(n, descriptors.errno());
    }

    private void write(int line) {
        long count = machine.pop();
        long address = machine.pop();
        int fd = (int) machine.pop();
        if (count > 0 && !writable(address, count)) {
            return;
        }
        bytes.clear();
        for (int i = 0; i < count; i++) {
            bytes.append((int) machine.memory[(int) address + i]);
        }
        int written = descriptors.writeInterruptibly(fd, bytes.bytes, 0, bytes.length, line);
        push(written, descriptors.errno());
    }

    private void isatty(int fd) {
        if (!descriptors.isOpen(fd)) {
            machine.memory[ERRNO_CELL] = Errno.EBADF;
        } else if (!descriptors.isTty(fd) || machine.program.stdoutIsPipe) {
            machine.memory[ERRNO_CELL] = Errno.ENOTTY;
        } else {
            machine.push(1);
            return;
        }
        machine.push(0);
    }

    private void setvbuf(int line) {
        int mode = (int) machine.pop();
        int size = (int) machine.pop();
        long address = machine.pop();
        if (address == 0 || writable(address, Math.max(1, size))) {
            machine.push(machine.stdout.setvbuf(mode, (int) address, Math.min(size, CStream.MOST), line));
        }
    }

    private void strlen(long address) {
        long at = address;
        while (at > 0 && at < Machine.MEMORY_CELLS && machine.memory[(int) at] != 0) {
            at++;
        }
        if (writable(at, 1)) {
            machine.push(at - address);
        }
    }

    /** Whether there is memory; else the process has got a SIGSEGV. */
    boolean writable(long address, long cells) {
        if (address > 0 && address + cells <= Machine.MEMORY_CELLS && address + cells > address) {
            return true;
        }
        machine.dieOf(Machine.SIGSEGV);
        return false;
    }
}

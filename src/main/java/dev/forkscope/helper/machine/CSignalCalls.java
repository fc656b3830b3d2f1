package dev.forkscope.helper.machine;

import dev.forkscope.protocol.SignalCall;

/** A C program's calls about signals: -1 and {@code errno} on failure. */
final class CSignalCalls {
    private static final int BLOCK = 0;
    private static final int UNBLOCK = 1;
    private static final int SET_MASK = 2;
    private static final long ERROR = -1;

    private final Machine machine;
    private final Signals signals;
    private final SignalDelivery delivery;

    CSignalCalls(Machine machine, SignalDelivery delivery) {
        this.machine = machine;
        this.delivery = delivery;
        signals = machine.signals;
    }

    void call(int number) {
        switch (number) {
            case SignalCall.SIGNAL:
                long handler = machine.pop();
                signal((int) machine.pop(), handler);
                break;
            case SignalCall.ACTION:
                long old = machine.pop();
                long action = machine.pop();
                action((int) machine.pop(), action, old);
                break;
            case SignalCall.PROCMASK:
                long before = machine.pop();
                long set = machine.pop();
                mask((int) machine.pop(), set, before);
                break;
            case SignalCall.SUSPEND:
                suspend(machine.pop());
                break;
            case SignalCall.PAUSE:
                machine.processes.pause(machine.line());
                fail(Errno.EINTR);
                break;
            case SignalCall.WAIT:
                long to = machine.pop();
                sigwait(machine.pop(), to);
                break;
            default:
                set(number);
                break;
        }
    }

    private void set(int number) {
        int signal = number >= SignalCall.ADD ? (int) machine.pop() : 1;
        long address = machine.pop();
        if (!isReachable(address, 1)) {
            return;
        }
        if (number == SignalCall.MEMBER ? signal < 1 || signal > Signals.LAST : !Signals.isKnown(signal)) {
            fail(Errno.EINVAL);
            return;
        }
        long[] m = machine.memory;
        int at = (int) address;
        long bit = Signals.bit(signal);
        boolean member = (m[at] & bit) != 0;
        if (number == SignalCall.PENDING) {
            m[at] = signals.pending();
        } else if (number == SignalCall.EMPTY) {
            m[at] = 0;
        } else if (number == SignalCall.FILL) {
            m[at] = Signals.ALL;
        } else if (number == SignalCall.ADD) {
            m[at] |= bit;
        } else if (number == SignalCall.DELETE) {
            m[at] &= ~bit;
        }
        machine.push(number == SignalCall.MEMBER && member ? 1 : 0);
    }

    private void signal(int signal, long handler) {
        if (!Signals.isChangeable(signal) || handler == ERROR) {
            fail(Errno.EINVAL);
            return;
        }
        long old = signals.handler[signal];
        signals.action(signal, handler, Signals.bit(signal), SignalCall.RESTART);
        machine.push(old);
    }

    private void action(int signal, long address, long old) {
        int cells = SignalCall.ACTION_FLAGS + 1;
        if (address != 0 && !isReachable(address, cells) || old != 0 && !isReachable(old, cells)) {
            return;
        }
        if (!Signals.isKnown(signal) || address != 0 && !Signals.isChangeable(signal)) {
            fail(Errno.EINVAL);
            return;
        }
        long[] m = machine.memory;
        int at = (int) address;
        long handler = address == 0 ? 0 : m[at];
        long mask = address == 0 ? 0 : m[at + SignalCall.ACTION_MASK];
        int flags = address == 0 ? 0 : (int) m[at + SignalCall.ACTION_FLAGS];
        if (old != 0) {
            m[(int) old] = signals.handler[signal];
            m[(int) old + SignalCall.ACTION_MASK] = signals.mask[signal];
            m[(int) old + SignalCall.ACTION_FLAGS] = signals.flags[signal];
        }
        if (address != 0) {
            signals.action(signal, handler, mask, flags);
        }
        machine.push(0);
    }

    private void mask(int how, long set, long old) {
        if (set != 0 && !isReachable(set, 1) || old != 0 && !isReachable(old, 1)) {
            return;
        }
        if (set != 0 && (how < BLOCK || how > SET_MASK)) {
            fail(Errno.EINVAL);
            return;
        }
        long before = signals.blocked();
        long given = set == 0 ? 0 : machine.memory[(int) set];
        if (old != 0) {
            machine.memory[(int) old] = before;
        }
        machine.push(0);
        if (set != 0) {
            signals.block(how == BLOCK ? before | given : how == UNBLOCK ? before & ~given : given);
        }
    }

    private void suspend(long address) {
        if (isReachable(address, 1)) {
            delivery.suspend(machine.memory[(int) address]);
            machine.processes.pause(machine.line());
            fail(Errno.EINTR);
        }
    }

    private void sigwait(long set, long address) {
        if (isReachable(set, 1) && isReachable(address, 1)) {
            int signal = machine.processes.sigwait(machine.memory[(int) set], machine.line());
            machine.memory[(int) address] = signal;
            machine.push(0);
        }
    }

    private void fail(int errno) {
        machine.memory[CCalls.ERRNO_CELL] = errno;
        machine.push(-1);
    }

    private boolean isReachable(long address, int cells) {
        if (address > 0 && address + cells <= Machine.MEMORY_CELLS) {
            return true;
        }
        machine.dieOf(Machine.SIGSEGV);
        return false;
    }
}

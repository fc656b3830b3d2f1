package dev.forkscope.helper.machine;

import dev.forkscope.protocol.Syscall;
import dev.forkscope.protocol.WaitStatus;

/** Calls that cannot fail and mean the same in both languages: arguments off the stack, one number back. */
final class SimpleCalls {
    private SimpleCalls() {}

    static long call(int number, Machine machine, Kernel kernel) {
        switch (number) {
            case Syscall.GETPID:
                return kernel.getpid();
            case Syscall.GETPPID:
                return kernel.getppid();
            case Syscall.GETPGRP:
                return kernel.getpgid(0);
            case Syscall.GETPGID:
                return kernel.getpgid((int) machine.pop());
            case Syscall.SCHED_YIELD:
                kernel.yieldProcessor();
                return 0;
            case Syscall.GETUID:
                return kernel.getuid();
            case Syscall.TIME:
                return kernel.time();
            case Syscall.ALARM:
                return kernel.alarm((int) machine.pop());
            case Syscall.ISATTY:
                return machine.descriptors.isTty((int) machine.pop()) && !machine.program.stdoutIsPipe ? 1 : 0;
            default:
                return ofStatus(number, (int) machine.pop());
        }
    }

    /** The macros on a wait status; truth as 0 or 1. */
    static int ofStatus(int number, int status) {
        switch (number) {
            case Syscall.WIFEXITED:
                return WaitStatus.exited(status) ? 1 : 0;
            case Syscall.WEXITSTATUS:
                return WaitStatus.exitStatus(status);
            case Syscall.WIFSIGNALED:
                return WaitStatus.signaled(status) ? 1 : 0;
            case Syscall.WTERMSIG:
                return WaitStatus.termSignal(status);
            case Syscall.WIFSTOPPED:
                return WaitStatus.stopped(status) ? 1 : 0;
            case Syscall.WSTOPSIG:
                return WaitStatus.stopSignal(status);
            case Syscall.WIFCONTINUED:
                return WaitStatus.continued(status) ? 1 : 0;
            case Syscall.WCOREDUMP:
                return WaitStatus.coreDumped(status) ? 1 : 0;
            default:
                return WaitStatus.exited(status) ? WaitStatus.exitStatus(status) : -WaitStatus.termSignal(status);
        }
    }
}

package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PySignal;
import dev.forkscope.protocol.PyValue;

/** The names of signals, and how strsignal(3) describes them. */
final class PySignals {
    private static final String DESCRIPTIONS =
            "Hangup|Interrupt|Quit|Illegal instruction|Trace/breakpoint trap|Aborted|Bus error|Floating point exception|"
                    + "Killed|User defined signal 1|Segmentation fault|User defined signal 2|Broken pipe|Alarm clock|"
                    + "Terminated|Stack fault|Child exited|Continued|Stopped (signal)|Stopped|Stopped (tty input)|"
                    + "Stopped (tty output)|Urgent I/O condition|CPU time limit exceeded|File size limit exceeded|"
                    + "Virtual timer expired|Profiling timer expired|Window changed|I/O possible|Power failure|"
                    + "Bad system call";
    private static final byte[][] NAMES = split(PySignal.NAMES, " ");
    private static final byte[][] MEANINGS = split(DESCRIPTIONS, "\\|");
    private static final byte[] FIRST_REAL_TIME = PyText.ascii("SIGRTMIN");
    private static final byte[] LAST_REAL_TIME = PyText.ascii("SIGRTMAX");
    private static final byte[] REAL_TIME = PyText.ascii("Real-time signal ");

    private static final byte[] DEFAULT = PyText.ascii("SIG_DFL");
    private static final byte[] IGNORE = PyText.ascii("SIG_IGN");

    private PySignals() {}

    private static byte[][] split(String all, String between) {
        String[] parts = all.split(between);
        byte[][] bytes = new byte[parts.length][];
        for (int i = 0; i < parts.length; i++) {
            bytes[i] = PyText.ascii(parts[i]);
        }
        return bytes;
    }

    /** Appends the name of a signal, or of one of the two actions that are no handlers. */
    static void nameOf(long value, ByteBuilder out) {
        if (PySignal.isHandler(value)) {
            out.append(PyValue.payload(value) == 0 ? DEFAULT : IGNORE);
        } else {
            name(PyValue.payload(value), out);
        }
    }

    /** Appends the name; false if no signal of this number has one. */
    static boolean name(long signal, ByteBuilder out) {
        if (signal >= 1 && signal <= NAMES.length) {
            out.append(NAMES[(int) signal - 1]);
            return true;
        }
        if (signal != PySignal.FIRST_REAL_TIME && signal != PySignal.LAST_REAL_TIME) {
            return false;
        }
        out.append(signal == PySignal.FIRST_REAL_TIME ? FIRST_REAL_TIME : LAST_REAL_TIME);
        return true;
    }

    /** Appends the description; false if there is none. */
    static boolean describe(long signal, ByteBuilder out) {
        if (signal >= 1 && signal <= MEANINGS.length) {
            out.append(MEANINGS[(int) signal - 1]);
            return true;
        }
        if (signal < PySignal.FIRST_REAL_TIME || signal > PySignal.LAST_REAL_TIME) {
            return false;
        }
        out.append(REAL_TIME);
        out.appendDecimal(signal - PySignal.FIRST_REAL_TIME);
        return true;
    }
}

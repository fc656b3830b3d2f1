package dev.forkscope.helper.machine;

import dev.forkscope.protocol.Limits;
import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.Program;
import dev.forkscope.protocol.RunRequest;
import dev.forkscope.protocol.Syscall;
import java.nio.ByteBuffer;

/** A run request read into arrays that were made beforehand. One per helper; a demo process gets its copy by fork. */
public final class LoadedProgram {
    /** Behind the program's own lies a {@link Opcode#SIGNAL_RETURN}. */
    final int[] code = new int[Program.MAX_CODE + 1];

    final int[] lines = new int[Program.MAX_CODE + 1];
    final long[] numbers = new long[Program.MAX_NUMBERS];
    final int[] functionEntry = new int[Program.MAX_FUNCTIONS];
    final int[] functionParameters = new int[Program.MAX_FUNCTIONS];
    final int[] functionLocals = new int[Program.MAX_FUNCTIONS];
    final int[] variableName = new int[Program.MAX_VARIABLES];
    final int[] variableFlags = new int[Program.MAX_VARIABLES];
    final int[] variableSlot = new int[Program.MAX_VARIABLES];
    int codeLength;
    int functionCount;
    int dataLength;
    int stringsLength;
    boolean python;
    boolean stdoutIsPipe;
    /** Whether its processes may kill one another. */
    boolean kills;
    /** Whether they may be killed by a clock. */
    boolean setsAlarms;

    int run;
    int maxProcesses;
    int maxTotalProcesses;
    int wallMs;
    int maxOutputBytes;
    int maxEventBytes;
    int maxSteps;

    /**
     * Reads a whole request from {@code in}, little-endian, position 0.
     *
     * @return whether it is one this machine can hold
     */
    public boolean load(ByteBuffer in, int bytes, long[] memory, byte[] strings) {
        if (bytes < RunRequest.HEADER_INTS * 4 || in.getInt(0) != RunRequest.MAGIC || in.getInt(4) != bytes) {
            return false;
        }
        run = in.getInt(8);
        maxProcesses = in.getInt(12);
        maxTotalProcesses = in.getInt(16);
        wallMs = in.getInt(20);
        maxOutputBytes = in.getInt(24);
        maxEventBytes = in.getInt(28);
        maxSteps = in.getInt(32);
        stdoutIsPipe = in.getInt(36) != 0;
        python = in.getInt(40) != 0;
        codeLength = in.getInt(44);
        int numberCount = in.getInt(48);
        dataLength = in.getInt(52);
        int filled = in.getInt(56);
        functionCount = in.getInt(60);
        int variableCount = in.getInt(64);
        stringsLength = in.getInt(68);
        if (!within(codeLength, Program.MAX_CODE)
                || !within(numberCount, Program.MAX_NUMBERS)
                || !within(dataLength, Program.MAX_DATA)
                || !within(filled, dataLength)
                || !within(functionCount, Program.MAX_FUNCTIONS)
                || !within(variableCount, Program.MAX_VARIABLES)
                || !within(stringsLength, Program.MAX_STRINGS)
                || !within(maxTotalProcesses, Limits.MAX_TOTAL_PROCESSES)) {
            return false;
        }
        int at = RunRequest.HEADER_INTS * 4;
        at = ints(in, at, code, codeLength);
        kills = calls(Syscall.KILL);
        setsAlarms = calls(Syscall.ALARM);
        at = ints(in, at, lines, codeLength);
        code[codeLength] = Opcode.instruction(Opcode.SIGNAL_RETURN, 0);
        lines[codeLength] = 0;
        at = longs(in, at, numbers, numberCount);
        at = longs(in, at, memory, filled);
        for (int i = 0; i < functionCount; i++, at += 12) {
            functionEntry[i] = in.getInt(at);
            functionParameters[i] = in.getInt(at + 4);
            functionLocals[i] = in.getInt(at + 8);
        }
        for (int i = 0; i < variableCount; i++, at += 12) {
            variableName[i] = in.getInt(at);
            variableFlags[i] = in.getInt(at + 4);
            variableSlot[i] = in.getInt(at + 8);
        }
        in.get(at, strings, 0, stringsLength);
        return at + stringsLength == bytes;
    }

    /** The run's number. */
    public int run() {
        return run;
    }

    /** Milliseconds of real time the run may take. */
    public int wallMs() {
        return wallMs;
    }

    /** Processes that may exist at one moment. */
    public int maxProcesses() {
        return maxProcesses;
    }

    /** Processes over the whole run. */
    public int maxTotalProcesses() {
        return maxTotalProcesses;
    }

    /** Bytes of output. */
    public int maxOutputBytes() {
        return maxOutputBytes;
    }

    /** Bytes of event records. */
    public int maxEventBytes() {
        return maxEventBytes;
    }

    /** Whether the program is in Python, else in C. */
    public boolean python() {
        return python;
    }

    private boolean calls(int syscall) {
        int call = Opcode.instruction(python ? Opcode.PY_SYS : Opcode.SYS, syscall);
        for (int i = 0; i < codeLength; i++) {
            if (code[i] == call) {
                return true;
            }
        }
        return false;
    }

    private static boolean within(int count, int most) {
        return count >= 0 && count <= most;
    }

    private static int ints(ByteBuffer in, int at, int[] to, int count) {
        for (int i = 0; i < count; i++) {
            to[i] = in.getInt(at + 4 * i);
        }
        return at + 4 * count;
    }

    private static int longs(ByteBuffer in, int at, long[] to, int count) {
        for (int i = 0; i < count; i++) {
            to[i] = in.getLong(at + 8 * i);
        }
        return at + 8 * count;
    }
}

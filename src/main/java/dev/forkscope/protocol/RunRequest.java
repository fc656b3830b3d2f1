package dev.forkscope.protocol;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * What a helper reads before it starts its run: {@value #HEADER_INTS} little-endian ints (see {@link #encode}), then code, lines,
 * numbers, data, functions, variables and strings, each as many as the header says.
 *
 * @param run the server's number for the run, as in its {@link ControlFrame}
 * @param limits what the run may use
 * @param stdoutIsPipe whether stdio treats standard output as a pipe, else as a terminal
 * @param program what to run
 */
public record RunRequest(int run, Limits limits, boolean stdoutIsPipe, Program program) {
    /** First field. */
    public static final int MAGIC = 0x464B5231;

    /** Length of the header in ints. */
    public static final int HEADER_INTS = 20;

    /** Most bytes a request can have, program limits considered. */
    public static final int MAX_BYTES = HEADER_INTS * 4
            + Program.MAX_CODE * 8
            + Program.MAX_NUMBERS * 8
            + Program.MAX_DATA * 8
            + Program.MAX_FUNCTIONS * 12
            + Program.MAX_VARIABLES * 12
            + Program.MAX_STRINGS;

    /** The request's bytes; trailing zeros of the data are left out, the machine has them anyway. */
    public byte[] encode() {
        Program p = program;
        int filled = p.data().length;
        while (filled > 0 && p.data()[filled - 1] == 0) {
            filled--;
        }
        int bytes = HEADER_INTS * 4
                + p.code().length * 8
                + p.numbers().length * 8
                + filled * 8
                + p.functions().size() * 12
                + p.variables().size() * 12
                + p.strings().length;
        ByteBuffer out = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(MAGIC).putInt(bytes).putInt(run);
        out.putInt(limits.processes()).putInt(limits.totalProcesses()).putInt(limits.wallMs());
        out.putInt(limits.outputBytes()).putInt(limits.eventBytes()).putInt(limits.steps());
        out.putInt(stdoutIsPipe ? 1 : 0).putInt(p.language().ordinal());
        out.putInt(p.code().length).putInt(p.numbers().length);
        out.putInt(p.data().length).putInt(filled);
        out.putInt(p.functions().size()).putInt(p.variables().size()).putInt(p.strings().length);
        out.putInt(0).putInt(0);
        putInts(out, p.code());
        putInts(out, p.lines());
        putLongs(out, p.numbers(), p.numbers().length);
        putLongs(out, p.data(), filled);
        for (Program.Function f : p.functions()) {
            out.putInt(f.entry()).putInt(f.parameters()).putInt(f.locals());
        }
        for (Program.Variable v : p.variables()) {
            out.putInt(v.name())
                    .putInt((v.local() ? 1 : 0) | v.kind().ordinal() << 1)
                    .putInt(v.slot());
        }
        return out.put(p.strings()).array();
    }

    private static void putInts(ByteBuffer out, int[] ints) {
        for (int i : ints) {
            out.putInt(i);
        }
    }

    private static void putLongs(ByteBuffer out, long[] longs, int count) {
        for (int i = 0; i < count; i++) {
            out.putLong(longs[i]);
        }
    }
}

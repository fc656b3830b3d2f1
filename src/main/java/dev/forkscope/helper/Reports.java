package dev.forkscope.helper;

import dev.forkscope.protocol.Containment;
import java.nio.charset.StandardCharsets;

/** Lines for the server, on the standard output that launcher and zygote share; each is one write and so never torn. */
final class Reports {
    private static final byte[] READY = ascii("ready ");
    private static final byte[] RETIRING = ascii("retiring ");
    private static final byte[] ENDED = ascii("ended ");
    private static final int STDOUT = 1;

    private final Posix posix;
    private final TextBuffer text = new TextBuffer();

    Reports(Posix posix) {
        this.posix = posix;
    }

    /** This zygote has checked itself and serves {@code generation}; what it found missing, as bits of {@link Containment}. */
    void ready(int generation, int pid, int missing) {
        write(READY, generation, pid, missing);
    }

    /** This zygote takes no more runs. */
    void retiring(int generation, int runs) {
        write(RETIRING, generation, runs);
    }

    /** The helper of {@code run} has been reaped with this status, as the kernel packs it. */
    void ended(int run, int status) {
        write(ENDED, run, status);
    }

    private void write(byte[] word, int first, int second) {
        begin(word, first, second);
        end();
    }

    private void write(byte[] word, int first, int second, int third) {
        begin(word, first, second);
        text.append((byte) ' ');
        text.append(third);
        end();
    }

    private void begin(byte[] word, int first, int second) {
        text.clear();
        text.append(word);
        text.append(first);
        text.append((byte) ' ');
        text.append(second);
    }

    private void end() {
        text.append((byte) '\n');
        posix.libc.write(STDOUT, text.address(), text.length());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}

package dev.forkscope.run;

import java.io.IOException;
import java.io.InputStream;

/**
 * The two pipes of one attempt at a run. The request pipe's write end stays open here for as long as the run may live: it is the
 * helper's life line. The helper's two ends are ours only until it has opened them itself.
 */
final class RunPipes {
    private final PipePair pipes;
    private boolean helperHasItsEnds;
    private boolean lifeLineCut;
    private boolean sending;

    /** @throws IOException if there are no descriptors left */
    RunPipes(Kernel kernel) throws IOException {
        pipes = new PipePair(kernel);
    }

    /** What the helper shall read. */
    int requestReadFd() {
        return pipes.theirInput;
    }

    /** What the helper shall write into. */
    int eventWriteFd() {
        return pipes.theirOutput;
    }

    /**
     * Hands the helper its request, and blocks while the pipe is full.
     *
     * @throws IOException if nobody can read it any more
     */
    void send(byte[] bytes) throws IOException {
        synchronized (this) {
            if (lifeLineCut) {
                return;
            }
            sending = true;
        }
        try {
            pipes.toThem.write(bytes);
        } finally {
            synchronized (this) {
                sending = false;
                if (lifeLineCut) {
                    close(pipes.toThem);
                }
            }
        }
    }

    /** Where event records come from; end-of-file when the run's last process, and our own copy, is gone. */
    InputStream events() {
        return pipes.fromThem;
    }

    /** The helper has opened its ends, or never will: ours would only keep end-of-file away. */
    synchronized void releaseHelperEnds() {
        if (!helperHasItsEnds) {
            helperHasItsEnds = true;
            pipes.release();
        }
    }

    /** Tells the helper to end the run, after its request if that is still on its way; cutting again has no effect. */
    synchronized void cutLifeLine() {
        lifeLineCut = true;
        // Never under a write(2): the number could be another pipe's by the time the write looks at it.
        if (!sending) {
            close(pipes.toThem);
        }
    }

    /** Closes everything; only from the thread that reads the events. */
    void close() {
        releaseHelperEnds();
        cutLifeLine();
        close(pipes.fromThem);
    }

    private static void close(AutoCloseable stream) {
        try {
            stream.close();
        } catch (Exception e) {
            // A pipe's close(2) has nothing to report that we could mend.
        }
    }
}

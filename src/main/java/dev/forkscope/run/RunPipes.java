package dev.forkscope.run;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * The two pipes of one attempt at a run. The request pipe's write end stays open here for as long as the run may live: it is the
 * helper's life line. The helper's two ends are ours only until it has opened them itself.
 */
final class RunPipes {
    private final Kernel kernel;
    private final int requestReadFd;
    private final int eventWriteFd;
    private final OutputStream request;
    private final InputStream events;
    private boolean helperHasItsEnds;
    private boolean lifeLineCut;
    private boolean sending;

    RunPipes(Kernel kernel) {
        this.kernel = kernel;
        int[] requestPipe = kernel.pipe();
        int[] eventPipe = kernel.pipe();
        requestReadFd = requestPipe[0];
        eventWriteFd = eventPipe[1];
        try {
            // Opened again by path, because Java has no stream for a number.
            request = new FileOutputStream("/proc/self/fd/" + requestPipe[1]);
            events = new FileInputStream("/proc/self/fd/" + eventPipe[0]);
        } catch (IOException e) {
            kernel.close(requestReadFd);
            kernel.close(eventWriteFd);
            throw new UncheckedIOException(e);
        } finally {
            kernel.close(requestPipe[1]);
            kernel.close(eventPipe[0]);
        }
    }

    /** What the helper shall read. */
    int requestReadFd() {
        return requestReadFd;
    }

    /** What the helper shall write into. */
    int eventWriteFd() {
        return eventWriteFd;
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
            request.write(bytes);
        } finally {
            synchronized (this) {
                sending = false;
                if (lifeLineCut) {
                    close(request);
                }
            }
        }
    }

    /** Where event records come from; end-of-file when the run's last process, and our own copy, is gone. */
    InputStream events() {
        return events;
    }

    /** The helper has opened its ends, or never will: ours would only keep end-of-file away. */
    synchronized void releaseHelperEnds() {
        if (!helperHasItsEnds) {
            helperHasItsEnds = true;
            kernel.close(requestReadFd);
            kernel.close(eventWriteFd);
        }
    }

    /** Tells the helper to end the run, after its request if that is still on its way; cutting again has no effect. */
    synchronized void cutLifeLine() {
        lifeLineCut = true;
        // Never under a write(2): the number could be another pipe's by the time the write looks at it.
        if (!sending) {
            close(request);
        }
    }

    /** Closes everything; only from the thread that reads the events. */
    void close() {
        releaseHelperEnds();
        cutLifeLine();
        close(events);
    }

    private static void close(AutoCloseable stream) {
        try {
            stream.close();
        } catch (Exception e) {
            // A pipe's close(2) has nothing to report that we could mend.
        }
    }
}

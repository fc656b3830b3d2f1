package dev.forkscope.run;

import dev.forkscope.protocol.ControlFrame;
import dev.forkscope.protocol.RunRequest;
import dev.forkscope.protocol.Verdict;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One try at having a run taken by a helper, with pipes of its own, and if it is taken, all of the run's events. */
final class Attempt {
    private static final Logger LOG = LoggerFactory.getLogger(Attempt.class);
    private static final int BUFFER = 65_536;
    private static final int SERVER = (int) ProcessHandle.current().pid();

    private final int number;
    private final Run run;
    private final RunPipes pipes;
    private boolean readable = true;

    /** Who decides what an attempt's first word, or its silence, means. */
    interface Keeper {
        /** A helper has spoken; false if this attempt was given up before. */
        boolean started(Attempt attempt);

        /** The channel is closed and nobody had spoken. */
        void failed(Attempt attempt);
    }

    /** @param number unlike that of any other attempt of this server */
    Attempt(int number, Run run, RunPipes pipes) {
        this.number = number;
        this.run = run;
        this.pipes = pipes;
    }

    int number() {
        return number;
    }

    Run run() {
        return run;
    }

    /** The order that a zygote of this generation carries out. */
    ControlFrame frame(int generation) {
        return new ControlFrame(generation, number, SERVER, pipes.requestReadFd(), pipes.eventWriteFd());
    }

    /** Hands over the program; blocks while the helper has not read what a pipe cannot hold. */
    void sendRequest() {
        try {
            RunSpec s = run.spec();
            pipes.send(new RunRequest(number, s.limits(), s.stdoutIsPipe(), s.program()).encode());
        } catch (IOException e) {
            LOG.debug("attempt {} at run {}: nobody reads the request: {}", number, run.id(), e.toString());
        }
    }

    /** Tells the helper to end the run. */
    void cutLifeLine() {
        pipes.cutLifeLine();
    }

    /** The helper has been reaped: no word will come from it but what is in the pipe. */
    void helperGone() {
        pipes.releaseHelperEnds();
    }

    /** A helper that still comes finds neither request nor channel. */
    void giveUp() {
        pipes.releaseHelperEnds();
        pipes.cutLifeLine();
    }

    /** Reads the event channel to its end; then the attempt has failed, or the run is over. */
    void follow(Keeper keeper) {
        boolean started = false;
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        try {
            while (read(buffer)) {
                if (!started) {
                    started = keeper.started(this);
                    pipes.releaseHelperEnds();
                    if (!started) {
                        return;
                    }
                }
                record(buffer);
            }
        } catch (IOException e) {
            LOG.warn("run {}: its event channel broke", run.id(), e);
        } finally {
            pipes.close();
            if (started) {
                run.end();
            } else {
                keeper.failed(this);
            }
        }
    }

    @SuppressWarnings("ByteBufferBackingArray") // it is our own, from allocate()
    private boolean read(ByteBuffer buffer) throws IOException {
        int count = pipes.events().read(buffer.array(), buffer.position(), buffer.remaining());
        if (count > 0) {
            buffer.position(buffer.position() + count);
        }
        return count >= 0;
    }

    private void record(ByteBuffer buffer) {
        if (!readable) {
            buffer.clear();
            return;
        }
        buffer.flip();
        try {
            run.accept(buffer);
        } catch (BadRecordException e) {
            // Read on all the same, so that nobody blocks on a full pipe before the end.
            readable = false;
            LOG.warn("run {} writes what is no event: {}", run.id(), e.getMessage());
            run.stop(Verdict.LOST);
        }
        buffer.compact();
    }
}

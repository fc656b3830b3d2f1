package dev.forkscope.helper;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Theory of operation. A forked child of a JVM has one thread: no collector, no compiler, no class loading that another
 * thread might have been in the middle of. So this JVM does everything a run will ever do once, for rehearsal, and then
 * forks a single time: the child is the <em>zygote</em>, single-threaded and warm, and all runs are forked from it, one
 * <em>helper</em> each. The launcher itself stays behind with three tasks:
 *
 * <ul>
 *   <li>it makes another zygote whenever there is none: killed, retired, or hung before it said that it was ready;
 *   <li>it is the subreaper to whom the helpers of a dead zygote fall, and kills what a dead helper leaves;
 *   <li>it notices the end of its standard input, which is the end of the server, and then ends everything at once.
 * </ul>
 *
 * <p>Control frames come in through standard input, which the zygote inherits and reads; reports go out through standard
 * output, see {@link Reports}. So a zygote serves on when its launcher dies, until the server has another; and should it die meanwhile,
 * there is its {@link Standby}. The {@link RunTable} is shared memory and outlives each of the processes.
 */
public final class Launcher {
    private static final int READY_DEADLINE_MS = 5_000;
    private static final int LONGEST_DEADLINE_MS = 60_000;
    private static final int CHECK_EVERY_MICROS = 2_000;
    private static final int SETTLE_MICROS = 2_000;
    private static final int STDIN = 0;

    private final Posix posix = Posix.load();
    private final RunTable runs = new RunTable(posix);
    private final Reports reports = new Reports(posix);
    private final Undertaker undertaker = new Undertaker(posix, runs, reports);
    private final Zygote zygote;
    private final ReadyWord ready = new ReadyWord(posix);
    private final int self = posix.posix.getpid();
    private volatile boolean watching;

    private Launcher(Options options) {
        Credentials credentials = new Credentials(posix, options);
        Helper helper = new Helper(posix, credentials, new PosixKernel(posix), options.keepStderr());
        SelfCheck selfCheck = new SelfCheck(posix, runs, helper, CheckProgram.request());
        zygote = new Zygote(posix, runs, reports, undertaker, helper, selfCheck, ready, options.retireAfter());
        new Rehearsal(posix, options).perform();
    }

    /** Runs until standard input ends. Options as {@link Options} reads them. */
    public static void main(String[] arguments) throws IOException {
        Launcher launcher = new Launcher(Options.parse(arguments));
        Thread watch = new Thread(launcher::endWithServer, "server-watch");
        watch.setDaemon(true);
        watch.start();
        System.gc();
        List<Mapping> mappings = Mapping.all(Path.of("/proc/self"));
        LibraryPages.handDown(mappings);
        HugePages.collapse(launcher.posix.libc, mappings);
        launcher.settle();
        launcher.keepZygote();
    }

    /** A zygote forked while another thread holds a lock has it locked for ever: lets them all come to rest first. */
    private void settle() {
        do {
            posix.libc.usleep(SETTLE_MICROS);
        } while (!watching);
    }

    private void keepZygote() {
        posix.libc.prctl(Linux.PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0);
        int generation = 0;
        int deadlineMs = READY_DEADLINE_MS;
        while (true) {
            generation++;
            int pid = posix.posix.fork();
            if (pid == 0) {
                zygote.serve(generation, self);
            }
            boolean alive = awaitReady(pid, generation, deadlineMs);
            // A zygote that hangs is replaced soon; on a machine so busy that none is ready in time, the next gets
            // longer.
            boolean isReady = ready.isReady(generation);
            deadlineMs = isReady ? READY_DEADLINE_MS : Math.min(2 * deadlineMs, LONGEST_DEADLINE_MS);
            if (alive && !isReady) {
                posix.posix.kill(pid, Linux.SIGKILL);
                undertaker.killCheck();
            }
            while (alive) {
                alive = reap(0) != pid;
            }
        }
    }

    /** Waits for the zygote's self-check, for as long as it may take; false if the zygote died meanwhile. */
    private boolean awaitReady(int pid, int generation, int deadlineMs) {
        for (int waited = 0; waited < deadlineMs * 1_000 && !ready.isReady(generation); waited += CHECK_EVERY_MICROS) {
            if (reap(Linux.WNOHANG) == pid) {
                return false;
            }
            posix.libc.usleep(CHECK_EVERY_MICROS);
        }
        return true;
    }

    /** Reaps one child, if there is one to reap, and sees to what it leaves; returns its pid. */
    private int reap(int options) {
        int pid = posix.waitpid(-1, options);
        if (pid > 0) {
            undertaker.reaped(pid, posix.status());
        }
        return pid;
    }

    private void endWithServer() {
        PollSet hangUp = new PollSet(posix, 1);
        hangUp.watch(0, STDIN, 0);
        hangUp.await(0);
        while (true) {
            watching = true;
            hangUp.await(-1);
            if ((hangUp.told(0) & Linux.POLLHUP) != 0) {
                undertaker.killAll();
                Leftovers.remove(System.getProperty("forkscope.scratch"));
                posix.libc._exit(0);
            }
        }
    }
}

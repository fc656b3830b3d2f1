package dev.forkscope.helper;

import dev.forkscope.helper.machine.EventWriter;
import dev.forkscope.helper.machine.Kernel;
import dev.forkscope.helper.machine.LoadedProgram;
import dev.forkscope.helper.machine.Machine;
import dev.forkscope.protocol.EventType;
import dev.forkscope.protocol.RunRequest;

/** The process dedicated to one run: forked for it, parent of its first process, reaper of its orphans, last to leave. */
final class Helper {
    /** Descriptors from here on are the run's own; a program can have those below. */
    static final int FIRST_HIDDEN_FD = 1_000;

    private static final int REQUEST_FD = FIRST_HIDDEN_FD;
    private static final int EVENT_FD = FIRST_HIDDEN_FD + 1;
    private static final int SIGNAL_FD = FIRST_HIDDEN_FD + 2;
    private static final int CHILDREN_FD = FIRST_HIDDEN_FD + 3;
    /** One more than the greatest descriptor there is. */
    static final int END_OF_FDS = FIRST_HIDDEN_FD + 4;

    /** Number of the run with which a zygote checks itself. */
    static final int CHECK_RUN = 0;

    private final long name = Posix.packed("helper");
    private final long demoName = Posix.packed("demo");
    private final Posix posix;
    private final Credentials credentials;
    private final RunChannel channel;
    private final EventWriter events;
    private final Machine machine;
    private final RunSlotBudget budget;
    private final Paths paths;
    private final Supervisor supervisor;
    private final boolean keepStderr;
    private final ContainmentCheck check;
    private final NativeBuffer request = NativeBuffer.allocate(RunRequest.MAX_BYTES);

    /** @param keepStderr leaves standard error to the JVM's own log instead of closing it */
    Helper(Posix posix, Credentials credentials, Kernel kernel, boolean keepStderr) {
        this.posix = posix;
        this.credentials = credentials;
        this.keepStderr = keepStderr;
        paths = new Paths(posix);
        check = new ContainmentCheck(posix);
        channel = new RunChannel(posix);
        events = new EventWriter(channel);
        budget = new RunSlotBudget();
        machine = new Machine(kernel, new EventWriter(channel), budget);
        supervisor = new Supervisor(posix, events);
    }

    Machine machine() {
        return machine;
    }

    /** Runs what the server asks for, and ends this process. */
    void run(RunSlot slot, int serverPid, int requestFd, int eventFd) {
        int self = posix.posix.getpid();
        slot.helper(self);
        posix.name(name);
        // A group, not a session: the kernel's autogroup shares the processor between sessions, and nice(2) counts only
        // inside one.
        posix.posix.setpgid(0, 0);
        if (!takeDescriptors(serverPid, requestFd, eventFd)) {
            posix.libc._exit(2);
            return;
        }
        channel.begin(EVENT_FD);
        int bytes = readRequest();
        LoadedProgram program = machine.program();
        if (!program.load(request.bytes, bytes, machine.memory(), machine.strings()) || program.run() != slot.run()) {
            posix.libc._exit(3);
            return;
        }
        slot.allow(program);
        budget.use(slot);
        posix.libc.prctl(Linux.PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0);
        int missing = slot.run() == CHECK_RUN ? check.missingInHelper() : 0;
        credentials.confine(program.wallMs());
        events.pid(self);
        events.begin(EventType.RUN_STARTED, 0, 0);
        events.endAndFlush();
        slot.reserve(self);
        int first = posix.posix.fork();
        if (first == 0) {
            begin(slot, self, missing);
            return;
        }
        posix.posix.setpgid(first, first);
        slot.group(first);
        slot.born(0, first);
        supervisor.supervise(slot, first, channel, program.wallMs(), REQUEST_FD, SIGNAL_FD, CHILDREN_FD);
        posix.libc._exit(0);
    }

    /** The first demo process: leads the group that all its descendants stay in. */
    private void begin(RunSlot slot, int helper, int missing) {
        int self = posix.posix.getpid();
        posix.name(demoName);
        posix.posix.setpgid(0, 0);
        slot.group(self);
        slot.born(0, self);
        posix.posix.close(REQUEST_FD);
        posix.posix.close(SIGNAL_FD);
        posix.posix.close(CHILDREN_FD);
        posix.lowerLimit(Linux.RLIMIT_NOFILE, FIRST_HIDDEN_FD);
        posix.libc.sigprocmask(Linux.SIG_UNBLOCK, posix.signalSet(Linux.SIGCHLD), 0);
        posix.libc.signal(Linux.SIGPIPE, machine.program().python() ? Linux.SIG_IGN : Linux.SIG_DFL);
        channel.chargeTo(slot);
        if (posix.posix.getppid() != helper) {
            posix.libc._exit(1);
        }
        if (slot.run() == CHECK_RUN) {
            slot.containment(missing | check.missing(EVENT_FD));
        }
        machine.run();
    }

    /** Leaves this process with 0, 1 and 2 on /dev/null and the run's own descriptors, and no other. */
    private boolean takeDescriptors(int serverPid, int requestFd, int eventFd) {
        int request = paths.openDescriptorOf(serverPid, requestFd, Linux.O_RDONLY);
        int event = paths.openDescriptorOf(serverPid, eventFd, Linux.O_WRONLY);
        int devNull = paths.openDevNull();
        int children = paths.openChildren();
        if (request < 0 || event < 0 || devNull < 0) {
            return false;
        }
        posix.lowerLimit(Linux.RLIMIT_NOFILE, END_OF_FDS);
        posix.posix.dup2(request, REQUEST_FD);
        posix.posix.dup2(event, EVENT_FD);
        if (children >= 0) {
            posix.posix.dup2(children, CHILDREN_FD);
        }
        posix.posix.dup2(devNull, 0);
        posix.posix.dup2(devNull, 1);
        if (!keepStderr) {
            posix.posix.dup2(devNull, 2);
        }
        posix.libc.close_range(3, FIRST_HIDDEN_FD - 1, 0);
        posix.libc.close_range(END_OF_FDS, -1, 0);
        int signals = posix.libc.signalfd(-1, posix.signalSet(Linux.SIGCHLD), Linux.SFD_NONBLOCK);
        posix.posix.dup2(signals, SIGNAL_FD);
        posix.posix.close(signals);
        return signals >= 0;
    }

    private int readRequest() {
        int have = 0;
        int want = RunRequest.HEADER_INTS * 4;
        while (have < want) {
            long n = posix.libc.read(REQUEST_FD, request.address + have, want - have);
            if (n <= 0) {
                return -1;
            }
            have += (int) n;
            if (have == RunRequest.HEADER_INTS * 4) {
                want = Math.min(request.bytes.getInt(4), RunRequest.MAX_BYTES);
            }
        }
        return have;
    }
}

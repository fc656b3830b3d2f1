package dev.forkscope.helper;

import dev.forkscope.protocol.RunRequest;

/**
 * Everything a zygote and its children will ever do, done once in the launcher while class loading is still allowed: the
 * real native calls one by one, and all the code around them on a {@link DryRun}.
 */
final class Rehearsal {
    private static final int ROUNDS = 4;

    private final Posix posix;
    private final Options options;

    Rehearsal(Posix posix, Options options) {
        this.posix = posix;
        this.options = options;
    }

    void perform() {
        new StubRehearsal(posix).perform();
        DryRun dryRun = new DryRun(posix);
        Posix dry = dryRun.posix();
        RunTable runs = new RunTable(dry, posix);
        Reports reports = new Reports(dry);
        Undertaker undertaker = new Undertaker(dry, runs, reports);
        Helper helper = new Helper(dry, new Credentials(dry, options), new PosixKernel(dry), false);
        RunSlot slot = runs.slot(0);
        dryRun.onPause(() -> slot.helper(0));
        for (RunRequest program : RehearsalPrograms.all()) {
            dryRun.request(program);
            dryRun.restartForks();
            slot.take(0);
            helper.machine().reset();
            helper.run(slot, 0, 0, 0);
        }
        SelfCheck selfCheck = new SelfCheck(dry, runs, helper, CheckProgram.request());
        Zygote zygote = new Zygote(dry, runs, reports, undertaker, helper, selfCheck, new ReadyWord(posix), ROUNDS);
        for (int i = 0; i < ROUNDS; i++) {
            dryRun.request(CheckProgram.request());
            zygote.serve(1, posix.posix.getpid());
            runs.slot(1).helper(1);
            undertaker.killAll();
        }
    }
}

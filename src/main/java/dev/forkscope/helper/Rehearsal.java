package dev.forkscope.helper;

/** Everything a zygote and its children will ever do, done once in the launcher, before there is a zygote. */
final class Rehearsal {
    private final StubRehearsal stubs;

    Rehearsal(Posix posix, RunTable runs, Reports reports, Undertaker undertaker, Helper helper) {
        stubs = new StubRehearsal(posix);
    }

    void perform() {
        stubs.perform();
    }
}

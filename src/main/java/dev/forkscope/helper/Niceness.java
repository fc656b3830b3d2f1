package dev.forkscope.helper;

/**
 * The longer a run goes on, the further it stands back: its processes are made nicer, setpriority(2), so that whoever pressed
 * Run just now, and the server itself, come before loops that never end. Nothing else on the machine is needed for that.
 */
final class Niceness {
    private static final int[] AFTER_MS = {100, 500, 2_000};
    private static final int[] NICE = {5, 10, 19};

    private final Posix posix;
    private int steps;

    Niceness(Posix posix) {
        this.posix = posix;
    }

    /** A run begins, with the priority its helper has. */
    void begin() {
        steps = 0;
    }

    /** Makes the processes of {@code group} as nice as they have to be at this age; what they fork later is as nice. */
    void adapt(int group, long ageMs) {
        if (steps < NICE.length && ageMs >= AFTER_MS[steps]) {
            posix.posix.setpriority(Linux.PRIO_PGRP, group, NICE[steps]);
            steps++;
        }
    }
}

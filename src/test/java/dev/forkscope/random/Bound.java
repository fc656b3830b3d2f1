package dev.forkscope.random;

/** Counts, at most, the processes that are at the place of the program that is being written, and all there have been. */
final class Bound {
    private static final int HERE = 16;
    private static final int TOTAL = 36;

    private int here = 1;
    private int repeat = 1;
    private int total = 1;

    int here() {
        return here;
    }

    boolean isInLoop() {
        return repeat > 1;
    }

    /** Whether {@code forks} forks in a row, whose children go on, may stand here. */
    boolean mayStay(int forks) {
        return forks * repeat < 6 && here << forks * repeat <= HERE && total + (here << forks * repeat) - here <= TOTAL;
    }

    void stay(int forks) {
        int after = here << forks * repeat;
        total += after - here;
        here = after;
    }

    /** Whether a fork whose child leaves may stand here. */
    boolean mayLeave() {
        return total + here * repeat <= TOTAL;
    }

    void leave() {
        total += here * repeat;
    }

    void beginLoop(int times) {
        repeat *= times;
    }

    void endLoop(int times) {
        repeat /= times;
    }

    /** After a branch that nobody comes back from: as many are here as before it. */
    void back(int before) {
        here = before;
    }
}

package dev.forkscope.helper.machine;

/** rand(3) as glibc has it: the additive feedback generator x[i] = x[i-3] + x[i-31], seeded by a Lehmer generator. */
final class CRandom {
    private static final int SIZE = 34;
    private static final int DISCARDED = 310;

    private final int[] state = new int[SIZE];
    private int next;

    CRandom() {
        seed(1);
    }

    void seed(int seed) {
        long x = seed == 0 ? 1 : seed;
        state[0] = (int) x;
        for (int i = 1; i < 31; i++) {
            x = 16_807 * x % 2_147_483_647;
            if (x < 0) {
                x += 2_147_483_647;
            }
            state[i] = (int) x;
        }
        for (int i = 31; i < SIZE; i++) {
            state[i] = state[i - 31];
        }
        next = 0;
        for (int i = 0; i < DISCARDED; i++) {
            next();
        }
    }

    int next() {
        int i = next;
        state[i] = state[(i + SIZE - 31) % SIZE] + state[(i + SIZE - 3) % SIZE];
        next = (i + 1) % SIZE;
        return state[i] >>> 1;
    }
}

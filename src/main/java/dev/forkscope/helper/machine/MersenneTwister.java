package dev.forkscope.helper.machine;

/**
 * MT19937 (Matsumoto and Nishimura, "Mersenne Twister", 1998), seeded and read as CPython's module random does it. The state lies in the process and
 * is copied by fork; that the copies go on differently is left to who calls {@link #forget}.
 */
final class MersenneTwister {
    private static final int N = 624;
    private static final int M = 397;
    private static final int UPPER = 0x8000_0000;
    private static final int LOWER = 0x7fff_ffff;
    private static final int MATRIX = 0x9908_b0df;
    private static final int FIRST_SEED = 19_650_218;
    private static final int ENTROPY_WORDS = 8;
    private static final double TWO_TO_26 = 67_108_864.0;
    private static final double TWO_TO_53 = 9_007_199_254_740_992.0;

    private final Kernel kernel;
    private final int[] state = new int[N];
    private final int[] key = new int[ENTROPY_WORDS];
    private int index;
    private boolean seeded;

    MersenneTwister(Kernel kernel) {
        this.kernel = kernel;
    }

    /** From here on as if never seeded: the first number after it takes a seed from the kernel. */
    void forget() {
        seeded = false;
    }

    /** Seeds with an unsigned number of 64 bits. */
    void seed(long number) {
        key[0] = (int) number;
        key[1] = (int) (number >>> 32);
        seed(key[1] == 0 ? 1 : 2);
    }

    private void seed(int words) {
        fill();
        int i = 1;
        int j = 0;
        for (int k = N; k > 0; k--) {
            state[i] = (state[i] ^ (state[i - 1] ^ state[i - 1] >>> 30) * 1_664_525) + key[j] + j;
            i = next(i);
            j = j + 1 == words ? 0 : j + 1;
        }
        for (int k = N - 1; k > 0; k--) {
            state[i] = (state[i] ^ (state[i - 1] ^ state[i - 1] >>> 30) * 1_566_083_941) - i;
            i = next(i);
        }
        state[0] = UPPER;
        index = N;
        seeded = true;
    }

    private void fill() {
        state[0] = FIRST_SEED;
        for (int i = 1; i < N; i++) {
            state[i] = 1_812_433_253 * (state[i - 1] ^ state[i - 1] >>> 30) + i;
        }
    }

    private int next(int i) {
        if (i + 1 < N) {
            return i + 1;
        }
        state[0] = state[N - 1];
        return 1;
    }

    /** 32 random bits. */
    int word() {
        if (!seeded) {
            for (int i = 0; i < ENTROPY_WORDS; i += 2) {
                long random = kernel.random();
                key[i] = (int) random;
                key[i + 1] = (int) (random >>> 32);
            }
            seed(ENTROPY_WORDS);
        }
        if (index == N) {
            generate();
        }
        int y = state[index++];
        y ^= y >>> 11;
        y ^= y << 7 & 0x9d2c_5680;
        y ^= y << 15 & 0xefc6_0000;
        return y ^ y >>> 18;
    }

    private void generate() {
        for (int i = 0; i < N; i++) {
            int y = state[i] & UPPER | state[i + 1 == N ? 0 : i + 1] & LOWER;
            int far = i + M < N ? i + M : i + M - N;
            state[i] = state[far] ^ y >>> 1 ^ ((y & 1) == 0 ? 0 : MATRIX);
        }
        index = 0;
    }

    /** From 0 to 1 without it, 53 bits. */
    double fraction() {
        int a = word() >>> 5;
        int b = word() >>> 6;
        return (a * TWO_TO_26 + b) / TWO_TO_53;
    }

    /** {@code count} bits, 0 to 60. */
    long bits(int count) {
        if (count == 0) {
            return 0;
        }
        long low = word() & 0xffff_ffffL;
        if (count <= 32) {
            return low >>> 32 - count;
        }
        long high = word() & 0xffff_ffffL;
        return high >>> 64 - count << 32 | low;
    }

    /** From 0 to {@code bound} without it; the bound is positive. */
    long below(long bound) {
        int bits = 64 - Long.numberOfLeadingZeros(bound);
        long number = bits(bits);
        while (number >= bound) {
            number = bits(bits);
        }
        return number;
    }
}

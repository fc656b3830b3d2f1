package dev.forkscope.random;

public final class RandomPython {
    private RandomPython() {}

    public static String program(long seed) {
        return "print(1)\n";
    }
}

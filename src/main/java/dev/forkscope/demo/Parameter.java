package dev.forkscope.demo;

/**
 * The number that a demo takes.
 *
 * @param name always {@code forks}
 * @param label what it counts, to be read after the number
 * @param min least value
 * @param max greatest value
 * @param defaultValue value where nobody chose one; {@code default} on the wire
 */
public record Parameter(String name, String label, int min, int max, int defaultValue) {
    /** Whether {@code value} may be chosen. */
    public boolean allows(int value) {
        return value >= min && value <= max;
    }
}

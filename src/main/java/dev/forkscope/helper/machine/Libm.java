package dev.forkscope.helper.machine;

/**
 * The functions of the C library's mathematical part, with their names from section 3 of the manual. Java's own may differ in the last bit.
 */
public interface Libm {
    /** pow(3). */
    double pow(double x, double y);

    /** exp(3). */
    double exp(double x);

    /** log(3). */
    double log(double x);

    /** log2(3). */
    double log2(double x);

    /** log10(3). */
    double log10(double x);

    /** sin(3). */
    double sin(double x);

    /** cos(3). */
    double cos(double x);
}

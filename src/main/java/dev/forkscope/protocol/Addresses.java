package dev.forkscope.protocol;

/** What C programs see of addresses: numbers as on Linux x86-64, the stack far above data and heap, the same in parent and child. */
public final class Addresses {
    /** Where functions lie, {@link #BYTES_PER_FUNCTION} apart. */
    public static final long CODE = 0x55d0c0ddb000L;
    /** How far apart two functions are, whatever they do. */
    public static final int BYTES_PER_FUNCTION = 32;
    /** Where the cells of the data lie. */
    public static final long DATA = 0x55d0c0de0000L;
    /** Where the cells of the stack lie. */
    public static final long STACK = 0x7ffe8a3c0000L;
    /** The first cell that can belong to the heap, which lies behind the data. */
    public static final int FIRST_HEAP_CELL = 65_536;
    /** How far apart two cells are. */
    public static final int BYTES_PER_CELL = 4;

    private Addresses() {}

    /** What stands for the address of a function, or for one of the numbers that stand in place of one. */
    public static long ofFunction(long address) {
        return address < SignalCall.FIRST_FUNCTION
                ? address
                : CODE + (address - SignalCall.FIRST_FUNCTION) * BYTES_PER_FUNCTION;
    }

    /** The address that stands for a cell of a program with {@code dataLength} cells of data. */
    public static long of(long cell, int dataLength) {
        return (cell < dataLength || cell >= FIRST_HEAP_CELL ? DATA : STACK) + cell * BYTES_PER_CELL;
    }
}

package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyClass;
import dev.forkscope.protocol.PyOwnClass;
import dev.forkscope.protocol.PyValue;

/** The classes of the program, by number: name, base, attributes, and those of them that mean something to Python itself. */
final class PyOwnClasses {
    private static final int SPECIALS = PyOwnClass.specials();
    private static final byte[][] SPECIAL_NAMES = new byte[SPECIALS][];

    static {
        for (int i = 0; i < SPECIALS; i++) {
            SPECIAL_NAMES[i] = PyText.ascii(PyOwnClass.special(i));
        }
    }

    private final PyHeap heap;
    private final PyDictTable table;
    private final int[] name = new int[PyOwnClass.MOST];
    private final int[] base = new int[PyOwnClass.MOST];
    private final int[] exception = new int[PyOwnClass.MOST];
    private final int[] attributes = new int[PyOwnClass.MOST];
    private final int[] resume = new int[PyOwnClass.MOST];
    private final long[] specials = new long[PyOwnClass.MOST * SPECIALS];
    private final byte[][] shownNames = new byte[PyOwnClass.MOST][];

    PyOwnClasses(PyHeap heap) {
        this.heap = heap;
        table = new PyDictTable(heap, new PyKeys(heap));
    }

    /**
     * Makes the class that {@link PyOwnClass} describes at {@code cell} of {@code memory}; {@code parent} is a class or None. False if there
     * is no room.
     */
    boolean define(long[] memory, int cell, long parent) {
        int number = (int) memory[cell + PyOwnClass.NUMBER];
        int own = PyClass.own(parent);
        int at = table.create();
        if (at < 0) {
            return false;
        }
        attributes[number] = at;
        name[number] = (int) memory[cell + PyOwnClass.NAME];
        shownNames[number] = PyText.EMPTY;
        resume[number] = (int) memory[cell + PyOwnClass.RESUME];
        base[number] = own;
        exception[number] =
                own >= 0 ? exception[own] : PyClass.is(parent) ? PyClass.asException(PyClass.number(parent)) : -1;
        for (int i = 0; i < SPECIALS; i++) {
            specials[number * SPECIALS + i] = own < 0 ? PyValue.UNBOUND : specials[own * SPECIALS + i];
        }
        return true;
    }

    /** Gives a class an attribute; false if there is no room. */
    boolean put(int number, long key, long value) {
        int special = special(key);
        if (special >= 0) {
            specials[number * SPECIALS + special] = value;
        }
        return table.put(attributes[number], key, value);
    }

    private int special(long key) {
        int at = (int) PyValue.payload(key);
        for (int i = 0; i < SPECIALS; i++) {
            if (heap.isText(at, SPECIAL_NAMES[i])) {
                return i;
            }
        }
        return -1;
    }

    /** The dict of a class's own attributes, those of its bases left out. */
    int attributes(int number) {
        return attributes[number];
    }

    /** The attribute with this name, a str, of a class or else of the nearest of its bases; UNBOUND if none has it. */
    long find(int number, long key) {
        for (int i = number; i >= 0; i = base[i]) {
            int entry = table.find(attributes[i], key);
            if (entry >= 0) {
                return heap.cells[entry + 1];
            }
        }
        return PyValue.UNBOUND;
    }

    /** A special method, the same way. */
    long special(int number, int special) {
        return number < 0 ? PyValue.UNBOUND : specials[number * SPECIALS + special];
    }

    /** The class it derives from, if that is one of the program's; else -1. */
    int base(int number) {
        return base[number];
    }

    /** The class of {@link dev.forkscope.protocol.PyException} it derives from, -1 if it is no exception. */
    int exception(int number) {
        return exception[number];
    }

    static byte[] specialName(int special) {
        return SPECIAL_NAMES[special];
    }

    /** Where the instructions lie that end a call of the class. */
    int resume(int number) {
        return resume[number];
    }

    /** Whether the class is {@code wanted} or derives from it. */
    boolean isA(int number, int wanted) {
        int i = number;
        while (i >= 0 && i != wanted) {
            i = base[i];
        }
        return i == wanted && i >= 0;
    }

    /** The string with its name. */
    int name(int number) {
        return name[number];
    }

    /** The same as an array of its own, made when first needed: only messages need it. */
    byte[] shownName(int number) {
        if (shownNames[number].length == 0) {
            byte[] copy = new byte[heap.length(name[number])];
            System.arraycopy(heap.bytes, name[number] + 4, copy, 0, copy.length);
            shownNames[number] = copy;
        }
        return shownNames[number];
    }
}

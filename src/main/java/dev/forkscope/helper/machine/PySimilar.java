package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyClass;
import dev.forkscope.protocol.PyValue;

/** The name that was probably meant, among the attributes of an instance or class: CPython's search (Python/suggestions.c of 3.11). */
final class PySimilar {
    private static final int MOVE_COST = 2;
    private static final int CASE_COST = 1;
    private static final int MAX_LENGTH = 40;

    private final PyHeap heap;
    private final PyDictTable table;
    private final int[] row = new int[MAX_LENGTH];
    private int best;
    private int bestDistance;

    PySimilar(PyHeap heap, PyDictTable table) {
        this.heap = heap;
        this.table = table;
    }

    /** The string with the most similar name; -1 if none is similar enough. */
    int to(int name, long object) {
        best = -1;
        bestDistance = Integer.MAX_VALUE;
        int at = (int) PyValue.payload(object);
        if (heap.objectKind(object) == PyHeap.INSTANCE) {
            all(name, (int) heap.cells[at + 2]);
        } else if (heap.isException(object) && heap.cells[at + PyHeap.EXCEPTION_ATTRIBUTES] != 0) {
            all(name, (int) heap.cells[at + PyHeap.EXCEPTION_ATTRIBUTES]);
        }
        int number = PyClass.is(object) ? PyClass.own(object) : heap.ownClass(object);
        for (int i = number; i >= 0; i = heap.classes.base(i)) {
            all(name, heap.classes.attributes(i));
        }
        return best;
    }

    private void all(int name, int dict) {
        for (int i = table.next(dict, 0); i >= 0; i = table.next(dict, i + 1)) {
            one(name, (int) PyValue.payload(heap.cells[table.entry(dict, i)]));
        }
    }

    /** Of those equally near the first by the alphabet wins. */
    private void one(int name, int candidate) {
        int most = (heap.length(name) + heap.length(candidate) + 3) * MOVE_COST / 6;
        if (most > bestDistance) {
            most = bestDistance;
        }
        int distance = distance(name, candidate, most);
        if (distance <= most && distance > 0 && (distance < bestDistance || isBefore(candidate, best))) {
            best = candidate;
            bestDistance = distance;
        }
    }

    private boolean isBefore(int x, int y) {
        int n = Math.min(heap.length(x), heap.length(y));
        for (int i = 4; i < n + 4; i++) {
            if (heap.bytes[x + i] != heap.bytes[y + i]) {
                return heap.bytes[x + i] < heap.bytes[y + i];
            }
        }
        return heap.length(x) < heap.length(y);
    }

    private int distance(int x, int y, int most) {
        byte[] bytes = heap.bytes;
        int a = x + 4;
        int b = y + 4;
        int aSize = heap.length(x);
        int bSize = heap.length(y);
        while (aSize > 0 && bSize > 0 && bytes[a] == bytes[b]) {
            a++;
            b++;
            aSize--;
            bSize--;
        }
        while (aSize > 0 && bSize > 0 && bytes[a + aSize - 1] == bytes[b + bSize - 1]) {
            aSize--;
            bSize--;
        }
        if (aSize == 0 || bSize == 0) {
            return (aSize + bSize) * MOVE_COST;
        }
        if (aSize > MAX_LENGTH || bSize > MAX_LENGTH) {
            return most + 1;
        }
        for (int i = 0; i < aSize; i++) {
            row[i] = (i + 1) * MOVE_COST;
        }
        int result = 0;
        for (int j = 0; j < bSize; j++) {
            int distance = j * MOVE_COST;
            result = distance;
            for (int i = 0; i < aSize; i++) {
                int substitute = distance + cost(bytes[b + j], bytes[a + i]);
                distance = row[i];
                result = Math.min(Math.min(result, distance) + MOVE_COST, substitute);
                row[i] = result;
            }
        }
        return result;
    }

    private static int cost(byte x, byte y) {
        if (x == y) {
            return 0;
        }
        return (x & 31) == (y & 31) && lower(x) == lower(y) ? CASE_COST : MOVE_COST;
    }

    private static int lower(byte letter) {
        return letter >= 'A' && letter <= 'Z' ? letter + 'a' - 'A' : letter;
    }
}

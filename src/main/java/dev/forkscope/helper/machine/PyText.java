package dev.forkscope.helper.machine;

/** Python values as text: str() and repr(). */
final class PyText {
    private final PyHeap heap;

    PyText(PyHeap heap) {
        this.heap = heap;
    }

    void repr(long value, ByteBuilder out) {
        out.appendDecimal(value >> 3);
        out.append(heap.bytes, 0, 0);
    }
}

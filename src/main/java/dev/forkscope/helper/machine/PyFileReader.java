package dev.forkscope.helper.machine;

/**
 * Reads text as io.TextIOWrapper does: by read(2) of 8,192 bytes at a time, of which what was not asked for yet is kept, with every
 * kind of line end made into a newline. The text goes to {@link #text}.
 */
final class PyFileReader {
    final ByteBuilder text = new ByteBuilder(262_144);

    private final DescriptorCalls descriptors;
    private final PyFileTable files;
    private final byte[][] chunk = new byte[PyFileTable.PLACES][PyFileTable.CHUNK + 1];
    private final int[] from = new int[PyFileTable.PLACES];
    private final int[] to = new int[PyFileTable.PLACES];
    private final boolean[] afterReturn = new boolean[PyFileTable.PLACES];
    private boolean failed;

    PyFileReader(DescriptorCalls descriptors, PyFileTable files) {
        this.descriptors = descriptors;
        this.files = files;
    }

    void opened(int file) {
        from[file] = 0;
        to[file] = 0;
        afterReturn[file] = false;
    }

    /** All there is until the end; false if read(2) failed. */
    boolean all(int file, int line) {
        text.clear();
        take(file, to[file]);
        boolean more = fetch(file, line);
        while (more && !text.overflowed()) {
            take(file, to[file]);
            more = fetch(file, line);
        }
        return !failed;
    }

    /** Up to and with the next newline, or to the end. */
    boolean line(int file, int line) {
        text.clear();
        while (true) {
            for (int i = from[file]; i < to[file]; i++) {
                if (chunk[file][i] == '\n') {
                    take(file, i + 1);
                    return true;
                }
            }
            take(file, to[file]);
            if (text.overflowed()) {
                return true;
            }
            if (!fetch(file, line)) {
                return !failed;
            }
        }
    }

    /** So many characters, fewer only at the end. */
    boolean characters(int file, long count, int line) {
        text.clear();
        long wanted = count;
        int missing = 0;
        while (wanted > 0 && !text.overflowed()) {
            if (from[file] == to[file] && !fetch(file, line)) {
                return !failed;
            }
            byte b = chunk[file][from[file]++];
            text.append(b);
            missing = missing > 0 ? missing - 1 : PySequences.width(b) - 1;
            wanted -= missing == 0 ? 1 : 0;
        }
        return true;
    }

    private void take(int file, int end) {
        text.append(chunk[file], from[file], end - from[file]);
        from[file] = end;
    }

    /** Reads until there is something to take; false at the end, or where it {@link #failed}. */
    private boolean fetch(int file, int line) {
        failed = false;
        from[file] = 0;
        to[file] = 0;
        int n = 1;
        while (n > 0 && to[file] == 0) {
            n = descriptors.read(files.descriptor(file), PyFileTable.CHUNK, line);
            failed = n < 0;
            translate(file, n);
        }
        return to[file] > 0;
    }

    private void translate(int file, int count) {
        byte[] into = chunk[file];
        int end = 0;
        if (count == 0 && afterReturn[file]) {
            into[end++] = '\n';
            afterReturn[file] = false;
        }
        for (int i = 0; i < count; i++) {
            byte b = descriptors.transfer[i];
            if (afterReturn[file]) {
                into[end++] = '\n';
            }
            if (b != '\r' && (b != '\n' || !afterReturn[file])) {
                into[end++] = b;
            }
            afterReturn[file] = b == '\r';
        }
        to[file] = end;
    }
}

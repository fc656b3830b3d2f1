package dev.forkscope.helper.machine;

/** What Python's character database says: of spaces and line ends everything, of letters as far as U+00FF. */
final class PyCharacters {
    /** The last character whose letter case is known here. */
    static final int LAST_LETTER = 0xff;

    /** The last character there is. */
    static final int LAST = 0x10ffff;

    private static final int SHARP_S = 0xdf;
    private static final int MICRO = 0xb5;
    private static final int Y_DIAERESIS = 0xff;

    private PyCharacters() {}

    /** The character whose UTF-8 starts at {@code from}. */
    static int at(byte[] bytes, int from) {
        int lead = bytes[from];
        switch (PySequences.width(bytes[from])) {
            case 1:
                return lead;
            case 2:
                return (lead & 0x1f) << 6 | bytes[from + 1] & 0x3f;
            case 3:
                return (lead & 0x0f) << 12 | (bytes[from + 1] & 0x3f) << 6 | bytes[from + 2] & 0x3f;
            default:
                return (lead & 0x07) << 18
                        | (bytes[from + 1] & 0x3f) << 12
                        | (bytes[from + 2] & 0x3f) << 6
                        | bytes[from + 3] & 0x3f;
        }
    }

    /** Appends a character as UTF-8. */
    static void append(int c, ByteBuilder out) {
        if (c < 0x80) {
            out.append(c);
        } else if (c < 0x800) {
            out.append(0xc0 | c >> 6);
            out.append(0x80 | c & 0x3f);
        } else {
            if (c < 0x10000) {
                out.append(0xe0 | c >> 12);
            } else {
                out.append(0xf0 | c >> 18);
                out.append(0x80 | c >> 12 & 0x3f);
            }
            out.append(0x80 | c >> 6 & 0x3f);
            out.append(0x80 | c & 0x3f);
        }
    }

    /** str.isspace(); of bytes only the first six. */
    static boolean space(int c, boolean bytes) {
        if (c == ' ' || c >= '\t' && c <= '\r') {
            return true;
        }
        return !bytes
                && (c >= 0x1c && c <= 0x1f
                        || c == 0x85
                        || c == 0xa0
                        || c == 0x1680
                        || c >= 0x2000 && c <= 0x200a
                        || c == 0x2028
                        || c == 0x2029
                        || c == 0x202f
                        || c == 0x205f
                        || c == 0x3000);
    }

    /** Whether a line ends there for splitlines(). */
    static boolean lineEnd(int c, boolean bytes) {
        return c == '\n'
                || c == '\r'
                || !bytes
                        && (c == 0x0b
                                || c == 0x0c
                                || c >= 0x1c && c <= 0x1e
                                || c == 0x85
                                || c == 0x2028
                                || c == 0x2029);
    }

    static boolean lower(int c) {
        return c >= 'a' && c <= 'z' || c == 0xaa || c == MICRO || c == 0xba || c >= SHARP_S && c != 0xf7;
    }

    static boolean upper(int c) {
        return c >= 'A' && c <= 'Z' || c >= 0xc0 && c < SHARP_S && c != 0xd7;
    }

    static boolean digit(int c) {
        return c >= '0' && c <= '9' || c == 0xb2 || c == 0xb3 || c == 0xb9;
    }

    static boolean number(int c) {
        return digit(c) || c >= 0xbc && c <= 0xbe;
    }

    static int toLower(int c) {
        return upper(c) ? c + 32 : c;
    }

    /** Appends the capital of {@code c}; of two letters the second is a small one in a title. */
    static void appendUpper(int c, boolean title, ByteBuilder out) {
        if (c == SHARP_S) {
            out.append('S');
            out.append(title ? 's' : 'S');
        } else if (c == MICRO || c == Y_DIAERESIS) {
            append(c == MICRO ? 0x39c : 0x178, out);
        } else {
            append(lower(c) && c != 0xaa && c != 0xba ? c - 32 : c, out);
        }
    }
}

package dev.forkscope.helper.machine;

/** One value on its way into a text: what {@code %} and format() have in common. */
final class PyField {
    /** Wider fields, and more digits, are no longer told apart: they have no room anyway. */
    private static final int WIDEST = 1_000_000;

    private static final int GROUP = 3;

    /** The character that fills up, and where: {@code <}, {@code >}, {@code ^}, or {@code =} after the sign. */
    int fill;

    int align;

    /** What stands before a number that is not negative: {@code +}, a space, or 0 for nothing. */
    int sign;

    /** With 0x and its like. */
    boolean prefixed;

    /** What separates groups of digits, or 0. */
    int grouping;

    int width;

    /** The least number of digits, or the most characters of a text; -1 if nobody says. */
    int precision;

    void begin() {
        fill = ' ';
        align = 0;
        sign = 0;
        prefixed = false;
        grouping = 0;
        width = 0;
        precision = -1;
    }

    /** A number with one more digit at its end. */
    static int digit(int number, byte digit) {
        return Math.min(number * 10 + digit - '0', WIDEST);
    }

    static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    /** Appends a number. */
    void number(long value, int radix, boolean upper, ByteBuilder out) {
        int digits = out.digitsOf(value, radix, false, upper);
        int before = value < 0 ? '-' : sign;
        boolean named = prefixed && radix != 10;
        int fixed = (before != 0 ? 1 : 0) + (named ? 2 : 0);
        int group = radix == 10 ? GROUP : 4;
        int shown = widened(Math.max(digits, precision), fixed, group);
        int padding = Math.max(0, width - fixed - length(shown, group));
        int ahead = ahead(padding);
        int inside = align == '=' ? padding : 0;
        fill(ahead, out);
        if (before != 0) {
            out.append(before);
        }
        if (named) {
            out.append('0');
            out.append(radix == 8 ? 'o' : radix == 2 ? 'b' : upper ? 'X' : 'x');
        }
        fill(inside, out);
        digits(out.digits(), out.digits().length, digits, shown, group, out);
        fill(padding - ahead - inside, out);
    }

    /** Appends a float: {@code body} is without its sign, and {@code whole} of its characters stand before the point. */
    void real(boolean negative, ByteBuilder body, int whole, ByteBuilder out) {
        int before = negative ? '-' : sign;
        // inf and nan have nothing to group, and the zeros before them are not grouped either.
        grouping = whole == 0 ? 0 : grouping;
        int fixed = (before != 0 ? 1 : 0) + body.length - whole;
        int shown = widened(whole, fixed, GROUP);
        int padding = Math.max(0, width - fixed - length(shown, GROUP));
        int ahead = ahead(padding);
        int inside = align == '=' ? padding : 0;
        fill(ahead, out);
        if (before != 0) {
            out.append(before);
        }
        fill(inside, out);
        digits(body.bytes, whole, whole, shown, GROUP, out);
        out.append(body.bytes, whole, body.length - whole);
        fill(padding - ahead - inside, out);
    }

    /** Appends a text: UTF-8, or bytes of which each is one character. */
    void text(ByteBuilder body, boolean bytes, ByteBuilder out) {
        int most = precision < 0 ? Integer.MAX_VALUE : precision;
        int characters = 0;
        int to = 0;
        while (to < body.length && characters < most) {
            to += bytes ? 1 : PySequences.width(body.bytes[to]);
            characters++;
        }
        int padding = Math.max(0, width - characters);
        int ahead = align == '>' ? padding : align == '^' ? padding / 2 : 0;
        fill(ahead, out);
        out.append(body.bytes, 0, to);
        fill(padding - ahead, out);
    }

    /** How many digits there are with the zeros that fill up behind the sign; {@code fixed} characters stand beside the digits. */
    private int widened(int digits, int fixed, int group) {
        int shown = digits;
        if (align == '=' && fill == '0') {
            while (fixed + length(shown, group) < width) {
                shown++;
            }
        }
        return shown;
    }

    /** How much of the padding stands before a number and its sign. */
    private int ahead(int padding) {
        return align == '<' || align == '=' ? 0 : align == '^' ? padding / 2 : padding;
    }

    /** Appends the {@code digits} digits that end before {@code end}, in groups, and before them as many zeros as make {@code shown}. */
    private void digits(byte[] source, int end, int digits, int shown, int group, ByteBuilder out) {
        for (int left = shown; left > 0 && !out.overflowed(); left--) {
            out.append(left > digits ? '0' : source[end - left]);
            if (grouping != 0 && left > 1 && left % group == 1) {
                out.append(grouping);
            }
        }
    }

    private int length(int digits, int group) {
        return grouping == 0 ? digits : digits + (digits - 1) / group;
    }

    private void fill(int count, ByteBuilder out) {
        for (int i = 0; i < count && !out.overflowed(); i++) {
            PyCharacters.append(fill, out);
        }
    }
}

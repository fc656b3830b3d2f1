package dev.forkscope.run;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Bytes as text that loses nothing: UTF-8, with every byte that is not part of it shown as {@code \xNN}. */
final class VisibleText {
    private VisibleText() {}

    /** Consumes and decodes what is left in {@code bytes}. */
    static String decode(ByteBuffer bytes) {
        CharsetDecoder utf8 = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        // No byte gives more than one char, so each pass has room; escapes are put in between passes.
        CharBuffer chars = CharBuffer.allocate(bytes.remaining());
        StringBuilder text = new StringBuilder(bytes.remaining());
        while (true) {
            CoderResult result = utf8.decode(bytes, chars, true);
            text.append(chars.flip());
            chars.clear();
            if (result.isUnderflow()) {
                return text.toString();
            }
            for (int i = 0; i < result.length(); i++) {
                text.append(String.format("\\x%02x", bytes.get() & 0xff));
            }
            utf8.reset();
        }
    }
}

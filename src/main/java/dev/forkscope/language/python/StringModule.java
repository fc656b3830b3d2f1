package dev.forkscope.language.python;

import dev.forkscope.language.python.Modules.Member;
import dev.forkscope.language.python.Modules.Refused;
import dev.forkscope.language.python.Modules.Text;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What is in {@code string}: letters and digits. */
final class StringModule {
    private static final String SMALL = "abcdefghijklmnopqrstuvwxyz";
    private static final String CAPITAL = SMALL.toUpperCase(Locale.ROOT);
    private static final String DIGITS = "0123456789";
    private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
    private static final String WHITESPACE = " \t\n\r\u000b\f";

    private StringModule() {}

    static Map<String, Member> members() {
        Map<String, Member> members = new LinkedHashMap<>();
        members.put("ascii_lowercase", new Text(SMALL));
        members.put("ascii_uppercase", new Text(CAPITAL));
        members.put("ascii_letters", new Text(SMALL + CAPITAL));
        members.put("digits", new Text(DIGITS));
        members.put("hexdigits", new Text(DIGITS + "abcdefABCDEF"));
        members.put("octdigits", new Text("01234567"));
        members.put("punctuation", new Text(PUNCTUATION));
        members.put("whitespace", new Text(WHITESPACE));
        members.put("printable", new Text(DIGITS + SMALL + CAPITAL + PUNCTUATION + WHITESPACE));
        for (String name : new String[] {"Template", "Formatter", "capwords"}) {
            members.put(name, new Refused("write an f-string, or use the methods of str"));
        }
        return members;
    }
}

package dev.forkscope.web;

/** JSON whose bytes are what a test says, even where they are no UTF-8. Texts are bytes, a char for each. */
final class RawJson {
    private RawJson() {}

    /** A program as the server takes it. */
    static String program(String language, String text) {
        return "{\"language\":\"" + language + "\",\"source\":\"" + escaped(text) + "\"}";
    }

    private static String escaped(String text) {
        StringBuilder json = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append("\\u%04x".formatted((int) c));
            } else {
                json.append(c);
            }
        }
        return json.toString();
    }
}

package dev.forkscope.web;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Comma-separated values (RFC 4180), safe to open in a spreadsheet. */
final class Csv {
    private Csv() {}

    /** The rows, each with its line end. */
    static String write(List<List<@Nullable Object>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(Csv::field).collect(Collectors.joining(",")) + "\r\n")
                .collect(Collectors.joining());
    }

    /** Text that a spreadsheet would take for a formula gets an apostrophe in front: it came from somebody else. */
    private static String field(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        String text = value.toString();
        if (value instanceof String && !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0) {
            text = "'" + text;
        }
        boolean quote = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return quote ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}

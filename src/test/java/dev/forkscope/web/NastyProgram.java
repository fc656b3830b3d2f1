package dev.forkscope.web;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A program out of {@code src/test/resources/nasty}. Its first line is a comment that says how it must end: {@code verdict:}, then
 * a verdict, or {@code refused} where it must not compile; behind it {@code foreign} where it signals processes that are not its own.
 *
 * @param text byte by byte, a char for each: some are no UTF-8
 */
record NastyProgram(String language, String name, String verdict, boolean foreign, String text) {
    private static final Path FOLDER = Path.of("src/test/resources/nasty");
    private static final String SAYS = " verdict: ";
    private static final String FOREIGN = " foreign";

    /** All there are. */
    static List<NastyProgram> all() throws IOException {
        List<NastyProgram> programs = new ArrayList<>();
        for (String language : List.of("c", "python")) {
            try (Stream<Path> files = Files.list(FOLDER.resolve(language))) {
                for (Path file : files.sorted().toList()) {
                    programs.add(read(language, file));
                }
            }
        }
        return programs;
    }

    private static NastyProgram read(String language, Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        String first = text.lines().findFirst().orElse("");
        if (!first.contains(SAYS)) {
            throw new IllegalStateException(file + " does not say its verdict in its first line");
        }
        String says = first.substring(first.indexOf(SAYS) + SAYS.length());
        boolean foreign = says.endsWith(FOREIGN);
        String verdict = says.replace(FOREIGN, "");
        return new NastyProgram(language, file.getFileName().toString(), verdict, foreign, text);
    }

    /** Asks for it to be run, its bytes as they are. */
    HttpResponse<String> submit(Browser browser) {
        String body = "{\"program\":" + RawJson.program(language, text) + "}";
        return browser.send(browser.request("/api/runs")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body, StandardCharsets.ISO_8859_1)));
    }

    @Override
    public String toString() {
        return language + "/" + name;
    }
}

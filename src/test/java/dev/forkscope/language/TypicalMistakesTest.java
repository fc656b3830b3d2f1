package dev.forkscope.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkscope.language.assembler.Diagnostic;
import dev.forkscope.protocol.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The mistakes that students make, in {@code src/test/resources/mistakes}: each is found where it is and called by its name. */
class TypicalMistakesTest {
    /** A text behind a line {@code === line of the error | what its message must say | ...}. */
    record Mistake(Language language, int line, List<String> words, String text) {
        @Override
        public String toString() {
            return language.wireName() + ": " + text.strip().replace("\n", " / ");
        }
    }

    static List<Mistake> mistakes() throws IOException {
        List<Mistake> mistakes = new ArrayList<>();
        for (Language language : Language.values()) {
            String file = Files.readString(Path.of("src/test/resources/mistakes", language.wireName() + ".txt"));
            for (String entry : file.substring(4).split("\n=== ", -1)) {
                String[] head = entry.lines().findFirst().orElseThrow().split(" \\| ", -1);
                mistakes.add(new Mistake(
                        language,
                        Integer.parseInt(head[0].strip()),
                        List.of(head).subList(1, head.length),
                        entry.substring(entry.indexOf('\n') + 1)));
            }
        }
        return mistakes;
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void each_is_found_where_it_is_and_called_by_its_name(Mistake mistake) {
        List<Diagnostic> errors =
                Compiler.compile(mistake.language(), mistake.text()).errors();
        if (Boolean.getBoolean("mistakes.print")) {
            System.out.println(mistake + "\n    -> " + errors);
        }
        assertThat(errors).isNotEmpty();
        Diagnostic first = errors.get(0);
        assertThat(first.line()).as(first.message()).isEqualTo(mistake.line());
        assertThat(first.column()).isPositive();
        assertThat(first.endColumn()).isGreaterThan(first.column());
        assertThat(first.message()).contains(mistake.words());
    }
}

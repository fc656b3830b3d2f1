package dev.forkscope.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.forkscope.protocol.Language;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoReaderTest {
    private static final Map<Language, String> PROGRAMS =
            Map.of(Language.C, "#define FORKS {{forks}}\n", Language.PYTHON, "FORKS = {{forks}}\n");
    private static final String GOOD = """
            {"id": "twice", "title": "Twice", "summary": "Two.", "group": "Some", "misconceptions": ["M1"],
             "parameters": [{"name": "forks", "label": "forks", "min": 0, "max": 3, "default": 1}],
             "processes": "2^n",
             "questions": [{"id": "q", "text": "How many?", "kind": "number", "measure": "processes",
               "wrong": [{"when": "n + 1", "misconception": "M1", "why": "Because."}]}]}
            """;

    @Test
    void a_demo_that_keeps_the_rules_is_read() {
        Demo demo = DemoReader.read("01-twice", GOOD, PROGRAMS);
        assertThat(demo.source(Language.C, 3)).isEqualTo("#define FORKS 3\n");
        assertThat(demo.processes(3)).isEqualTo(8);
        assertThat(demo.defaultForks()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"title\": \"Twice\", | | lacks \"title\"",
                "\"title\"             | \"titel\" | titel",
                "\"twice\"             | \"other\" | folder",
                "[\"M1\"]              | [\"M18\"] | M18",
                "\"2^n\"               | \"2^m\" | formula",
                "\"2^n\"               | \"n\" | less than 1 for n = 0",
                "\"max\": 3            | \"max\": 11 | max <= 10",
                "\"default\": 1        | \"default\": 4 | default",
                "\"forks\", \"label\"  | \"fork\", \"label\" | \"forks\"",
                "\"measure\": \"processes\" | \"measure\": \"answers\" | measure",
                "\"number\"            | \"riddle\" | kind",
                "\"number\"            | \"choice\" | options",
                "\"n + 1\"             | \"n +\" | formula",
                "\"measure\"           | \"matching\": \"x\", \"measure\" | printed",
                "\"measure\": \"processes\" | \"measure\": \"outputMatches\" | needs matching",
                "\"measure\": \"processes\" | \"measure\": \"outputNumber\", \"matching\": \"x\" | one group",
                "\"measure\": \"processes\" | \"measure\": \"outputLines\", \"matching\": \"(\" | in matching",
                "\"measure\": \"processes\" | \"measure\": \"adopter\" | is a choice",
                "\"number\", \"measure\": \"processes\" | \"choice\", \"options\": [\"init\"], \"measure\": \"adopter\" | init",
                "\"measure\"           | \"stdout\": \"printer\", \"measure\" | stdout",
                "\"n + 1\"             | \"2^(20 * n)\" | out of range for n = 2",
                "\"parameters\": [{\"name\": \"forks\", \"label\": \"forks\", \"min\": 0, \"max\": 3, \"default\": 1}] "
                        + "| \"parameters\": [] | {{forks}}",
            })
    void a_demo_that_breaks_a_rule_is_refused_with_its_name_and_the_reason(String replaced, String by, String reason) {
        String bad = GOOD.replace(replaced, by == null ? "" : by);
        assertThat(bad).isNotEqualTo(GOOD);
        assertThatThrownBy(() -> DemoReader.read("01-twice", bad, PROGRAMS))
                .isInstanceOf(BadDemoException.class)
                .hasMessageContaining("01-twice")
                .hasMessageContaining(reason);
    }

    @Test
    void a_demo_in_one_language_only_is_refused() {
        assertThatThrownBy(() -> DemoReader.read("01-twice", GOOD, Map.of(Language.C, "{{forks}}")))
                .hasMessageContaining("no program in python");
    }

    @Test
    void no_json_at_all_is_refused() {
        assertThatThrownBy(() -> DemoReader.read("01-twice", "{", PROGRAMS)).isInstanceOf(BadDemoException.class);
    }
}

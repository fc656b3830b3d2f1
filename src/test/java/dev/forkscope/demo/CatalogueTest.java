package dev.forkscope.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    private static final int WIDEST = 68;

    private final Catalogue catalogue = new DemoConfiguration().catalogue();

    CatalogueTest() throws IOException {}

    @Test
    void the_introduction_comes_first_and_in_its_order() {
        assertThat(catalogue.all())
                .extracting(Demo::id)
                .startsWith(
                        "who-am-i",
                        "before-and-after",
                        "parent-or-child",
                        "forks-in-a-row",
                        "separate-copies",
                        "when-fork-fails",
                        "fork-bomb",
                        "server-per-request");
    }

    @Test
    void no_demo_may_have_more_than_1024_processes_alive() {
        for (Demo demo : catalogue.all()) {
            int max = demo.parameter() == null ? 0 : demo.parameter().max();
            assertThat(demo.processes(max)).as(demo.id()).isBetween(1, 1_024);
        }
    }

    @Test
    void a_fork_count_of_none_is_allowed_wherever_there_is_one() {
        assertThat(catalogue.all().stream().map(Demo::parameter).filter(Objects::nonNull))
                .allMatch(p -> p.allows(0));
    }

    @Test
    void every_wrong_answer_says_why_it_is_wrong() {
        for (Demo demo : catalogue.all()) {
            for (Question q : demo.questions()) {
                assertThat(q.wrong())
                        .as(demo.id() + " " + q.id())
                        .allMatch(w -> !w.why().isBlank());
            }
        }
    }

    @Test
    void every_demo_asks_something_and_says_what_is_behind_a_wrong_answer() {
        for (Demo demo : catalogue.all()) {
            assertThat(demo.questions())
                    .as(demo.id())
                    .isNotEmpty()
                    .allMatch(q -> !q.wrong().isEmpty());
        }
    }

    @Test
    void every_misconception_has_a_demo_but_those_that_need_files_or_exec() {
        Set<String> covered = new TreeSet<>();
        catalogue.all().forEach(demo -> covered.addAll(demo.misconceptions()));
        assertThat(covered)
                .containsExactlyInAnyOrder(
                        "M1", "M2", "M3", "M4", "M5", "M6", "M7", "M8", "M9", "M10", "M11", "M12", "M13", "M16", "M17");
    }

    @Test
    void demos_of_one_group_stand_together() {
        List<String> groups = new ArrayList<>();
        for (Demo demo : catalogue.all()) {
            if (groups.isEmpty() || !groups.get(groups.size() - 1).equals(demo.group())) {
                groups.add(demo.group());
            }
        }
        assertThat(groups).doesNotHaveDuplicates();
    }

    @Test
    void no_line_of_a_program_is_long() {
        for (Demo demo : catalogue.all()) {
            demo.templates()
                    .forEach((language, text) -> assertThat(text.lines())
                            .as(demo.id() + " in " + language.wireName())
                            .allMatch(line -> line.length() <= WIDEST));
        }
    }

    @Test
    void every_measure_stands_in_the_document_with_its_kind() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("docs", "questions.md"));
        for (Measure measure : Measure.values()) {
            assertThat(rows)
                    .anyMatch(row -> row.startsWith("| `")
                            && row.matches(".*`" + measure.wireName() + "`.*\\| " + measure.kind() + " \\|.*"));
        }
    }
}

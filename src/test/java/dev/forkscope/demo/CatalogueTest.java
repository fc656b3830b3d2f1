package dev.forkscope.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CatalogueTest {
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
}

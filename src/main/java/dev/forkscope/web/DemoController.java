package dev.forkscope.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.forkscope.demo.Catalogue;
import dev.forkscope.demo.Demo;
import dev.forkscope.demo.Parameter;
import dev.forkscope.demo.Question;
import dev.forkscope.protocol.Language;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows the catalogue. */
@RestController
class DemoController {
    private final List<DemoShown> demos;

    DemoController(Catalogue catalogue) {
        demos = catalogue.all().stream().map(DemoShown::of).toList();
    }

    /** A demo; {@code languages} by the name of each language. */
    record DemoShown(
            String id,
            String title,
            String summary,
            String group,
            List<String> misconceptions,
            List<ParameterShown> parameters,
            Map<String, TextShown> languages,
            List<Question> questions) {

        static DemoShown of(Demo d) {
            Map<String, TextShown> languages = new TreeMap<>();
            for (Language language : d.templates().keySet()) {
                languages.put(
                        language.wireName(),
                        new TextShown(
                                d.source(language, d.defaultForks()),
                                d.templates().get(language)));
            }
            return new DemoShown(
                    d.id(),
                    d.title(),
                    d.summary(),
                    d.group(),
                    d.misconceptions(),
                    d.parameter() == null ? List.of() : List.of(ParameterShown.of(d.parameter())),
                    languages,
                    d.questions());
        }
    }

    /** The number that a demo takes. */
    record ParameterShown(
            String name,
            String label,
            int min,
            int max,
            @JsonProperty("default") int defaultValue) {

        static ParameterShown of(Parameter p) {
            return new ParameterShown(p.name(), p.label(), p.min(), p.max(), p.defaultValue());
        }
    }

    /** A text with the default fork count, and the same with <code>{{forks}}</code> in its place. */
    record TextShown(String source, String template) {}

    @GetMapping("/api/demos")
    List<DemoShown> demos() {
        return demos;
    }
}

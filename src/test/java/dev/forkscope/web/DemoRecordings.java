package dev.forkscope.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkscope.demo.Catalogue;
import dev.forkscope.demo.Demo;
import dev.forkscope.demo.Question;
import dev.forkscope.demo.Truth;
import dev.forkscope.protocol.Event;
import dev.forkscope.protocol.Language;
import dev.forkscope.run.EventJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** The catalogue, run for real: every demo in both languages, on a terminal and on a pipe, with every fork count to six. */
final class DemoRecordings {
    private static final int MOST_FORKS = 6;

    /** They take their time, so all tests look at the same. */
    private static List<Recorded> recordedOnce = List.of();

    private final Browser browser;
    private final List<Demo> demos;

    DemoRecordings(Browser browser, Catalogue catalogue) {
        this.browser = browser;
        demos = catalogue.all();
        recordOnce();
    }

    private void recordOnce() {
        synchronized (DemoRecordings.class) {
            if (recordedOnce.isEmpty()) {
                recordedOnce = demos.stream()
                        .flatMap(demo -> forkCounts(demo).boxed().flatMap(n -> record(demo, n).stream()))
                        .toList();
            }
        }
    }

    record Recorded(Demo demo, Language language, int forks, String stdout, List<JsonNode> json, List<Event> events) {
        Optional<String> truth(Question question) {
            return Truth.of(question, events);
        }

        JsonNode end() {
            return json.get(json.size() - 1);
        }
    }

    List<Demo> all() {
        return demos;
    }

    Demo find(String id) {
        return demos.stream().filter(d -> d.id().equals(id)).findFirst().orElseThrow();
    }

    List<Recorded> recorded() {
        return recordedOnce;
    }

    List<Recorded> runs(Demo demo, int forks) {
        return recordedOnce.stream()
                .filter(r -> r.demo().id().equals(demo.id()) && r.forks() == forks)
                .toList();
    }

    /** Those of them that can answer it. */
    List<Recorded> runs(Demo demo, int forks, Question question) {
        return runs(demo, forks).stream()
                .filter(r -> question.isAbout(r.stdout()))
                .toList();
    }

    /** Runs it in both languages, on a terminal and on a pipe, all at the same time. */
    List<Recorded> record(Demo demo, int forks) {
        List<Supplier<Recorded>> started = new ArrayList<>();
        for (Language language : Language.values()) {
            started.add(start(demo, language, forks, "terminal"));
            started.add(start(demo, language, forks, "pipe"));
        }
        return started.stream().map(Supplier::get).toList();
    }

    Supplier<Recorded> start(Demo demo, Language language, int forks, String stdout) {
        String body = "{\"demo\":\"%s\",\"language\":\"%s\",\"forks\":%d,\"stdout\":\"%s\"}"
                .formatted(demo.id(), language.wireName(), forks, stdout);
        Browser.Watching watching = browser.watch(browser.run(body).get("id").asString(), "");
        return () -> {
            assertThat(watching.closeStatus()).as(body).isEqualTo(1000);
            List<JsonNode> json = watching.events();
            List<Event> events =
                    json.stream().map(e -> EventJson.read(e.toString())).toList();
            return new Recorded(demo, language, forks, stdout, json, events);
        };
    }

    static IntStream forkCounts(Demo demo) {
        return demo.parameter() == null
                ? IntStream.of(0)
                : IntStream.rangeClosed(
                        demo.parameter().min(),
                        Math.min(MOST_FORKS, demo.parameter().max()));
    }
}

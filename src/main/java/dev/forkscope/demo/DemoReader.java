package dev.forkscope.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.forkscope.protocol.Language;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads {@code demo.json} and the two programs beside it into a {@link Demo}, and holds them to what is promised about them. */
final class DemoReader {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private DemoReader() {}

    /** demo.json, as it is written. */
    private record Written(
            @Nullable String id,
            @Nullable String title,
            @Nullable String summary,
            @Nullable String group,
            @Nullable List<String> misconceptions,
            @Nullable List<WrittenParameter> parameters,
            @Nullable String processes,
            Demo.@Nullable DemoLimits limits,
            @Nullable List<Question> questions) {}

    private record WrittenParameter(
            String name,
            String label,
            int min,
            int max,
            @JsonProperty("default") int defaultValue) {}

    /**
     * Reads a demo.
     *
     * @param folder its name, {@code nn-id}
     * @throws BadDemoException if something about it is not as it must be
     */
    static Demo read(String folder, String json, Map<Language, String> programs) {
        Written w;
        try {
            w = MAPPER.readValue(json, Written.class);
        } catch (JacksonException e) {
            throw new BadDemoException(folder, "demo.json: " + e.getOriginalMessage());
        }
        Demo demo = new Demo(
                required(folder, "id", w.id()),
                required(folder, "title", w.title()),
                required(folder, "summary", w.summary()),
                required(folder, "group", w.group()),
                required(folder, "misconceptions", w.misconceptions()),
                parameter(folder, required(folder, "parameters", w.parameters())),
                required(folder, "processes", w.processes()),
                w.limits(),
                questions(required(folder, "questions", w.questions())),
                programs);
        DemoRules.check(folder, demo);
        return demo;
    }

    private static <T> T required(String folder, String key, @Nullable T value) {
        if (value == null) {
            throw new BadDemoException(folder, "demo.json lacks \"" + key + "\"");
        }
        return value;
    }

    private static @Nullable Parameter parameter(String folder, List<WrittenParameter> parameters) {
        if (parameters.size() > 1) {
            throw new BadDemoException(folder, "\"parameters\" has more than one");
        }
        return parameters.stream()
                .map(p -> new Parameter(p.name(), p.label(), p.min(), p.max(), p.defaultValue()))
                .findFirst()
                .orElse(null);
    }

    private static List<Question> questions(List<Question> written) {
        return written.stream()
                .map(q -> q.wrong() != null
                        ? q
                        : new Question(
                                q.id(),
                                q.text(),
                                q.kind(),
                                q.options(),
                                q.measure(),
                                q.matching(),
                                q.stdout(),
                                List.of()))
                .toList();
    }
}

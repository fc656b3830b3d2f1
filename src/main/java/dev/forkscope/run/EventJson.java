package dev.forkscope.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.forkscope.protocol.Event;
import java.util.Arrays;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;

/** The one written form of an {@link Event}. Annotations stay out of {@code protocol}, which a launcher loads without Jackson. */
public final class EventJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addMixIn(Event.class, Typed.class)
            .registerSubtypes(Arrays.stream(Event.class.getPermittedSubclasses())
                    .map(c -> new NamedType(c, typeName(c)))
                    .toArray(NamedType[]::new))
            .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private static final ObjectWriter WRITER = MAPPER.writerFor(Event.class);

    private EventJson() {}

    /** One event as a JSON object. */
    public static String write(Event event) {
        return WRITER.writeValueAsString(event);
    }

    /** An event from what {@link #write} has written. */
    public static Event read(String json) {
        return MAPPER.readValue(json, Event.class);
    }

    /** The {@code type} of an event record: {@code ForkReturned} is {@code fork-returned}. */
    public static String typeName(Class<?> event) {
        return event.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.PROPERTY, property = "type")
    private interface Typed {}
}

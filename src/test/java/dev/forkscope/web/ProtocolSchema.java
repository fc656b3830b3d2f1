package dev.forkscope.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaBuilder;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import dev.forkscope.classroom.Phase;
import dev.forkscope.protocol.Event;
import dev.forkscope.protocol.Verdict;
import dev.forkscope.run.EventJson;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schema of all that goes over the wire, made from the records that are written there. */
final class ProtocolSchema {
    private static final JsonMapper PRETTY = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private static final List<Class<?>> BODIES = List.of(
            DemoController.DemoShown.class,
            LimitsController.LimitsAllowed.class,
            ProgramController.ProgramChecked.class,
            RoomBodies.RoomAnswers.class,
            RoomBodies.RoomCreated.class,
            RoomBodies.RoomFound.class,
            RoomBodies.RoomWanted.class,
            RunBodies.ProgramText.class,
            RunBodies.RunCreated.class,
            RunBodies.RunShown.class,
            RunBodies.RunWanted.class);

    /** What is sent to somebody in a class, by its type. */
    static final Map<String, Class<?>> ROOM_MESSAGES = Map.of(
            "room", RoomShown.class,
            "accepted", RoomReplies.Accepted.class,
            "rejected", RoomReplies.Rejected.class);

    private static final Map<String, List<String>> WORDS = Map.ofEntries(
            Map.entry("language", List.of("c", "python")),
            Map.entry("stdout", List.of("terminal", "pipe")),
            Map.entry("state", List.of("queued", "running", "ended")),
            Map.entry("cause", List.of("kernel", "run-limit")),
            Map.entry("via", List.of("return", "exit", "_exit")),
            Map.entry("call", List.of("close", "dup", "dup2")),
            Map.entry("kind", List.of("number", "choice")),
            Map.entry(
                    "phase", Arrays.stream(Phase.values()).map(Phase::wireName).toList()),
            Map.entry(
                    "verdict",
                    Arrays.stream(Verdict.values()).map(Verdict::wireName).toList()));

    private ProtocolSchema() {}

    /** The whole schema, indented. */
    static String generate() {
        SchemaBuilder schemas = generator().buildMultipleSchemaDefinitions();
        ObjectNode root = PRETTY.createObjectNode();
        root.put("$schema", SchemaVersion.DRAFT_2020_12.getIdentifier());
        root.put("title", "Forkscope protocol");
        BODIES.forEach(schemas::createSchemaReference);
        ROOM_MESSAGES.values().forEach(schemas::createSchemaReference);
        ArrayNode kinds = PRETTY.createArrayNode();
        // In the order of their names: javac lists the records of a sealed interface as it comes across them.
        List<Class<?>> events = Arrays.stream(Event.class.getPermittedSubclasses())
                .<Class<?>>map(c -> c)
                .sorted(Comparator.comparing(Class::getSimpleName))
                .toList();
        for (Class<?> event : events) {
            kinds.add(schemas.createSchemaReference(event));
        }
        ObjectNode definitions = schemas.collectDefinitions("$defs");
        for (Class<?> event : events) {
            addType((ObjectNode) definitions.get(event.getSimpleName()), EventJson.typeName(event));
        }
        ROOM_MESSAGES.forEach((type, message) -> addType((ObjectNode) definitions.get(message.getSimpleName()), type));
        definitions.putObject("Event").set("oneOf", kinds);
        root.set("$defs", definitions);
        return PRETTY.writeValueAsString(PRETTY.treeToValue(root, Map.class)) + "\n";
    }

    private static void addType(ObjectNode event, String name) {
        ((ObjectNode) event.get("properties")).putObject("type").put("const", name);
        ((ArrayNode) event.get("required")).insert(0, "type");
    }

    private static SchemaGenerator generator() {
        SchemaGeneratorConfigBuilder builder =
                new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON);
        builder.with(Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES, Option.DEFINITIONS_FOR_ALL_OBJECTS);
        builder.forFields()
                .withRequiredCheck(
                        field -> !field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class))
                .withPropertyNameOverrideResolver(ProtocolSchema::nameOnTheWire)
                .withEnumResolver(ProtocolSchema::words)
                .withTargetTypeOverridesResolver(field -> field.getType().getErasedType() == Object.class
                        ? List.of(
                                field.getContext().resolve(Long.class),
                                field.getContext().resolve(String.class))
                        : null);
        return new SchemaGenerator(builder.build());
    }

    private static @Nullable String nameOnTheWire(FieldScope field) {
        JsonProperty name = field.getAnnotation(JsonProperty.class);
        return name == null ? null : name.value();
    }

    private static @Nullable Collection<?> words(FieldScope field) {
        return field.getType().getErasedType() == String.class ? WORDS.get(field.getName()) : null;
    }

    /** The names of an object's fields. */
    static Collection<String> fields(Class<?> event) {
        JsonNode schema = PRETTY.readTree(generate());
        return schema.at("/$defs/" + event.getSimpleName() + "/properties").propertyNames();
    }
}

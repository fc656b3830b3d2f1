package dev.forkscope.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkscope.protocol.Event;
import dev.forkscope.run.EventJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProtocolDocumentTest {
    private static final List<String> COMMON = List.of("seq", "t", "type", "pid", "line");

    @Test
    void the_published_schema_is_what_the_records_say() throws IOException {
        String now = ProtocolSchema.generate();
        Path made = Files.writeString(Path.of("target", "protocol.schema.json"), now);
        Path published = Path.of("docs", "protocol.schema.json");
        assertThat(Files.exists(published) ? Files.readString(published) : "")
                .as("if the protocol was meant to change: cp " + made + " " + published)
                .isEqualTo(now);
    }

    static Stream<Class<?>> events() {
        return Arrays.stream(Event.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_event_stands_in_the_document_with_every_field(Class<?> event) throws IOException {
        String row = Files.readAllLines(Path.of("docs", "protocol.md")).stream()
                .filter(line -> line.startsWith("| `" + EventJson.typeName(event) + "` |"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row for " + EventJson.typeName(event)));
        for (String field : ProtocolSchema.fields(event)) {
            if (!COMMON.contains(field)) {
                assertThat(row).containsPattern("`" + Pattern.quote(field) + "[?:`]");
            }
        }
    }

    @Test
    void every_field_of_a_class_stands_in_the_document() throws IOException {
        String document = Files.readString(Path.of("docs", "protocol.md"));
        for (Class<?> message : ProtocolSchema.ROOM_MESSAGES.values()) {
            for (String field : ProtocolSchema.fields(message)) {
                assertThat(document).containsPattern("[`, {]" + Pattern.quote(field) + "[?:`,}]");
            }
        }
    }
}

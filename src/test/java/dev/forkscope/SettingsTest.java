package dev.forkscope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The README's table and what Spring knows of our settings say the same. */
class SettingsTest {
    private static final Pattern ROW = Pattern.compile("\\| `(forkscope\\.[a-z.-]+)` \\| ([^|]+) \\| ([^|]+) \\|");

    @Test
    void every_setting_is_in_the_readme_and_every_one_in_the_readme_exists() throws IOException {
        assertThat(inReadme().keySet()).isEqualTo(new TreeSet<>(inMetadata().keySet()));
    }

    @Test
    void the_readme_has_the_defaults_that_hold() throws IOException {
        Map<String, String> defaults = new TreeMap<>();
        inMetadata().forEach((name, setting) -> defaults.put(name, shown(setting.get("defaultValue"))));
        assertThat(inReadme()).isEqualTo(defaults);
    }

    @Test
    void every_setting_says_what_it_is() throws IOException {
        assertThat(inMetadata().values())
                .allMatch(s ->
                        s.has("description") && !s.get("description").asString().isBlank());
    }

    private static String shown(JsonNode value) {
        return value == null || value.isArray() && value.isEmpty() ? "none" : value.asString();
    }

    private static Map<String, String> inReadme() throws IOException {
        Map<String, String> rows = new TreeMap<>();
        Matcher row = ROW.matcher(Files.readString(Path.of("README.md")));
        while (row.find()) {
            rows.put(row.group(1), row.group(2).trim());
        }
        return rows;
    }

    private static Map<String, JsonNode> inMetadata() throws IOException {
        Map<String, JsonNode> found = new TreeMap<>();
        List<URL> all = Collections.list(
                SettingsTest.class.getClassLoader().getResources("META-INF/spring-configuration-metadata.json"));
        for (URL each : all) {
            try (InputStream in = each.openStream()) {
                for (JsonNode property :
                        JsonMapper.builder().build().readTree(in).get("properties")) {
                    if (property.get("name").asString().startsWith("forkscope.")) {
                        found.put(property.get("name").asString(), property);
                    }
                }
            }
        }
        return found;
    }
}

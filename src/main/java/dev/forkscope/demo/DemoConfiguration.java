package dev.forkscope.demo;

import dev.forkscope.language.Compiler;
import dev.forkscope.protocol.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Loads the catalogue from the classpath. */
@Configuration(proxyBeanMethods = false)
class DemoConfiguration {
    private static final Map<Language, String> FILES = Map.of(Language.C, "main.c", Language.PYTHON, "main.py");

    @Bean
    Catalogue catalogue() throws IOException {
        Resource[] found = new PathMatchingResourcePatternResolver().getResources("classpath*:demos/*/demo.json");
        List<Resource> inOrder = Arrays.stream(found)
                .sorted(Comparator.comparing(DemoConfiguration::folder))
                .toList();
        List<Demo> demos = new ArrayList<>();
        for (Resource json : inOrder) {
            Map<Language, String> programs = new EnumMap<>(Language.class);
            for (Map.Entry<Language, String> file : FILES.entrySet()) {
                Resource program = json.createRelative(file.getValue());
                if (program.exists()) {
                    programs.put(file.getKey(), program.getContentAsString(StandardCharsets.UTF_8));
                }
            }
            demos.add(DemoReader.read(folder(json), json.getContentAsString(StandardCharsets.UTF_8), programs));
        }
        return new Catalogue(demos);
    }

    @Bean
    ProgramSource programSource() {
        return Compiler::compile;
    }

    private static String folder(Resource json) {
        try {
            String path = json.getURL().getPath();
            int end = path.lastIndexOf('/');
            return path.substring(path.lastIndexOf('/', end - 1) + 1, end);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

package dev.forkscope.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All demos, in the order in which they are met. */
public final class Catalogue {
    private final Map<String, Demo> demos = new LinkedHashMap<>();

    Catalogue(List<Demo> inOrder) {
        for (Demo demo : inOrder) {
            if (demos.putIfAbsent(demo.id(), demo) != null) {
                throw new BadDemoException(demo.id(), "there are two demos of this id");
            }
        }
    }

    /** Every demo. */
    public List<Demo> all() {
        return List.copyOf(demos.values());
    }

    /** The demo of that id. */
    public Optional<Demo> find(String id) {
        return Optional.ofNullable(demos.get(id));
    }
}

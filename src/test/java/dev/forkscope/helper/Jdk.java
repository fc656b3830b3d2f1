package dev.forkscope.helper;

import dev.forkscope.run.LauncherFlags;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A JDK on this machine that a launcher can run on. */
record Jdk(int feature, Path home) {
    private static final Path USUAL_PLACE = Path.of("/usr/lib/jvm");
    private static final Pattern VERSION = Pattern.compile("(?m)^JAVA_VERSION=\"(\\d+)");

    /** The one the tests run on. */
    static Jdk own() {
        return new Jdk(Runtime.version().feature(), Path.of(System.getProperty("java.home")));
    }

    /** One for each feature release from 17 on that is installed where Debian puts them, and the own one. */
    static List<Jdk> installed() throws IOException {
        TreeMap<Integer, Jdk> found = new TreeMap<>(Comparator.naturalOrder());
        if (Files.isDirectory(USUAL_PLACE)) {
            try (Stream<Path> homes = Files.list(USUAL_PLACE)) {
                homes.sorted()
                        .flatMap(home -> at(home).stream())
                        .filter(jdk -> jdk.feature >= 17)
                        .forEach(jdk -> found.putIfAbsent(jdk.feature, jdk));
            }
        }
        found.put(own().feature, own());
        return new ArrayList<>(found.values());
    }

    private static Optional<Jdk> at(Path home) {
        try {
            Matcher version = VERSION.matcher(Files.readString(home.resolve("release")));
            return version.find() && Files.isExecutable(home.resolve("bin/java"))
                    ? Optional.of(new Jdk(Integer.parseInt(version.group(1)), home))
                    : Optional.empty();
        } catch (IOException noJdk) {
            return Optional.empty();
        }
    }

    String java() {
        return home.resolve("bin/java").toString();
    }

    List<String> flags() {
        return LauncherFlags.of(feature);
    }

    @Override
    public String toString() {
        return "JDK " + feature;
    }
}

package dev.forkscope.run;

import dev.forkscope.protocol.ControlFrame;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what a launcher needs: helper and protocol classes, and jnr with what it stands on. Nothing else goes into its JVM. */
final class LauncherClasspath {
    private static final Pattern LIBRARY = Pattern.compile("(jnr-[a-z0-9-]+|jffi|asm(-[a-z]+)?)-\\d[^/]*\\.jar");
    private static final Pattern CLASS = Pattern.compile("BOOT-INF/classes/(dev/forkscope/(helper|protocol)/.+)");
    private static final String LIBRARIES = "BOOT-INF/lib/";

    private LauncherClasspath() {}

    /**
     * The classpath, as directories and jars that a plain JVM can read.
     *
     * @param scratch where to unpack to, if this server runs from an executable jar
     */
    static List<Path> find(Path scratch) throws IOException {
        String location = String.valueOf(
                ControlFrame.class.getProtectionDomain().getCodeSource().getLocation());
        return location.startsWith("jar:nested:")
                ? unpack(outerJar(location), scratch)
                : besides(Path.of(URI.create(location)));
    }

    /** {@code jar:nested:/dir/forkscope.jar/!BOOT-INF/classes/!/} is inside {@code /dir/forkscope.jar}. */
    static Path outerJar(String location) {
        String path = location.substring("jar:nested:".length(), location.indexOf("/!"));
        return Path.of(URI.create("file:" + path));
    }

    private static List<Path> besides(Path classes) {
        List<Path> found = new ArrayList<>(List.of(classes));
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(p -> p.getFileName() != null
                        && LIBRARY.matcher(p.getFileName().toString()).matches())
                .forEach(found::add);
        return found;
    }

    private static List<Path> unpack(Path jar, Path scratch) throws IOException {
        Path classes = scratch.resolve("classes");
        List<Path> found = new ArrayList<>(List.of(classes));
        try (JarFile in = new JarFile(jar.toFile())) {
            for (Enumeration<JarEntry> all = in.entries(); all.hasMoreElements(); ) {
                JarEntry entry = all.nextElement();
                var inClasses = CLASS.matcher(entry.getName());
                if (entry.isDirectory()) {
                    continue;
                }
                if (inClasses.matches()) {
                    copy(in, entry, classes.resolve(inClasses.group(1)));
                } else if (entry.getName().startsWith(LIBRARIES)) {
                    String name = entry.getName().substring(LIBRARIES.length());
                    if (LIBRARY.matcher(name).matches()) {
                        found.add(copy(in, entry, scratch.resolve(name)));
                    }
                }
            }
        }
        return found;
    }

    private static Path copy(JarFile in, JarEntry entry, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        try (InputStream bytes = in.getInputStream(entry)) {
            Files.copy(bytes, to);
        }
        return to;
    }
}

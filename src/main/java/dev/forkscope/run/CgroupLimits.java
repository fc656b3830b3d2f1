package dev.forkscope.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** The lowest limit among this process's control group and those above it, cgroups(7), version 2 or 1. */
final class CgroupLimits {
    private CgroupLimits() {}

    /** Empty if there is none. */
    static OptionalLong of(Path root, String controller, String fileInVersion2, String fileInVersion1) {
        OptionalLong lowest = OptionalLong.empty();
        try {
            for (String line : Files.readAllLines(root.resolve("proc/self/cgroup"))) {
                String[] parts = line.split(":", 3);
                boolean version2 = parts[1].isEmpty();
                if (version2 || ("," + parts[1] + ",").contains("," + controller + ",")) {
                    Path mount = root.resolve(version2 ? "sys/fs/cgroup" : "sys/fs/cgroup/" + controller);
                    lowest = lower(lowest, upwards(mount, parts[2], version2 ? fileInVersion2 : fileInVersion1));
                }
            }
        } catch (IOException e) {
            return OptionalLong.empty();
        }
        return lowest;
    }

    private static OptionalLong upwards(Path mount, String group, String file) {
        OptionalLong lowest = OptionalLong.empty();
        for (Path at = mount.resolve(group.substring(1)).normalize();
                at != null && at.startsWith(mount);
                at = at.getParent()) {
            lowest = lower(lowest, read(at.resolve(file)));
        }
        return lowest;
    }

    private static OptionalLong read(Path file) {
        try {
            String text = Files.readString(file).trim();
            return text.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    private static OptionalLong lower(OptionalLong a, OptionalLong b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.isEmpty() ? b : a;
        }
        return OptionalLong.of(Math.min(a.getAsLong(), b.getAsLong()));
    }
}

package dev.forkscope.run;

import java.util.List;

/** Lends tests of other rooms the flags a launcher JVM is started with. */
public final class LauncherFlags {
    private LauncherFlags() {}

    /** For a JDK of the given feature release. */
    public static List<String> of(int feature) {
        return LauncherCommand.jvmFlags(feature);
    }
}

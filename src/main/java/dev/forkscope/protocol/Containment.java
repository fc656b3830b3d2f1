package dev.forkscope.protocol;

/** What must hold in every demo process; a zygote finds out before it says that it is ready. The order is the bit in its word. */
public enum Containment {
    /** It is no longer root's. */
    USER("demo processes run as root"),
    /** No program it could start would have more rights than it has (PR_SET_NO_NEW_PRIVS). */
    NO_NEW_PRIVILEGES("demo processes could gain privileges"),
    /** It has a limit on processor time. */
    CPU("demo processes have no limit on processor time"),
    /** It has a limit on memory. */
    MEMORY("demo processes have no limit on memory"),
    /** It cannot make a file grow. */
    FILE_SIZE("demo processes could write files"),
    /** It leaves no core file. */
    CORE("demo processes could leave core files"),
    /** It has a limit on open files. */
    OPEN_FILES("demo processes have no limit on open files"),
    /** Its user has a limit on processes. */
    PROCESSES("demo processes have no limit on processes"),
    /** It has no descriptor but its own three and the run's channel. */
    DESCRIPTORS("demo processes have inherited descriptors"),
    /** It has none of the server's environment, only {@link LauncherEnvironment}. */
    ENVIRONMENT("demo processes have inherited an environment"),
    /** Its process group is its own. */
    GROUP("demo processes have no process group of their own"),
    /** Its helper is there to adopt its orphans. */
    SUBREAPER("helpers do not adopt orphans");

    private final String otherwise;

    Containment(String otherwise) {
        this.otherwise = otherwise;
    }

    /** What is wrong where it does not hold. */
    public String otherwise() {
        return otherwise;
    }

    /** Its bit in the word of a zygote. */
    public int bit() {
        return 1 << ordinal();
    }

    /** The word that says that nothing holds. */
    public static int all() {
        return (1 << values().length) - 1;
    }
}

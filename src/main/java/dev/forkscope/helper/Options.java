package dev.forkscope.helper;

/**
 * The launcher's command line.
 *
 * @param uid user the demos run as where the launcher is root's, {@code --uid=N}
 * @param gid group likewise, {@code --gid=N}
 * @param processes processes that the user may have, {@code --processes=N}: more than all runs and the server need
 * @param retireAfter runs after which a zygote is replaced, {@code --retire-after=N}
 * @param keepStderr whether helpers keep the launcher's standard error, so that what their JVM logs can be read,
 *     {@code --keep-stderr=1}
 */
record Options(int uid, int gid, int processes, int retireAfter, boolean keepStderr) {
    private static final int NOBODY = 65_534;
    private static final int PROCESSES = 10_000;
    private static final int RETIRE_AFTER = 400;

    static Options parse(String[] arguments) {
        int uid = NOBODY;
        int gid = NOBODY;
        int processes = PROCESSES;
        int retireAfter = RETIRE_AFTER;
        boolean keepStderr = false;
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException("expected --name=number, not " + argument);
            }
            int value = Integer.parseInt(argument.substring(equals + 1));
            switch (argument.substring(0, equals)) {
                case "--uid":
                    uid = value;
                    break;
                case "--gid":
                    gid = value;
                    break;
                case "--processes":
                    processes = value;
                    break;
                case "--retire-after":
                    retireAfter = value;
                    break;
                case "--keep-stderr":
                    keepStderr = value != 0;
                    break;
                default:
                    throw new IllegalArgumentException("unknown option " + argument);
            }
        }
        return new Options(uid, gid, processes, retireAfter, keepStderr);
    }
}

package dev.forkscope.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A process and all that descend from it, as they were at one moment: who of them is alive later? */
final class Family {
    private final List<ProcessHandle> members;

    private Family(List<ProcessHandle> members) {
        this.members = members;
    }

    static Family of(ProcessHandle head) {
        return new Family(Stream.concat(Stream.of(head), head.descendants()).toList());
    }

    int size() {
        return members.size();
    }

    /** Those alive now. A zombie is not: when to reap it is for init to choose. Nor is whoever else has got a member's pid. */
    List<ProcessHandle> alive() {
        return members.stream()
                .filter(ProcessHandle::isAlive)
                .filter(p -> !isZombie(p))
                .toList();
    }

    /** proc_pid_stat(5): the state is the first field after the command, which stands in parentheses. */
    private static boolean isZombie(ProcessHandle process) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            return stat.charAt(stat.lastIndexOf(')') + 2) == 'Z';
        } catch (IOException gone) {
            return true;
        }
    }
}

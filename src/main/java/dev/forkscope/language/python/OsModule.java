package dev.forkscope.language.python;

import static dev.forkscope.language.python.Modules.call;
import static dev.forkscope.language.python.Modules.number;

import dev.forkscope.language.python.Modules.Member;
import dev.forkscope.language.python.Modules.Refused;
import dev.forkscope.protocol.PyMeaning;
import dev.forkscope.protocol.PyReal;
import dev.forkscope.protocol.Syscall;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is in {@code os}. */
final class OsModule {
    private static final String NO_EXEC = "no other program can be started; let the child do the work itself";
    private static final String NO_FILES = "there are no files here; os.pipe() gives descriptors to read and write";
    private static final String NO_GROUPS = "process groups and sessions are not modelled";
    private static final String USE_FORK = "use os.fork()";

    private OsModule() {}

    static Map<String, Member> members() {
        Map<String, Member> members = new LinkedHashMap<>();
        members.put("fork", call(Syscall.FORK, 0));
        members.put("wait", call(Syscall.WAIT, 0));
        members.put("waitpid", call(Syscall.WAITPID, 2));
        members.put("wait3", Modules.Special.WAIT3);
        members.put("wait4", Modules.Special.WAIT4);
        members.put("getenv", Modules.Special.GETENV);
        members.put("environ", Modules.Special.ENVIRON);
        members.put("isatty", call(Syscall.ISATTY, 1));
        members.put("getpid", call(Syscall.GETPID, 0));
        members.put("getppid", call(Syscall.GETPPID, 0));
        members.put("getpgrp", call(Syscall.GETPGRP, 0));
        members.put("getpgid", call(Syscall.GETPGID, 1));
        members.put("sched_yield", new Modules.Real(PyReal.SCHED_YIELD, 0, List.of()));
        members.put("getuid", call(Syscall.GETUID, 0));
        members.put("_exit", call(Syscall.EXIT_NOW, 1));
        members.put("abort", call(Syscall.ABORT, 0));
        members.put("kill", call(Syscall.KILL, 2));
        members.put("pipe", call(Syscall.PIPE, 0));
        members.put("fdopen", Modules.Special.FDOPEN);
        members.put("read", call(Syscall.READ, 2));
        members.put("write", call(Syscall.WRITE, 2));
        members.put("close", call(Syscall.CLOSE, 1));
        members.put("dup", call(Syscall.DUP, 1));
        members.put("dup2", call(Syscall.DUP2, 2));
        members.put("WIFEXITED", call(Syscall.WIFEXITED, 1));
        members.put("WEXITSTATUS", call(Syscall.WEXITSTATUS, 1));
        members.put("WIFSIGNALED", call(Syscall.WIFSIGNALED, 1));
        members.put("WTERMSIG", call(Syscall.WTERMSIG, 1));
        members.put("WIFSTOPPED", call(Syscall.WIFSTOPPED, 1));
        members.put("WSTOPSIG", call(Syscall.WSTOPSIG, 1));
        members.put("WIFCONTINUED", call(Syscall.WIFCONTINUED, 1));
        members.put("WCOREDUMP", call(Syscall.WCOREDUMP, 1));
        members.put("waitstatus_to_exitcode", call(Syscall.EXITCODE, 1));
        members.put("strerror", new Modules.Meaning(PyMeaning.STRERROR));
        members.put("error", new Modules.ErrorClass());
        members.put("linesep", Modules.Special.LINE_END);
        members.put("name", Modules.Special.SYSTEM_NAME);
        constants(members);
        refuse(members, NO_EXEC, "execl", "execle", "execlp", "execlpe", "execv", "execve", "execvp", "execvpe");
        refuse(
                members,
                NO_EXEC,
                "system",
                "popen",
                "spawnl",
                "spawnlp",
                "spawnv",
                "spawnvp",
                "posix_spawn",
                "startfile");
        refuse(members, NO_FILES, "open", "listdir", "remove", "unlink", "mkdir", "rmdir", "rename", "stat");
        refuse(
                members,
                NO_FILES,
                "path",
                "getcwd",
                "chdir",
                "lseek",
                "fsync",
                "mkfifo",
                "truncate",
                "access",
                "sep",
                "devnull");
        refuse(members, NO_GROUPS, "setsid", "setpgid", "setpgrp", "getsid", "killpg", "tcsetpgrp", "tcgetpgrp");
        refuse(members, USE_FORK, "forkpty", "vfork", "clone");
        refuse(members, "write os.waitpid()", "waitid", "P_ALL", "P_PID", "WEXITED", "WNOWAIT");
        refuse(members, "write os.pipe()", "pipe2");
        refuse(members, "a program has no use of it here", "putenv", "uname", "cpu_count", "getlogin");
        refuse(
                members,
                "a program has no use of it here",
                "times",
                "nice",
                "getpriority",
                "setuid",
                "urandom",
                "umask");
        refuse(members, "call the function after the fork", "register_at_fork");
        refuse(members, "only getuid() is there", "geteuid", "getgid", "getegid");
        refuse(
                members,
                "whether stdout is a terminal is chosen on the page; os.isatty() tells",
                "ttyname",
                "get_terminal_size");
        return members;
    }

    private static void constants(Map<String, Member> members) {
        members.put("WNOHANG", number(1));
        members.put("WUNTRACED", number(2));
        members.put("WCONTINUED", number(8));
        String[] exits = {
            "EX_USAGE",
            "EX_DATAERR",
            "EX_NOINPUT",
            "EX_NOUSER",
            "EX_NOHOST",
            "EX_UNAVAILABLE",
            "EX_SOFTWARE",
            "EX_OSERR",
            "EX_OSFILE",
            "EX_CANTCREAT",
            "EX_IOERR",
            "EX_TEMPFAIL",
            "EX_PROTOCOL",
            "EX_NOPERM",
            "EX_CONFIG"
        };
        members.put("EX_OK", number(0));
        for (int i = 0; i < exits.length; i++) {
            members.put(exits[i], number(64 + i));
        }
    }

    private static void refuse(Map<String, Member> members, String why, String... names) {
        for (String name : names) {
            members.put(name, new Refused(why));
        }
    }
}

package dev.forkscope.language.python;

import static dev.forkscope.language.python.Modules.number;

import dev.forkscope.language.python.Modules.Member;
import dev.forkscope.language.python.Modules.Refused;
import dev.forkscope.protocol.PyType;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is in {@code signal} and {@code errno}, with the numbers of Linux on x86 and ARM. */
final class SignalModule {
    private static final String ERRORS =
            "EPERM ENOENT ESRCH EINTR EIO ENXIO E2BIG ENOEXEC EBADF ECHILD EAGAIN ENOMEM EACCES"
                    + " EFAULT ENOTBLK EBUSY EEXIST EXDEV ENODEV ENOTDIR EISDIR EINVAL ENFILE EMFILE ENOTTY ETXTBSY EFBIG ENOSPC"
                    + " ESPIPE EROFS EMLINK EPIPE EDOM ERANGE";

    private static final String NO_HANDLERS = "signal handlers are not modelled: signals have their default action";

    private SignalModule() {}

    static Map<String, Member> members() {
        Map<String, Member> members = numbered(PyType.SIGNALS);
        members.put("SIGCLD", number(17));
        members.put("SIGPOLL", number(29));
        members.put("alarm", new Refused("write time.sleep() and os.kill()"));
        members.put("pause", Modules.Special.PAUSE);
        members.put("raise_signal", Modules.Special.RAISE_SIGNAL);
        for (String name : new String[] {
            "signal",
            "SIG_IGN",
            "SIG_DFL",
            "getsignal",
            "sigwait",
            "pthread_sigmask",
            "set_wakeup_fd",
            "siginterrupt",
            "setitimer",
            "sigpending",
            "default_int_handler",
            "sigtimedwait",
            "sigwaitinfo",
            "SIG_BLOCK",
            "SIG_UNBLOCK"
        }) {
            members.put(name, new Refused(NO_HANDLERS));
        }
        members.put("Signals", Modules.Special.SIGNALS);
        members.put("strsignal", new Refused("print signal.Signals(n).name"));
        return members;
    }

    static Map<String, Member> errno() {
        Map<String, Member> members = numbered(ERRORS);
        members.put("EWOULDBLOCK", number(11));
        members.put("errorcode", new Refused("print the exception itself"));
        return members;
    }

    private static Map<String, Member> numbered(String names) {
        Map<String, Member> members = new LinkedHashMap<>();
        for (String name : names.split(" ")) {
            members.put(name, number(members.size() + 1));
        }
        return members;
    }
}

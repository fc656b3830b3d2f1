package dev.forkscope.language.python;

import static dev.forkscope.language.python.Modules.number;

import dev.forkscope.language.python.Modules.Member;
import dev.forkscope.language.python.Modules.Refused;
import dev.forkscope.protocol.PyMeaning;
import dev.forkscope.protocol.PySignal;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is in {@code signal} and {@code errno}, with the numbers of Linux on x86 and ARM. */
final class SignalModule {
    private static final String NO_HANDLERS = "signal handlers are not modelled: signals have their default action";

    private SignalModule() {}

    static Map<String, Member> members() {
        Map<String, Member> members = new LinkedHashMap<>();
        for (String name : PySignal.NAMES.split(" ")) {
            members.put(name, signal(members.size() + 1));
        }
        members.put("SIGCLD", signal(17));
        members.put("SIGPOLL", signal(29));
        members.put("SIGRTMIN", signal(PySignal.FIRST_REAL_TIME));
        members.put("SIGRTMAX", signal(PySignal.LAST_REAL_TIME));
        members.put("NSIG", number(PySignal.LAST_REAL_TIME + 1));
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
        members.put("strsignal", new Modules.Meaning(PyMeaning.STRSIGNAL));
        return members;
    }

    static Map<String, Member> errno() {
        Map<String, Member> members = new LinkedHashMap<>();
        String[] names = PyMeaning.ERRORS.split(" ");
        for (int i = 0; i < names.length; i++) {
            if (!names[i].equals("-")) {
                members.put(names[i], number(i + 1));
            }
        }
        members.put("EWOULDBLOCK", number(11));
        members.put("EDEADLK", number(35));
        members.put("EOPNOTSUPP", number(95));
        members.put("errorcode", Modules.Special.ERRORCODE);
        return members;
    }

    private static Modules.Constant signal(int number) {
        return new Modules.Constant(PySignal.of(number));
    }
}

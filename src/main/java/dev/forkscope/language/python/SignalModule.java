package dev.forkscope.language.python;

import static dev.forkscope.language.python.Modules.number;

import dev.forkscope.language.python.Modules.Member;
import dev.forkscope.language.python.Modules.Refused;
import dev.forkscope.protocol.PyHandler;
import dev.forkscope.protocol.PyMeaning;
import dev.forkscope.protocol.PySignal;
import dev.forkscope.protocol.SignalCall;
import dev.forkscope.protocol.Syscall;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is in {@code signal} and {@code errno}, with the numbers of Linux on x86 and ARM. */
final class SignalModule {
    private static final String WHAT_THERE_IS =
            "signal.signal() sets a handler, signal.alarm() and os.kill() send a signal, signal.pause() waits for one";

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
        members.put("raise_signal", Modules.Special.RAISE_SIGNAL);
        members.put("signal", new Modules.SignalFunction(SignalCall.SIGNAL, 2));
        members.put("getsignal", new Modules.SignalFunction(SignalCall.HANDLER, 1));
        members.put("pause", new Modules.SignalFunction(SignalCall.PAUSE, 0));
        members.put("alarm", Modules.call(Syscall.ALARM, 1));
        members.put("SIG_DFL", new Modules.Constant(PySignal.handler(0)));
        members.put("SIG_IGN", new Modules.Constant(PySignal.handler(1)));
        members.put("default_int_handler", new Modules.Constant(PyHandler.DEFAULT_INT));
        for (String name : new String[] {
            "sigwait",
            "pthread_sigmask",
            "pthread_kill",
            "set_wakeup_fd",
            "siginterrupt",
            "setitimer",
            "getitimer",
            "sigpending",
            "sigtimedwait",
            "sigwaitinfo",
            "valid_signals",
            "Handlers",
            "Sigmasks",
            "SIG_BLOCK",
            "SIG_UNBLOCK",
            "SIG_SETMASK",
            "ITIMER_REAL"
        }) {
            members.put(name, new Refused(WHAT_THERE_IS));
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

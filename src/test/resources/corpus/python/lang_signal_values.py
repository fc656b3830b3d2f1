"""Signals are numbers with a name."""
import os
import signal
import sys
from signal import SIGKILL, SIGTERM, Signals

s = signal.SIGTERM
print(s, repr(s), f"{s}", f"{s!r}", f"{s:>5}|{s:d}|{s:x}|{s:05}", "%d %s %r %5d" % (s, s, s, s), [s], (s,), str(s))
print(s + 1, -s, s == 15, s is signal.SIGTERM, s.name, s.value, int(s), bool(s), not s, ~s, +s, abs(s), id(s) == id(s))
print(signal.Signals(9), repr(Signals(9)), Signals(9).value, signal.Signals.SIGKILL.name, Signals["SIGINT"].value)
print(repr(signal.SIGCLD), repr(signal.SIGPOLL), repr(signal.SIGRTMIN), signal.SIGRTMAX, signal.NSIG)
print(hex(s), chr(s + 50), s * "a", range(s), s in (15, 3), 15 in [s], divmod(s, 4), max(s, 3), min(s, 20), sum([s, s]))
print(sorted([s, signal.SIGINT, 7]), s << 1, s & 7, s & s, s | s, s ^ s, s // 2, s**2, 2**s, s > SIGKILL, s == SIGTERM)
print(["zero", "one", "two"][signal.SIGINT], "abcdef"[:signal.SIGQUIT], (1, SIGKILL) == (1, 9), [s] == [15], s != 15)
print(isinstance(s, int), isinstance(s, bool), isinstance(s, str), type(s), type(s).__name__)
print([signal.strsignal(n) for n in range(1, 65)])
print(signal.strsignal(SIGKILL), signal.strsignal(True))
victims = [signal.SIGTERM, signal.SIGKILL, signal.SIGHUP, signal.SIGUSR1]
for sig in victims:
    sys.stdout.flush()
    pid = os.fork()
    if pid == 0:
        os.kill(os.getpid(), sig)
        os._exit(0)
    _, status = os.waitpid(pid, 0)
    print(f"{sig.name:8s} {int(sig):2d} {os.WTERMSIG(status) == sig} {os.WTERMSIG(status) in victims}")
    print(signal.Signals(os.WTERMSIG(status)).name, signal.Signals(os.WTERMSIG(status)), -os.waitstatus_to_exitcode(status))
for wrong in range(20):
    try:
        if wrong == 0:
            print(s + "a")
        elif wrong == 1:
            print(len(s))
        elif wrong == 2:
            print(s[0])
        elif wrong == 3:
            print(s < "a")
        elif wrong == 4:
            print((5).name)
        elif wrong == 5:
            print("a".value)
        elif wrong == 6:
            print(signal.Signals(0))
        elif wrong == 7:
            print(signal.Signals(33))
        elif wrong == 8:
            print(signal.Signals("SIGKILL"))
        elif wrong == 9:
            print(signal.strsignal(0))
        elif wrong == 10:
            print(signal.strsignal(65))
        elif wrong == 11:
            print(signal.strsignal("a"))
        elif wrong == 12:
            print(signal.strsignal(2**40))
        elif wrong == 13:
            print(f"{s:s}")
        elif wrong == 14:
            print(f"{s:q}")
        elif wrong == 15:
            print("a" + s)
        elif wrong == 16:
            print([1][s])
        elif wrong == 17:
            for item in s:
                print(item)
        elif wrong == 18:
            print(s // 0)
        else:
            print(None.name)
    except (TypeError, ValueError, LookupError, ArithmeticError, AttributeError) as e:
        print(wrong, type(e).__name__, e)
sys.stdout.flush()
if os.fork() == 0:
    sys.exit(s)
print(os.wait()[1] >> 8)

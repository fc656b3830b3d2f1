"""type(), the classes it gives, and their names."""
import os
import signal
import sys

values = [1, True, None, "s", b"b", [1], (1, 2), range(3), ValueError("v"), OSError("o"), signal.SIGTERM, type(1)]
for value in values:
    print(type(value), type(value).__name__, value.__class__.__name__, value.__class__)
print([type(value) for value in values])
print(f"{type(1)}", f"{type('')!r}", "%s %r" % (type(()), type([])), str(type(None)), repr(type(b"")))


def kind(value):
    if type(value) is bool or value is None:
        return "truth"
    if type(value) == int:
        return "number"
    if type(value) in (str, bytes):
        return "text"
    if type(value) not in [list, tuple, range]:
        return "other"
    return "sequence"


print([kind(value) for value in values])
print(type(1) == type(2), type(1) != type("a"), type(1) == type(True), type(1) is type(2), int == type(5) == int)
print(type(5) == float, type(ValueError()) is ValueError, type(OSError()) == Exception, type(type(5)) == type)
print(type(signal.SIGINT) == int, type(signal.SIGINT) is signal.Signals, isinstance(signal.SIGINT, int))
print(bool(type(5)), not type(5), type(5) in [type(6)], type(5) == 5)
for call in range(9):
    sys.stdout.flush()
    pid = os.fork()
    if pid == 0:
        try:
            if call == 0:
                os.wait()
            elif call == 1:
                os.kill(2**22 + 5, 0)
            elif call == 2:
                os.read(99, 1)
            elif call == 3:
                print([][0])
            elif call == 4:
                print(1 // 0)
            elif call == 5:
                print(undefined if call else 0)
            elif call == 6:
                raise RuntimeError
            elif call == 7:
                sys.exit("bye")
            print(int("x"))
        except Exception as e:
            print(call, type(e).__name__, type(e), e.__class__.__name__ + ":", e)
        except BaseException as e:
            print(call, "base", type(e).__name__, e.code)
        sys.stdout.flush()
        os._exit(0)
    os.wait()
undefined = 1
for wrong in range(10):
    try:
        if wrong == 0:
            print(type(5) + 1)
        elif wrong == 1:
            print(len(type(5)))
        elif wrong == 2:
            print(-type(5))
        elif wrong == 3:
            print(type(5) < type(6))
        elif wrong == 4:
            print(int(type(5)))
        elif wrong == 5:
            print((1).__class__ + 2)
        elif wrong == 6:
            print(f"{type(5):>20}")
        elif wrong == 7:
            for item in type(5):
                print(item)
        elif wrong == 8:
            print((5).__name__)
        else:
            print("a" + type("a"))
    except (TypeError, AttributeError) as e:
        print(wrong, type(e).__name__, e)

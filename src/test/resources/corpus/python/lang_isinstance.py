# LANGUAGE: isinstance with types, tuples of them and exceptions.
import os
values = [0, 7, True, "s", b"b", [1], (1,), range(2), None]
for x in values:
    print(repr(x), isinstance(x, int), isinstance(x, bool), isinstance(x, str), isinstance(x, list), isinstance(x, tuple),
          isinstance(x, bytes), isinstance(x, range), isinstance(x, (int, str)), isinstance(x, (list, (tuple, bytes))),
          isinstance(x, object), isinstance(x, float), isinstance(x, ()), isinstance(x, (OSError, int)), isinstance(x, Exception))
def sizes(x):
    if isinstance(x, int) and not isinstance(x, bool):
        return x
    return sum([sizes(y) for y in x]) if isinstance(x, (list, tuple)) else 0
print(sizes([1, [2, (3, True)], "x"]))
try:
    os.wait()
except Exception as e:
    print(isinstance(e, OSError), isinstance(e, (ValueError, ChildProcessError)), isinstance(e, KeyError), isinstance(e, int), e.errno, e.strerror)
print([x for x in values if isinstance(x, str)])
if os.fork() == 0:
    raise SystemExit(4 if isinstance("x", str) else 5)
print(os.WEXITSTATUS(os.wait()[1]))
raise SystemExit("gone")

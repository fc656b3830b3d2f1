import functools
import os
from functools import reduce


def attempt(action):
    try:
        print(action())
    except TypeError as error:
        print(error)


def longer(a, b):
    return a if len(a) >= len(b) else b


print(reduce(lambda a, b: a * b, range(1, 6)), reduce(lambda a, b: a + [b], "abc", []), reduce(longer, ["a", "bcd", "ef"]))
print(functools.reduce(max, {3, 9, 4}), reduce(min, (n * n for n in [4, -2, 3])), reduce(lambda a, b: a + b, [], 7))
print(1 + reduce(lambda total, n: total + reduce(lambda x, y: x * y, [n, n]), [1, 2, 3], 0))
attempt(lambda: reduce(lambda a, b: a, []))
attempt(lambda: reduce(lambda a, b: a, 5))
attempt(lambda: reduce(lambda a: a, [1, 2]))
attempt(lambda: reduce(3, [1, 2]))
attempt(lambda: reduce(3, [1]))


def child(number):
    pid = os.fork()
    if pid == 0:
        os._exit(number)
    return pid


def add_status(total, pid):
    return total + os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


print(reduce(add_status, [child(n) for n in (2, 3, 5)], 0))

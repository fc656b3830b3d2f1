import atexit
import os
from functools import partial, reduce


def attempt(action):
    try:
        print(action())
    except (TypeError, AttributeError) as error:
        print(type(error), error)


def task(name, count=1, *rest, sep="-", **options):
    return f"{name}{sep}{count} {rest} {options}"


class Worker:
    def __init__(self, name, size):
        self.name = name
        self.size = size

    def run(self, n):
        return (self.name, self.size, n)


simple = partial(task, "a")
print(simple(), simple(2), simple(2, 3), simple(sep="+"), simple(mode="x"))
full = partial(simple, 7, sep=":", depth=1)
print(full(), full(8, 9), full(sep="/", depth=2))
print(partial(Worker, "w", size=3)().run(1), partial(Worker("v", 1).run, 5)())
print(list(map(partial(max, 3), [1, 5])), reduce(partial(max), [2, 3]), sorted([3, -4], key=partial(abs)))
partial(print, "one", "two", sep="|")("three", end="!\n")
print(partial(lambda *a: a, 1, 2)(*[3, 4]), callable(simple), type(simple), simple == simple, simple == partial(task, "a"))
attempt(lambda: partial(3, 4))
attempt(lambda: partial(task)())
attempt(lambda: partial(len, [])(1))
attempt(lambda: simple(name="b"))
attempt(lambda: simple + 1)
attempt(lambda: simple.__name__)
atexit.register(partial(print, "goodbye from", "everyone"))


def child(status, pid):
    if pid == 0:
        os._exit(status)
    return pid


children = [partial(child, n)(os.fork()) for n in range(1, 4)]
print([os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) for pid in children])

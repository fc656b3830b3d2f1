# Functions handed about: as arguments, in lists, out of other functions, with every way to bind what they get.
import os


def spawn(work, *arguments):
    pid = os.fork()
    if pid == 0:
        os._exit(work(*arguments))
    return pid


def add(a, b=10):
    return a + b


def show(first, *rest, sep="-", end="."):
    return sep.join([str(first)] + [str(r) for r in rest]) + end


def chooser(which):
    def double(n):
        return n * 2

    def negate(n):
        return -n

    return double if which else negate


def apply(f, times, value):
    return value if times == 0 else apply(f, times - 1, f(value))


def only_named(*, name):
    return name


for task, arguments in ((add, (1,)), (add, (1, 2)), (chooser(True), (21,)), (lambda *all: len(all), "abc")):
    pid, status = os.waitpid(spawn(task, *arguments), 0)
    print(os.WEXITSTATUS(status))

print(show(1), show(1, 2, 3), show(*[1, *(2, 3)], 4), show(0, end="!", sep=""))
print(apply(chooser(True), 5, 1), apply(chooser(False), 3, 7), chooser(True)(4))
table = [add, chooser, apply]
print([f is add for f in table], add == add, add != apply, not add)

words = ["pear", "fig", "apple", "kiwi", "date", "Fig"]
print(sorted(words, key=len), sorted(words, key=len, reverse=True))
print(sorted(words, key=lambda w: (w[-1], w)), max(words, key=len), min(words, key=lambda w: w[1:]))
words.sort(key=lambda w: w.lower(), reverse=True)
print(words, list(map(lambda n: n * n, range(4))), list(map(len, words)), sum(map(add, [1, 2])))


def wrong(which):
    f = add
    if which == 0:
        f()
    elif which == 1:
        f(1, 2, 3)
    elif which == 2:
        f = only_named
        f()
    elif which == 3:
        f = only_named
        f(1)
    elif which == 4:
        f = which
        f()
    elif which == 5:
        chooser(True)()
    elif which == 6:
        f = apply
        f(1)
    elif which == 7:
        f = apply
        f()
    elif which == 8:
        sorted([(1, "a"), (1, None)], key=lambda pair: pair)
    elif which == 9:
        max([1, "a"], key=lambda x: x)
    else:
        add(*[])


for which in range(11):
    try:
        wrong(which)
    except TypeError as e:
        print(which, e)
try:
    min([], key=len)
except ValueError as e:
    print(e)

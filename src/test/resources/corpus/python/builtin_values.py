import os, sys, time
f = print
f("hello", 1, [2], sep="-", end="!\n")
callbacks = [os.getpid, time.sleep, len, str, int]
print(callbacks[0]() == os.getpid())
callbacks[1](0)
print(callbacks[2]("abc"), callbacks[3](5), callbacks[4]("7"))
print(print, len, os.getpid, str, type(len), type(os.getpid), type(str))
print(list(map(str, [1, 2])), list(map(int, ["3", "4"])), list(map(len, ["a", "bb"])))
print(list(map(lambda a, b: a * b, [1, 2, 3], [4, 5, 6])))
print(list(filter(lambda x: x % 2, range(10))), list(filter(None, [0, 1, "", "a"])))
for x in filter(None, map(lambda x: x - 1, [1, 2, 3])):
    print(x)
for p in map(lambda p: p[0] * p[1], enumerate([5, 6, 7], 1)):
    print(p)
print(sorted(["bbb", "a", "cc"], key=len), sorted([3, 1, 2], key=lambda v: -v), max(["a", "ccc", "bb"], key=len))
print(any(x > 2 for x in [1, 2, 3]), all(x > 0 for x in [1, 2]), sum(x * x for x in range(4)), min(x for x in [4, 2]), max(x for x in [4, 2]))
def noisy(x):
    print("noisy", x)
    return x
print(any(map(noisy, [0, 1, 2])))
print(list(map(noisy, map(noisy, [1, 2]))))
table = {"add": lambda a, b: a + b, "sub": lambda a, b=1: a - b, "n": None}
print(table["add"](b=1, a=2), table["sub"](5), table["sub"](5, b=3))
def apply(fn, *args, **kwargs):
    return fn(*args, **kwargs)
print(apply(table["add"], 1, b=2), apply(len, [1, 2, 3]), apply(max_ := (lambda *a: max(a)), 3, 9, 2))
def tryit(g, *a, **k):
    try:
        print(g(*a, **k))
    except TypeError as e:
        print("TypeError", e)
tryit(len); tryit(len, 1, 2); tryit(len, x=1); tryit(len, 5)
tryit(os.getpid, 1); tryit(os.getpid, x=1); tryit(os.kill, 1); tryit(os.kill, 1, 2, 3); tryit(os.kill, pid=1)
tryit(os.close); tryit(os.close, 1, 2); tryit(os.close, x=1); tryit(os._exit); tryit(os.dup2, 1); tryit(os.read, 1)
tryit(os.WEXITSTATUS, 256); tryit(os.WEXITSTATUS, status=512); tryit(time.sleep); tryit(sys.exit, 1, 2)
tryit(bool, 1, 2); tryit(list, 1, 2); tryit(list); tryit(tuple, "ab"); tryit(int); tryit(str); tryit(bool)
tryit(print, foo=1); tryit(print, sep=1); tryit(print, end=1); tryit(print, 1, 2, sep=", ", flush=True)
tryit(abs, -3); tryit(hex, 255); tryit(ord, "a"); tryit(chr, 97); tryit(repr, "x")
tryit(5); tryit("abc", 1); tryit(None)
print(str is str, len is len, len == print, [len].index(len), {len: 1}[len])
print(f"{len.__name__} {noisy.__name__} {os.fork.__name__} {str.__name__}")
sys.stdout.flush()
spawn = os.fork
pid = spawn()
if pid == 0:
    leave = os._exit
    leave(3)
w = os.wait
p, st = w()
print(os.WEXITSTATUS(st), list(map(os.WEXITSTATUS, [256, 512])))
stop = sys.exit
stop(4)

import os, sys
def make(n):
    if n > 0:
        total = 0
    def add(x):
        nonlocal total
        total += x
        return total
    return add
a = make(1)
print(a(1), a(2))
try:
    make(0)(1)
except NameError as e:
    print(type(e).__name__, e)
def late():
    def g():
        return v
    try:
        g()
    except NameError as e:
        print(e)
    v = 5
    print(g())
late()
def tree():
    a = 1
    def one():
        nonlocal a
        a = 2
        def two():
            nonlocal a
            a = 3
            return lambda: a
        return two
    fn = one()()
    print(a, fn())
tree()
def evenodd(n):
    def even(n): return True if n == 0 else odd(n - 1)
    def odd(n): return False if n == 0 else even(n - 1)
    return even(n)
print(evenodd(10), evenodd(7))
x = "global"
def sh():
    x = "outer"
    def inner():
        global x
        x = "changed"
        def deepest():
            return x
        return deepest()
    return inner(), x
print(sh(), x)
def comp(n):
    return [lambda k: k * n + i for i in range(3)]
print([f(10) for f in comp(2)])
nested = [[(lambda: (i, j)) for j in range(2)] for i in range(2)]
print([f() for row in nested for f in row])
d = {k: (lambda v=k: v) for k in "ab"}
print(d["a"](), d["b"]())
compose = lambda *fs: (lambda x: fs[0](compose(*fs[1:])(x)) if fs else x)
print(compose(lambda x: x + 1, lambda x: x * 2)(5))
curry = lambda a: lambda b: lambda c: (a, b, c)
print(curry(1)(2)(3))
k = (lambda x, *y, z=3, **w: [x, y, z, w])(1, 2, q=4)
print(k)
sq = lambda n: [i * i for i in range(n)]
print(sq(4), (lambda n: {i: n for i in range(n)})(2))
def gen():
    for i in range(2):
        try:
            val = i
            cb = lambda: val
        finally:
            print((lambda: i)(), cb())
gen()
def loopy():
    out = []
    for i in range(3):
        out.append(lambda: i)
    i = 9
    return [f() for f in out]
print(loopy())
def params(a, b=2, *rest, c=3, **kw):
    def show():
        return a, b, rest, c, kw
    a += 1
    return show
print(params(1)(), params(1, 5, 6, c=7, d=8)())
def exc():
    try:
        1 // 0
    except ZeroDivisionError as e:
        msg = str(e)
        h = lambda: msg
    return h
print(exc()())
def ftext(name):
    w = 7
    def show():
        return f"{name!r:>{w}} {len(name)}"
    return show
print(ftext("ab")())
def rec(n):
    def inner():
        return n
    return inner() if n == 0 else rec(n - 1) + inner()
print(rec(20))
class_like = (lambda: {"x": 1})()
print(class_like)
def tup():
    a, (b, *c) = 1, (2, 3, 4)
    return lambda: (a, b, c)
print(tup()())
def wal():
    if (n := 5) > 3:
        return lambda: n
print(wal()())
def wl():
    r = [y := v for v in range(3)]
    return lambda: (y, r)
print(wl()())
def imp():
    import time
    def go():
        time.sleep(0)
        return "slept"
    return go
print(imp()())
print((lambda f: f(f, 5))(lambda s, n: 1 if n == 0 else n * s(s, n - 1)))

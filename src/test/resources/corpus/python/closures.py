import os
# edge cases
def a():
    x = 1
    def b():
        x = 2
        def c():
            nonlocal x
            x = 3
            return x
        return c(), x
    return b(), x
print(a())
def swap():
    p, q = 1, 2
    def go():
        nonlocal p, q
        p, q = q, p
    go()
    return p, q
print(swap())
def loop():
    total = 0
    def add(n):
        nonlocal total
        for total in range(n): pass
    add(4)
    return total
print(loop())
def aug():
    s = ""
    xs = [1]
    def go():
        nonlocal s, xs
        s += "x"
        xs += [2]
        xs[0] += 5
    go(); go()
    return s, xs
print(aug())
def exc():
    err = None
    def go():
        nonlocal err
        try:
            raise ValueError("v")
        except ValueError as e:
            err = str(e)
    go()
    return err
print(exc())
def fin():
    out = []
    def go(n):
        try:
            if n == 0:
                return (lambda: out.append("ret"))()
            return n
        finally:
            out.append((lambda: n)())
            out.append([(lambda k=j: k + n)() for j in range(2)])
    go(0); go(1)
    return out
print(fin())
def comp_in_lambda(xs):
    f = lambda m: [x * m for x in xs if x > (lambda t: t)(0)]
    g = lambda: {x: [y for y in range(x)] for x in xs}
    return f(3), g()
print(comp_in_lambda([0, 1, 2]))
def dflt(n):
    def f(a=n, b=n * 2, *, c=[n]):
        return a, b, c
    n = 99
    return f
print(dflt(1)(), dflt(2)(b=0, c=1))
k = [lambda x, y=i: (x, y, i) for i in range(2)]
print([f(7) for f in k])
fs = []
for i in range(2):
    for j in range(2):
        fs.append(lambda i=i: (i, j))
print([f() for f in fs])
def g(n):
    return f"{n} {(lambda: n + 1)()} {[(lambda: q * n)() for q in range(3)]} {n:{(lambda: 3)()}}|"
print(g(4))
def walrus():
    if (m := [n for n in range(3)]):
        h = lambda: (m, (z := 5), z)
    return h()
print(walrus())
def many():
    a = b = c = 0
    def f():
        nonlocal a, b, c
        a, (b, *c) = 1, [2, 3, 4]
    f()
    return a, b, c
print(many())
def argmod(n, *rest, **kw):
    def f():
        nonlocal n, rest
        n += 1
        rest += (n,)
        kw["n"] = n
        return n, rest, kw
    f()
    return f()
print(argmod(1, 2, z=3))
def deep(n):
    return (lambda: deep(n - 1))() if n else "bottom"
print(deep(100))
def with_import():
    import sys as s
    from os import getpid as gp
    return (lambda: (gp() > 0, len(s.argv)))
print(with_import()())
def rebind():
    def f(): return 1
    g = f
    return g() + f()
print(rebind())
def selfref():
    fn = lambda n: 1 if n == 0 else n * fn(n - 1)
    return fn(5)
print(selfref())
def dead():
    if False:
        y = 1
    def f(): return y
    try:
        return f()
    except NameError as e:
        return str(e)
print(dead())
def own():
    def f(): return y
    try:
        print(y)
    except UnboundLocalError as e:
        print(e)
    y = 3
    return f()
print(own())
print([(lambda: n)() for n in range(3)], [f() for f in [lambda: n for n in range(3)]])
n = "module"
h = lambda: n
print(h())
def inf():
    f = lambda: f()
    try:
        f()
    except RecursionError as e:
        print(type(e).__name__, e)
inf()
print((lambda: 1) == (lambda: 1))
d = {}
d[print] = 1
d[len] = 2
d[int] = 3
print(d[print], d[len], d[int], print in d, abs in d)
def kwonly(*, a, b=2): return a, b
print(kwonly(a=1), kwonly(**{"b": 5, "a": 6}), kwonly(b=1, **{"a": 2}))
f2 = kwonly
print(f2(a=3))
try: f2(1)
except TypeError as e: print(e)
try: f2()
except TypeError as e: print(e)
try: f2(a=1, c=2)
except TypeError as e: print(e)
x = [1, 2, 3]
print((lambda *a, **k: (a, k))(*x, *"ab", **{"p": 1}, **{"q": 2}))
def order():
    log = []
    def l(v):
        log.append(v)
        return v
    def t(a, b, *c, d, **e): pass
    t(l(1), *[l(2), l(3)], d=l(4), **{"z": l(5)})
    t(b=l(1), a=l(2), d=l(3))
    return log
print(order())
def tb(cb): cb(1, 2)
tb(lambda only: only)

import atexit, os
def bye(name, *rest, greeting="bye", **more):
    print(greeting, name, rest, more)
atexit.register(bye, "a")
atexit.register(bye, "b", 1, 2, greeting="see you", k=3)
atexit.register(print, "printed", "at exit", sep="|")
opts = {"greeting": "hi", "z": 1}
atexit.register(bye, *["c", "d"], **opts)
@atexit.register
def last():
    print("last")
def trace(label):
    def deco(fn):
        count = 0
        def wrapper(*a, **k):
            nonlocal count
            count += 1
            print(label, fn.__name__, count)
            return fn(*a, **k)
        return wrapper
    return deco
@trace("T1")
@trace("T2")
def add(a, b):
    return a + b
print(add(1, 2), add(a=3, b=4))
@atexit.register
@trace("X")
def at_end():
    print("end")
def memo(f):
    cache = {}
    def g(n):
        if n not in cache:
            cache[n] = f(n)
        return cache[n]
    return g
@memo
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(50))
def f(a, b=1, *, c, d=2): return (a, b, c, d)
def g(a, /, b, **k): return (a, b, k)
def h(*a, **k): return (a, k)
def z(): pass
def t(fn):
    try:
        print(fn())
    except TypeError as e:
        print(e)
t(lambda: f()); t(lambda: f(1)); t(lambda: f(1,2,3)); t(lambda: f(1,2,3,c=1)); t(lambda: f(1,2,3,c=1,d=2)); t(lambda: f(1,c=1,e=1)); t(lambda: f(1,a=1,c=1))
t(lambda: g(a=1,b=2)); t(lambda: g(1,a=1)); t(lambda: g()); t(lambda: g(1,2,**{3:4})); t(lambda: g(1, 2, a=3))
t(lambda: h(**5)); t(lambda: h(*5)); t(lambda: h(1,*5)); t(lambda: h(x=1,**{'x':1})); t(lambda: h(**{'a':1},**{'b':2})); t(lambda: h(*"ab", *[1], 2, z=3, **{}))
t(lambda: z(1)); t(lambda: z(1,2)); t(lambda: z(x=1)); t(lambda: (lambda x:x)()); t(lambda: (lambda *,a,b:1)()); t(lambda: (lambda a,b,c:1)()); t(lambda: (lambda a=1:1)(1,2))
def po(a, b=2, /): return a, b
t(lambda: po(a=1)); t(lambda: po(1, b=2)); t(lambda: po(1)); t(lambda: h(*None))
t(lambda: f(**{"a": 1, "c": 2}, b=5)); t(lambda: f(*(1, 2), c=3))
def outer():
    def local(x): return x
    t(lambda: local())
    t(lambda: local(y=1))
    try:
        local(1, 2)
    except TypeError as e:
        print(e)
outer()
fns = []
for i in range(3):
    def show(v=i, w=[]):
        w.append(i)
        return v, i, w
    fns.append(show)
print([fn() for fn in fns], [fn() for fn in fns])
print(fns[0] is fns[1], fns[0] == fns[0])
def default(a, acc=[]):
    acc.append(a)
    return acc
default(1); print(default(2), default(3, []))

# objects: comparison, length, truth, calls, with
import os, sys
class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y
    def __eq__(self, other):
        if not isinstance(other, Point):
            return NotImplemented
        return self.x == other.x and self.y == other.y
    def __lt__(self, other):
        return (self.x, self.y) < (other.x, other.y)
    def __repr__(self):
        return f"Point({self.x}, {self.y})"
    def __len__(self):
        return self.x
    def __call__(self, k, plus=0):
        return self.x * k + plus
a, b, c = Point(1, 2), Point(1, 2), Point(0, 5)
print(a == b, a != b, a == c, a is b, a == 3, a != 3, a in [c, b], [a, c] == [b, c])
print(sorted([a, c, b]), min(a, c), max(a, c), c < a, a > c)
print(len(a), bool(a), bool(c), not c, a(4), a(2, plus=1))
if c:
    print("c true")
else:
    print("c false")
try:
    d = {a: 1}
except TypeError as e:
    print(e)
try:
    a <= b
except TypeError as e:
    print(e)
print([a, c].index(b), [a, b, c].count(a))
l = [a, c]
l.remove(b)
print(l)
class Plain: pass
p, q = Plain(), Plain()
d = {p: "p", q: "q"}
print(d[p], d[q], p == q, p == p, p != q, p in [q, p], bool(p))
try:
    len(p)
except TypeError as e:
    print(e)
try:
    p()
except TypeError as e:
    print(e)
try:
    for x in p: pass
except TypeError as e:
    print(e)
try:
    p + 1
except TypeError as e:
    print(e)
try:
    p[0]
except TypeError as e:
    print(e)
try:
    p[0] = 1
except TypeError as e:
    print(e)
try:
    p < q
except TypeError as e:
    print(e)
try:
    Plain(1)
except TypeError as e:
    print(e)
try:
    with p: pass
except TypeError as e:
    print(e)
class Managed:
    def __init__(self, name, swallow=False):
        self.name = name
        self.swallow = swallow
        self.log = []
    def __enter__(self):
        print("enter", self.name)
        return self
    def __exit__(self, kind, value, tb):
        print("exit", self.name, kind is None, kind.__name__ if kind else "-", value)
        return self.swallow
with Managed("one") as m:
    print(m.name)
with Managed("two", True), Managed("three") as t:
    print(t.name)
    raise ValueError("in with")
try:
    with Managed("four"):
        {}["x"]
except KeyError as e:
    print("key", e)
def f():
    for i in range(3):
        with Managed(str(i)):
            if i == 0:
                continue
            if i == 1:
                return i
print(f())
with Managed("fork"):
    pid = os.fork()
    if pid == 0:
        sys.exit(3)
    print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))

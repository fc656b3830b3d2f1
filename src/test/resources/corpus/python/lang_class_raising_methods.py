class P:
    def __init__(self, n): self.n = n
    def __str__(self): return self.n
try:
    print(P(3))
except TypeError as e:
    print(e)
def g():
    try:
        return str(P(4))
    except TypeError as e:
        return "caught " + str(e)
print(g())
class R:
    def __repr__(self): raise ValueError("in repr")
try:
    print("before", [1, R()], "after")
except ValueError as e:
    print("got", e)
x = [R()]
try:
    s = f"{x}"
except ValueError as e:
    print("fmt", e)
try:
    s = "%s and %r" % (1, R())
except ValueError as e:
    print("pct", e)
try:
    s = "{} {}".format(R(), 2)
except ValueError as e:
    print("format", e)
class L:
    def __len__(self): raise KeyError("len")
try:
    if L(): print("no")
    print("no")
except KeyError as e:
    print("len", e)
class Q:
    def __eq__(self, o): raise ValueError("eq")
try:
    print(Q() in [1, 2])
except ValueError as e:
    print(e)
try:
    print([Q(), 1] == [2, 1])
except ValueError as e:
    print(e)
try:
    [3, Q()].index(7)
except ValueError as e:
    print(e)
class B:
    def __init__(self): return 3
try:
    B()
except TypeError as e:
    print(e)
class C:
    def __init__(self):
        raise ValueError("no init")
try:
    C()
except ValueError as e:
    print(e)
class I:
    def __repr__(self):
        return f"I({self!r})"
try:
    repr(I())
except RecursionError as e:
    print("recursion")
class T:
    def __init__(self, n): self.k = [T(n - 1)] if n else []
    def __repr__(self): return f"T{self.k}"
print(T(20))
class D:
    def __init__(self, n):
        self.d = D(n + 1)
try:
    D(0)
except RecursionError as e:
    print("deep")
print("end")

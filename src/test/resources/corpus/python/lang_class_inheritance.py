class A:
    def hello(self): return "A"
    @classmethod
    def create(cls, *args): return cls(*args)
    @staticmethod
    def st(a, b=2): return a + b
    def __init__(self, *args):
        self.args_ = args
class B(A):
    def hello(self): return "B" + super().hello()
    @classmethod
    def create(cls, x):
        obj = super().create(x, x)
        obj.made = cls.__name__
        return obj
class C(B):
    def hello(self): return "C" + super(C, self).hello()
print(C().hello(), B.create(3).args_, B.create(1).made, C.create(5).made, A.create().args_, C.st(b=5, a=1), A().st(1))
print(A.hello(C()), [k.hello(k()) for k in [A, B, C]], [k().hello() for k in (A, B, C)])
kinds = {"a": A, "b": B}
print(kinds["b"]().hello(), kinds["a"](1, 2).args_, isinstance(kinds["b"](), A))
args = [1, 2, 3]
print(A(*args).args_, A.st(*[4, 5]), C.create(*["q"]).args_)
print(issubclass(C, A), issubclass(A, C), issubclass(C, (int, B)), issubclass(bool, int), issubclass(C, object))
def visit(o, method):
    return getattr(o, method)()
print(visit(C(), "hello"), visit(B(), "he" + "llo"))
class Shape:
    name = "shape"
    def area(self):
        raise NotImplementedError("subclass must implement area")
    def describe(self):
        return f"{self.name} with area {self.area()}"
class Sq(Shape):
    name = "square"
    def __init__(self, s): self.s = s
    def area(self): return self.s ** 2
for s in [Sq(3), Shape()]:
    try:
        print(s.describe())
    except NotImplementedError as e:
        print(type(e).__name__, e)
class S:
    _instances = 0
    registry = {}
    def __init__(self, key):
        S._instances += 1
        self.registry[key] = self
        self.key = key
    def __repr__(self): return "S<%s>" % self.key
S("a"); S("b")
print(S.registry, S._instances, sorted(S.registry))
class W:
    limit: int = 5
    tag: str
    def f(self, x: int = 1, *rest, k: "int" = 4) -> int:
        self.y: int = x
        return self.y + len(rest) + k + self.limit
print(W().f(), W().f(2, 3, 4, k=10), W().f(x=7))
o = W()
o.limit, o.z = 1, 2
print(o.limit, o.z, W.limit)
for o.z in range(3): pass
print(o.z)
del o.limit
print(o.limit)
try:
    del o.limit
except AttributeError as e:
    print(e)
print(o == o, o != W(), o is not None, not o, o and 1, None or o is o)
t = (o, 1)
print(t[0].limit, {1: o}[1].z)

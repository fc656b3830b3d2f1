class A:
    x = 1
    items = []
    __secret = 42
    def __init__(self):
        self.__private = 5
        self._half = 6
    def get(self):
        return self.__private + self.__secret
    def __hidden(self):
        return "hidden"
    def call(self):
        return self.__hidden()
class B(A):
    x = A.x + 1
    y = x * 2
    def __init__(self):
        A.__init__(self)
        self.x = 10
    def get(self, k=None):
        return ("B", super().get(), k)
a, b = A(), B()
print(a.x, b.x, B.x, A.x, B.y, a.get(), b.get(), b.get(k=3), a.call())
a.items.append(1)
print(b.items, A.items is B.items)
A.x = 50
print(a.x, B.x)
a.x += 1
print(a.x, A.x, a.__dict__, sorted(vars(b)))
try:
    print(a.__private)
except AttributeError as e:
    print(e)
print(a._A__private)
try:
    A.nothing
except AttributeError as e:
    print(e)
try:
    A.get()
except TypeError as e:
    print(e)
class Stack:
    def __init__(self, items=None):
        self.items = items or []
    def append(self, x):
        self.items.append(x)
    def pop(self):
        if not self.items:
            raise IndexError("pop from empty stack")
        return self.items.pop()
    def get(self, i, default=None):
        return self.items[i] if i < len(self.items) else default
    def __str__(self):
        return "Stack" + str(self.items)
s = Stack()
s.append(3); s.append(4)
print(s, s.pop(), s.get(0), s.get(7, default="d"), {"k": 1}.get("k"), [1, 2].pop())
s.pop()
try:
    s.pop()
except IndexError as e:
    print(e)
class Node:
    def __init__(self, value, next=None):
        self.value = value
        self.next = next
    def __repr__(self):
        return f"Node({self.value}, {self.next})"
n = Node(1, Node(2, Node(3)))
print(n)
n.next.next.value += 10
print(n.next.next.value, n.next.next.next)
class Temp:
    def __init__(self, c):
        self._c = c
    @property
    def f(self):
        return self._c * 9 // 5 + 32
    @f.setter
    def f(self, v):
        self._c = (v - 32) * 5 // 9
    @property
    def ro(self):
        return 1
t = Temp(100)
print(t.f)
t.f = 32
print(t._c, t.f, getattr(t, "f"))
try:
    t.ro = 3
except AttributeError as e:
    print(e)
class E(Exception):
    """doc"""
class F(E, ): ...
def g(n):
    if n == 0:
        raise F("deep")
    g(n - 1)
try:
    g(5)
except E as e:
    e.note = "n"
    print(e, e.note, isinstance(e, F))
class Counter:
    total = 0
    def __init__(self):
        type(self).total += 1
        self.id = Counter.total
for _ in range(3):
    c = Counter()
print(c.id, Counter.total, c.total)
fs = [a.get, b.get, s.append]
print(fs[0](), fs[1](4))
fs[2]("x")
print(s.items)
print(list(map(lambda o: o.x, [a, b])))
try:
    raise ValueError("v") from None
except (E, ValueError) as e:
    print("caught", e)
class Acc:
    def __init__(self): self.v = 0
    def add(self, n): self.v += n; return self
print(Acc().add(1).add(2).add(3).v)
x = Acc()
x.d = {}
x.d["k"] = [1]
x.d["k"].append(2)
x.l = [0] * 3
x.l[1] += 5
print(x.d, x.l)
assert isinstance(x, Acc), "never"
print(f"{x.v:>5}|{x.d['k'][0]}|{b.get()[0]!r}")

import os

class Worker:
    """A worker."""
    count = 0

    def __init__(self, name, n=3, *, verbose=False):
        self.name = name
        self.n = n
        self.items = []
        self.stats = {"runs": 0}
        self.verbose = verbose
        Worker.count += 1

    def run(self, times=1):
        for i in range(times):
            self.items.append(i * self.n)
            self.stats["runs"] += 1
        return self

    def total(self):
        return sum(self.items)

    def __str__(self):
        return f"Worker {self.name} with {self.total()}"

    def __repr__(self):
        return "Worker(%r, %d)" % (self.name, self.n)

    @staticmethod
    def helper(x):
        return x * 2

    @classmethod
    def make(cls, name):
        return cls(name, n=7)

    @property
    def size(self):
        return len(self.items)

class Loud(Worker):
    def __init__(self, name):
        super().__init__(name, verbose=True)
        self.level = 9

    def run(self, times=2):
        print("loud run", times)
        return super().run(times)

w = Worker("a")
w.run(3).run()
print(w, [w], w.total(), w.size, w.verbose)
l = Loud("b")
l.run()
print(l, repr(l), l.level, l.verbose, l.n)
print(Worker.count, Worker.helper(4), w.helper(5), Worker.make("c"), Loud.helper(1))
print(isinstance(l, Worker), isinstance(w, Loud), isinstance(w, (int, Worker)), isinstance(w, object), issubclass(Loud, Worker))
print(type(l).__name__, type(l) == Loud, l.__class__.__name__, Worker, type(w) is Worker)
f = w.run
f(2)
print(w.items, w.stats)
print(Worker.total(w))
try:
    w.nothing
except AttributeError as e:
    print(e)
try:
    Worker()
except TypeError as e:
    print(e)
try:
    Worker("x", nn=4)
except TypeError as e:
    print(e)
try:
    Worker("x", 1, 2)
except TypeError as e:
    print(e)
try:
    w.run(1, 2)
except TypeError as e:
    print(e)
class WorkerError(Exception):
    pass
class CodeError(WorkerError):
    def __init__(self, code, message="failed"):
        super().__init__(message)
        self.code = code
    def __str__(self):
        return f"[{self.code}] {self.args[0]}"
class Bare(Exception):
    def __init__(self, a, b):
        self.a = a
        self.b = b
try:
    raise WorkerError("bad", 3)
except WorkerError as e:
    print(e, repr(e), e.args)
try:
    raise CodeError(4)
except WorkerError as e:
    print(e, repr(e), e.args, e.code, type(e).__name__)
try:
    raise Bare(1, b=2)
except (ValueError, Bare) as e:
    print(e, repr(e), e.args, e.a, e.b)
try:
    raise WorkerError
except Exception as e:
    print(repr(e), isinstance(e, WorkerError), isinstance(e, Exception))
pid = os.fork()
if pid == 0:
    w.name = "child"
    print(w)
    os._exit(Worker.count)
_, status = os.wait()
print(w, os.WEXITSTATUS(status))
raise CodeError(5, "the end")

# exceptions in depth
class AppError(Exception):
    code = 1
    def __init__(self, message, details=(), retry=False):
        super().__init__(message, details)
        self.details = details
        self.retry = retry
class NetError(AppError):
    code = 2
class TimeoutErr(NetError): code = 3
def attempt(kind):
    try:
        raise kind("m", (1, 2), retry=True)
    except TimeoutErr as e:
        return "timeout", e.code, e.retry
    except NetError as e:
        return "net", e.code, str(e)
    except AppError as e:
        return "app", e.code, repr(e), e.args
print(attempt(AppError)); print(attempt(NetError)); print(attempt(TimeoutErr))
class K(KeyError): pass
try:
    raise K("key")
except LookupError as e:
    print(e, repr(e), type(e).__name__)
class O(OSError): pass
try:
    raise O("os")
except OSError as e:
    print(e, repr(e), e.errno)
try:
    raise O(2, "nope")
except OSError as e:
    print(e, repr(e), e.errno, e.strerror, e.args)
try:
    try:
        raise NetError("inner")
    except NetError as e:
        raise AppError("outer") from e
except AppError as e:
    print(e.args[0], e.code)
try:
    try:
        raise NetError("again")
    except AppError:
        raise
except NetError as e:
    print("re", e.args)
try:
    raise AppError(message="kw", retry=1)
except AppError as e:
    print(e, e.args, e.retry)
try:
    NetError()
except TypeError as e:
    print(e)
class Plain(Exception): pass
try:
    Plain(x=1)
except TypeError as e:
    print(e)
print(str(Plain()), repr(Plain()), str(Plain("a")), str(Plain("a", 1)), Plain("z").args, bool(Plain()))
errors = [Plain("one"), NetError("two")]
for e in errors:
    print(type(e), isinstance(e, AppError), e)
print(errors[0])
e1 = Plain("q")
e1.extra = {"a": 1}
print(e1.extra["a"], hasattr(e1, "nope"), hasattr(e1, "args"), hasattr(e1, "errno"))
try:
    e1.nope
except AttributeError as e:
    print(e)
def cleanup():
    try:
        raise Plain("c")
    finally:
        print("finally")
try:
    cleanup()
except Plain as p:
    print(p)
class Old(Exception):
    def __init__(self, value):
        Exception.__init__(self, "value is %d" % value)
        self.value = value
    def __repr__(self):
        return "Old!" + str(self.value)
try:
    raise Old(7)
except Old as o:
    print(o, repr(o), [o], f"{o!r} {o}")
raise NetError("fatal", retry=True)
